/** Examples of `caller-cancel-is-certain`. */
import type { RuleCase } from '../../../define-rule.ts';

const caller = (rest: string): Readonly<Record<string, string>> => ({
  'precheck.callers.yaml': `callers:\n  - name: job\n${rest}`,
});
const RW = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

/** Callers about whom the pages are clear, and one about whom they are not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a listed role',
    files: caller(
      `    kind: delegatedWork\n    permissions: [${RW}]\n    roles: [{ role: Groups Administrator }]\n    cancels: [{ groups: other, access: member }]\n`,
    ),
    findings: [],
  },
  {
    name: 'a Global Administrator, whom the page does not list',
    files: caller(
      `    kind: delegatedWork\n    permissions: [${RW}]\n    roles: [{ role: Global Administrator }]\n    cancels: [{ groups: other, access: member }]\n`,
    ),
    findings: [
      'precheck.callers.yaml:6:15 whether `job` may cancel here is not certain: the caller holds a role that is higher than the listed ones: Global Administrator',
    ],
  },
];
