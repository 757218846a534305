/** Flags permissions to cancel that a configuration asks for and does not grant. */
import { isCancelAsk } from '../../../sources/manifest/cancelling.ts';
import { defineRule } from '../../../define-rule.ts';

/** A permission to cancel has to be granted, since only an administrator can consent to it. */
export const cancelPermissionIsGranted = defineRule({
  id: 'cancel-permission-is-granted',
  reads: 'manifest',
  meta: {
    summary: 'A permission to cancel has to be granted, since only an administrator can consent to it',
    rationale:
      'Asking for a permission gives nothing: until an administrator has consented, no token holds it. A configuration that makes the service principal can make the consent too; one that leaves it to the portal may turn this rule off.',
    category: 'manifest',
    severity: 'warning',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ applications, asks }, report) {
    for (const { key, hasPrincipal } of applications) {
      if (!hasPrincipal) continue;
      const own = asks.filter(({ holder }) => holder === key);
      const granted = asks.filter(({ way }) => way === 'granted');
      // Why: a grant to somebody, or of something, that is not known may be this one.
      if (granted.some(({ holder, id, name }) => holder === '' || (id === undefined && name === undefined))) continue;
      for (const ask of own.filter((each) => each.way === 'asked' && isCancelAsk(each))) {
        const isGranted = granted.some(
          (each) => each.holder === key && each.form === ask.form && each.permission === ask.permission,
        );
        if (isGranted || ask.form === undefined) continue;
        report(
          ask.where,
          `${ask.permission?.name ?? ''} is asked for and nowhere granted; make an ${GRANTS[ask.form]}, or consent in the portal`,
          { end: ask.end },
        );
      }
    }
  },
});

const GRANTS = { application: 'app role assignment', delegated: 'OAuth2 permission grant' } as const;
