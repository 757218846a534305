/** Flags wide permissions of applications that cancel. */
import { canUndoPim, isCancelAsk } from '../../../sources/manifest/cancelling.ts';
import { defineRule } from '../../../define-rule.ts';

/** An application that cancels should not ask for a permission that can undo PIM. */
export const permissionOfCancelIsLeast = defineRule({
  id: 'permission-of-cancel-is-least',
  reads: 'manifest',
  meta: {
    summary: 'An application that cancels should not ask for a permission that can undo PIM',
    rationale:
      'Permissions that change groups, roles, consents or the directory do not allow cancel; beside the one that does they only widen what a stolen credential can do. Counted are writes of groups and their members, of administrative units, of directory roles, their schedules and the policies of PIM, of applications and consents, of the directory as a whole, and access to it as the user, whether the application asks for them or is only granted them. Not counted are reads, removals of schedules, and the writes of applications that it owns.',
    category: 'manifest',
    severity: 'warning',
    securitySeverity: 8.0,
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ asks }, report) {
    // Why not the empty key: it stands for several who are not known.
    const cancelling = new Set(asks.filter((ask) => ask.holder !== '' && isCancelAsk(ask)).map(({ holder }) => holder));
    for (const { permission, holder, way, where, end } of asks) {
      if (permission === undefined || !cancelling.has(holder) || !canUndoPim(permission.name)) continue;
      const what = way === 'asked' ? '' : ', and is granted here';
      report(
        where,
        `${permission.name} does not allow cancel${what}; take it away unless the application does something else with it`,
        { end },
      );
    }
  },
});
