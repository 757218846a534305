/** Flags applications that are there to cancel and do not ask for the permission that does. */
import { cancelPermissions } from '../../../generated/catalogue.ts';
import { declaredAs, isAboutPimGroups, isCancelAsk, isMeantToCancel } from '../../../sources/manifest/cancelling.ts';
import { permissionOfOperation } from '../../../sources/callers/read-callers.ts';
import type { Application, ManifestSource } from '../../../sources/manifest/manifest-source.ts';
import { mayBe } from '../../../sources/manifest/may-be.ts';
import { defineRule } from '../../../define-rule.ts';

/** An application that is there to cancel has to ask for the permission that does. */
export const cancelPermissionIsAsked = defineRule({
  id: 'cancel-permission-is-asked',
  reads: 'manifest',
  meta: {
    summary: 'An application that is there to cancel has to ask for the permission that does',
    rationale:
      'Permissions that read or remove schedules are not documented for cancel, and no higher permission exists. A permission that is granted without being asked for counts too: a token holds it. Nothing is said where a list, the holder of a permission or the permission itself is not known, or where a module is given the application. An application counts as there to cancel where it has the tag `precheck:cancels`, where its name says so together with PIM as a word of its own, or where a `precheck.callers.yaml` beside it declares a caller of its name.',
    category: 'manifest',
    severity: 'error',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check(source, report) {
    for (const application of source.applications) {
      if (!application.isWhole || application.isHandedOn) continue;
      const fault = declaredFault(application, source) ?? plainFault(application, source);
      if (fault === undefined) continue;
      const asks = source.asks.filter(({ holder }) => holder === application.key);
      const near = asks.find(isCancelAsk) ?? asks.find(({ permission }) => isAboutPimGroups(permission?.name ?? ''));
      const { where, end } = near ?? application;
      const has = near === undefined || isCancelAsk(near) ? '' : `; ${near.permission?.name ?? ''} does not allow it`;
      report(where, `\`${application.name ?? 'the application'}\` ${fault}${has}`, near === undefined ? {} : { end });
    }
  },
});

function plainFault(application: Application, source: ManifestSource): string | undefined {
  if (!isMeantToCancel(application, source)) return undefined;
  const { key: holder } = application;
  if (source.asks.some((ask) => cancelPermissions.some((permission) => mayBe(ask, { holder, permission }))))
    return undefined;
  return `is there to cancel, and does not ask for ${cancelPermissions.join(' or ')}`;
}

/** What a caller that is declared needs, in the form that it signs in with. */
function declaredFault(application: Application, source: ManifestSource): string | undefined {
  const { key: holder } = application;
  for (const { name, kind, cancels } of declaredAs(application, source)) {
    const form = kind === 'application' ? 'application' : 'delegated';
    const missing = cancels
      .map(({ operation }) => permissionOfOperation(operation))
      .find((permission) => !source.asks.some((ask) => mayBe(ask, { holder, permission, form })));
    if (missing !== undefined)
      return `is declared as the caller \`${name}\`, and does not ask for ${missing} as ${FORMS[form]}`;
  }
  return undefined;
}

const FORMS = { application: 'an application role', delegated: 'a delegated scope' } as const;
