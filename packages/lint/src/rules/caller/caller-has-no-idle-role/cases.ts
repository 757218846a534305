/** Examples of `caller-has-no-idle-role`. */
import type { RuleCase } from '../../../define-rule.ts';

const caller = (rest: string): Readonly<Record<string, string>> => ({
  'precheck.callers.yaml': `callers:\n  - name: job\n${rest}`,
});
const RW = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

/** Callers with what they need, and one with more. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a role for each kind of group',
    files: caller(
      `    kind: delegatedWork\n    permissions: [${RW}]\n    roles: [{ role: Groups Administrator }, { role: Privileged Role Administrator }]\n    cancels: [{ groups: other }, { groups: roleAssignable }]\n`,
    ),
    findings: [],
  },
  {
    name: 'an application, which needs no role',
    files: caller(
      `    kind: application\n    permissions: [${RW}]\n    roles: [{ role: Global Administrator }]\n    cancels: [{ groups: other }]\n`,
    ),
    findings: [
      'precheck.callers.yaml:5:15 `job` can cancel all that it declares without `Global Administrator`; take the role away',
    ],
  },
];
