/** Examples of `policy-test-needs-the-policy`. */
import type { RuleCase } from '../../../define-rule.ts';

const POLICY = 'rules:\n  - { id: jobs, effect: deny, message: no, owner: team, when: { caller.kind: application } }\n';
const tests = (permission: string): string =>
  [
    'callers:',
    `  job: { caller: { kind: application, permissions: [${permission}] }, request: { status: Granted } }`,
    'tests:',
    '  - { name: no jobs, callers: [job], expect: { verdict: deny } }',
    '',
  ].join('\n');

/** Expectations that the policy decides, and one that it does not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a job that Graph would let through, and a person that it lets through',
    files: {
      'precheck.policy.yaml': POLICY,
      'a.policy-test.yaml': tests('PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'),
    },
    findings: [],
  },
  {
    name: 'a job without the permission',
    files: { 'precheck.policy.yaml': POLICY, 'a.policy-test.yaml': tests('User.Read.All') },
    findings: [
      'a.policy-test.yaml:4:38 Microsoft Graph denies this without the policy: the test says nothing about it',
    ],
  },
];
