/** Examples of `caller-has-no-idle-permission`. */
import type { RuleCase } from '../../../define-rule.ts';

const caller = (permissions: readonly string[], cancel = 'groups: other'): Readonly<Record<string, string>> => ({
  'precheck.callers.yaml': `callers:\n  - name: job\n    kind: application\n    permissions:\n${permissions.map((name) => `      - ${name}\n`).join('')}    cancels: [{ ${cancel} }]\n`,
});
const RW = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';
const ELIGIBILITY = 'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup';
const told = (name: string, why: string): string =>
  `precheck.callers.yaml:6:9 \`job\` can cancel all that it declares without ${name}, ${why}; take it away unless it does something else with it`;

/** Callers with what they need, and with more. */
export const cases: readonly RuleCase[] = [
  {
    name: 'the permission, and what a check reads',
    files: caller([RW, 'GroupMember.Read.All', 'User.Read']),
    findings: [],
  },
  {
    name: 'a permission over all groups',
    files: caller([RW, 'Group.ReadWrite.All']),
    findings: [told('Group.ReadWrite.All', 'which can undo what PIM does')],
  },
  {
    name: 'the permission of the other kind of request',
    files: caller([RW, ELIGIBILITY]),
    findings: [told(ELIGIBILITY, 'which cancels and grants the other kind of request')],
  },
  {
    name: 'both kinds of request',
    files: {
      'precheck.callers.yaml': `callers:\n  - name: job\n    kind: application\n    permissions: [${RW}, ${ELIGIBILITY}]\n    cancels: [{ groups: other }, { groups: other, operation: eligibilityScheduleRequest.cancel }]\n`,
    },
    findings: [],
  },
  {
    name: 'a permission that reads beside the one that writes',
    files: caller([RW, 'PrivilegedAssignmentSchedule.Read.AzureADGroup']),
    findings: [
      told('PrivilegedAssignmentSchedule.Read.AzureADGroup', 'which adds nothing to the permission that cancels'),
    ],
  },
  {
    name: 'of one that cannot cancel, nothing is said',
    files: caller(['PrivilegedAssignmentSchedule.Remove.AzureADGroup']),
    findings: [],
  },
];
