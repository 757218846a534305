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
  {
    name: 'a role of one’s own for members, where the access is not said',
    files: caller(
      `    kind: delegatedWork\n    permissions: [${RW}]\n    roles: [{ role: Operator, actions: [microsoft.directory/groups/members/update] }]\n    cancels: [{ groups: other }]\n`,
    ),
    findings: [
      'precheck.callers.yaml:6:15 whether `job` may cancel here is not certain: it hangs on whether the requests are for member or for owner access; say so with `access`',
    ],
  },
  {
    name: 'requests of one’s own',
    files: caller(
      `    kind: delegatedWork\n    permissions: [${RW}]\n    cancels: [{ groups: other, access: member, requests: own }]\n`,
    ),
    findings: [
      'precheck.callers.yaml:5:15 whether `job` may cancel here is not certain: the caller created the request, and no page settles whether that is enough',
    ],
  },
];
