/** Flags permissions to cancel that a configuration asks for and does not grant. */
import { isCancelAsk } from '../../../sources/manifest/cancelling.ts';
import { mayBe } from '../../../sources/manifest/may-be.ts';
import { defineRule } from '../../../define-rule.ts';

/** A permission to cancel has to be granted, since only an administrator can consent to it. */
export const cancelPermissionIsGranted = defineRule({
  id: 'cancel-permission-is-granted',
  reads: 'manifest',
  meta: {
    summary: 'A permission to cancel has to be granted, since only an administrator can consent to it',
    rationale:
      'Asking for a permission gives nothing: until an administrator has consented, no token holds it. A configuration that makes the service principal can make the consent too; one that leaves it to the portal may turn this rule off. Nothing is said where a grant may be the one that is wanted, because its holder or its permission is not known, where a module is given the application or its service principal, and where a command in the configuration or in a script beside it consents.',
    category: 'manifest',
    severity: 'warning',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ applications, asks, hasConsentCommand }, report) {
    if (hasConsentCommand) return;
    const granted = asks.filter(({ way }) => way === 'granted');
    for (const { key: holder, hasPrincipal, isHandedOn } of applications) {
      if (!hasPrincipal || isHandedOn) continue;
      for (const ask of asks) {
        const { permission, form } = ask;
        if (ask.holder !== holder || ask.way !== 'asked' || !isCancelAsk(ask)) continue;
        if (permission === undefined || form === undefined) continue;
        // Why what may be it: a grant to somebody, or of something, that is not known may be this one.
        if (granted.some((each) => mayBe(each, { holder, permission: permission.name, form }))) continue;
        report(
          ask.where,
          `${permission.name} is asked for and nowhere granted; make an ${GRANTS[form]}, or consent in the portal`,
          { end: ask.end },
        );
      }
    }
  },
});

const GRANTS = { application: 'app role assignment', delegated: 'OAuth2 permission grant' } as const;
