/** Examples of `policy-lets-somebody-cancel`. */
import type { RuleCase } from '../../../define-rule.ts';

const policy = (...rules: readonly string[]): Readonly<Record<string, string>> => ({
  'precheck.policy.yaml': `rules:\n${rules.map((rule) => `  - { ${rule}, message: no, owner: team }\n`).join('')}`,
});

/** A policy that stops some, and one that stops all. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a freeze that ends',
    files: policy(
      "id: freeze, effect: deny, when: { now: { from: '2026-12-20T00:00:00Z', until: '2027-01-04T00:00:00Z' } }",
    ),
    findings: [],
  },
  {
    name: 'members are stopped by one rule, owners by another',
    files: policy(
      'id: members, effect: deny, when: { request.accessId: member }',
      'id: owners, effect: indeterminate, when: { request.accessId: owner }',
    ),
    findings: [
      'precheck.policy.yaml:1:1 with these rules nobody may cancel anything, whoever it is and at whatever time',
    ],
  },
];
