/** Examples of `policy-can-be-proved`. */
import type { RuleCase } from '../../../define-rule.ts';

const policy = (...rules: readonly string[]): Readonly<Record<string, string>> => ({
  'precheck.policy.yaml': `rules:\n${rules.map((rule) => `  - { ${rule}, message: no, owner: team }\n`).join('')}`,
});

/** A policy of ordinary size, and one about too much. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a dozen cases',
    files: policy('id: jobs, effect: deny, when: { caller.kind: application, group.isAssignableToRole: true }'),
    findings: [],
  },
  {
    name: 'more words than can be combined',
    files: policy(
      `id: rights, effect: deny, when: { caller.permissions: { includes: [${Array.from({ length: 11 }, (_, index) => `right-${index}`).join(', ')}] } }`,
    ),
    findings: [
      'precheck.policy.yaml:1:1 these rules tell too many cases apart, more than the 50,000 that are tried: they are compared in pairs only',
    ],
  },
];
