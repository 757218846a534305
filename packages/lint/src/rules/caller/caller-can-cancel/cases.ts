/** Examples of `caller-can-cancel`. */
import type { RuleCase } from '../../../define-rule.ts';

const caller = (rest: string): Readonly<Record<string, string>> => ({
  'precheck.callers.yaml': `callers:\n  - name: job\n${rest}`,
});
const RW = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

/** Callers that may cancel, and ones that may not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'an application with the permission',
    files: caller(`    kind: application\n    permissions: [${RW}]\n    cancels: [{ groups: roleAssignable }]\n`),
    findings: [],
  },
  {
    name: 'a role for the other kind of group',
    files: caller(
      `    kind: delegatedWork\n    permissions: [${RW}]\n    roles: [{ role: Groups Administrator }]\n    cancels: [{ groups: roleAssignable }]\n`,
    ),
    findings: [
      'precheck.callers.yaml:6:15 `job` cannot cancel here: the caller is neither owner nor member and holds no role that counts; the role counts for the other kind of group only: Groups Administrator; mend: become a member of the group, or become an owner of the group, or be assigned the role Privileged Role Administrator at directory scope',
    ],
  },
  {
    name: 'an application without the permission',
    files: caller('    kind: application\n    permissions: [Group.ReadWrite.All]\n    cancels: [{ groups: other }]\n'),
    findings: [
      'precheck.callers.yaml:5:15 `job` cannot cancel here: the token lacks the permission of the operation: PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup; mend: get the permission PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
    ],
  },
];
