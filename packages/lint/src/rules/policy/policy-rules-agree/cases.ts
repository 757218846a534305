/** Examples of `policy-rules-agree`. */
import type { RuleCase } from '../../../define-rule.ts';

const policy = (...rules: readonly string[]): Readonly<Record<string, string>> => ({
  'precheck.policy.yaml': `rules:\n${rules.map((rule) => `  - { ${rule}, message: no, owner: team }\n`).join('')}`,
});

/** Rules about different cases, and ones that contradict each other in part. */
export const cases: readonly RuleCase[] = [
  {
    name: 'one denies, the other asks, about different callers',
    files: policy(
      'id: jobs, effect: deny, when: { caller.kind: application }',
      'id: people, effect: indeterminate, when: { caller.kind: delegatedWork }',
    ),
    findings: [],
  },
  {
    name: 'a job that asks for owner access',
    files: policy(
      'id: jobs, effect: deny, when: { caller.kind: application }',
      'id: owners, effect: indeterminate, when: { request.accessId: owner }',
    ),
    findings: ['precheck.policy.yaml:3:5 `owners` leaves undecided what `jobs` in line 2 denies in part'],
  },
];
