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
      'precheck.callers.yaml:6:15 `job` cannot cancel here: the caller is neither owner nor member and holds no role that counts; the role counts for the other kind of group only: Groups Administrator; mend: become a member of the group; or become an owner of the group',
    ],
  },
  {
    name: 'an application without the permission',
    files: caller('    kind: application\n    permissions: [Group.ReadWrite.All]\n    cancels: [{ groups: other }]\n'),
    findings: [
      'precheck.callers.yaml:5:15 `job` cannot cancel here: the token lacks the permission of the operation: PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup; mend: get the permission PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
    ],
  },
  {
    name: 'a personal account',
    files: caller(
      `    kind: delegatedPersonal\n    permissions: [${RW}]\n    cancels: [{ groups: other, standing: owner }]\n`,
    ),
    findings: [
      'precheck.callers.yaml:5:15 `job` cannot cancel here: personal Microsoft accounts cannot call the operation; mend: sign in with a work or school account',
    ],
  },
  {
    name: 'a role of one’s own whose action does not count',
    files: caller(
      `    kind: delegatedWork\n    permissions: [${RW}]\n    roles: [{ role: Operator, actions: [microsoft.directory/groups.security/members/update] }]\n    cancels: [{ groups: other, access: member }]\n`,
    ),
    findings: [
      'precheck.callers.yaml:6:15 `job` cannot cancel here: the caller is neither owner nor member and holds no role that counts; the custom role has no action that fits: microsoft.directory/groups.security/members/update; mend: become a member of the group; or become an owner of the group',
    ],
  },
];
