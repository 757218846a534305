/** Flags roles that would let somebody cancel and are only eligible. */
import { cancelRoles, isCoveredFor, kindsOf, roleName } from '../../../sources/manifest/cancelling.ts';
import { defineRule } from '../../../define-rule.ts';

/** A role that is to let somebody cancel has to be active. */
export const cancelRoleIsActive = defineRule({
  id: 'cancel-role-is-active',
  reads: 'manifest',
  meta: {
    summary: 'A role that is to let somebody cancel has to be active',
    rationale:
      'A role that is only eligible confers nothing until it is activated, which nobody does for an automation at night. This is about those who sign in: an application that cancels by itself needs no role. One who has, or may have, an active role for the same groups besides is covered.',
    category: 'manifest',
    severity: 'warning',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check(source, report) {
    for (const role of cancelRoles(source)) {
      if (role.state !== 'eligible' || isCoveredFor(role, kindsOf(role, source), source)) continue;
      report(
        role.where,
        `${roleName(role, source)} is only eligible here; it counts for cancel while it is active: activate it before, or assign it`,
        { end: role.end },
      );
    }
  },
});
