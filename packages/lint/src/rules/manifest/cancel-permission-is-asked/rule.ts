/** Flags applications that are there to cancel and do not ask for the permission that does. */
import { cancelPermissions } from '../../../generated/catalogue.ts';
import { isAboutPimGroups, isCancelAsk, isMeantToCancel } from '../../../sources/manifest/cancelling.ts';
import { defineRule } from '../../../define-rule.ts';

/** An application that is there to cancel has to ask for the permission that does. */
export const cancelPermissionIsAsked = defineRule({
  id: 'cancel-permission-is-asked',
  reads: 'manifest',
  meta: {
    summary: 'An application that is there to cancel has to ask for the permission that does',
    rationale:
      'Permissions that read or remove schedules are not documented for cancel, and no higher permission exists. An application counts as there to cancel where it has the tag `precheck:cancels`, or where its name says so together with PIM.',
    category: 'manifest',
    severity: 'error',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check(source, report) {
    for (const application of source.applications) {
      if (!application.isWhole || !isMeantToCancel(application, source)) continue;
      const asks = source.asks.filter(({ holder }) => holder === application.key);
      const isUnsure = asks.some(({ id, name }) => id === undefined && name === undefined);
      if (isUnsure || asks.some(isCancelAsk)) continue;
      const near = asks.find(({ permission }) => isAboutPimGroups(permission?.name ?? ''));
      const { where, end } = near ?? application;
      const has = near === undefined ? '' : `; ${near.permission?.name ?? ''} does not allow it`;
      report(
        where,
        `\`${application.name ?? application.key}\` is there to cancel, and does not ask for ${cancelPermissions.join(' or ')}${has}`,
        near === undefined ? {} : { end },
      );
    }
  },
});
