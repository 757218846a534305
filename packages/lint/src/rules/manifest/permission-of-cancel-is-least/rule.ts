/** Flags wide permissions in manifests of applications that cancel. */
import { cancelPermissions } from '../../../generated/catalogue.ts';
import { defineRule } from '../../../define-rule.ts';

/** An application that cancels should not ask for a permission that can undo PIM. */
export const permissionOfCancelIsLeast = defineRule({
  id: 'permission-of-cancel-is-least',
  reads: 'manifest',
  meta: {
    summary: 'An application that cancels should not ask for a permission that can undo PIM',
    rationale:
      'Permissions that change groups, roles or the directory do not allow cancel; beside the one that does they only widen what a stolen credential can do.',
    category: 'manifest',
    severity: 'warning',
    securitySeverity: 8.0,
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ document, grants }, report) {
    const cancels = grants.some(({ permission }) => cancelPermissions.includes(permission?.name ?? ''));
    if (!cancels) return;
    for (const { permission, pointer } of grants) {
      if (permission === undefined || !WIDE.test(permission.name)) continue;
      report(
        document.placeOf(`${pointer}/id`),
        `${permission.name} does not allow cancel; take it away unless the application does something else with it`,
      );
    }
  },
});

/** Writes of groups, of directory roles and of the directory, by the form of their names. */
const WIDE = /^(?:Directory|Group|GroupMember|RoleManagement|RoleAssignmentSchedule)\.ReadWrite\./;
