/** Examples of `policy-rule-adds-something`. */
import type { RuleCase } from '../../../define-rule.ts';

const policy = (...rules: readonly string[]): Readonly<Record<string, string>> => ({
  'precheck.policy.yaml': `rules:\n${rules.map((rule) => `  - { ${rule}, message: no, owner: team }\n`).join('')}`,
});

/** Rules that matter, and ones that others make idle. */
export const cases: readonly RuleCase[] = [
  {
    name: 'rules that overlap in part',
    files: policy(
      'id: jobs, effect: deny, when: { caller.kind: application }',
      'id: assignable, effect: deny, when: { group.isAssignableToRole: true }',
    ),
    findings: [],
  },
  {
    name: 'a rule about a part of what another denies, and one that is the same again',
    files: policy(
      'id: jobs, effect: deny, when: { caller.kind: application }',
      'id: night-jobs, effect: indeterminate, when: { caller.kind: application, request.accessId: owner }',
      'id: robots, effect: deny, when: { not: { caller.kind: [delegatedWork, delegatedPersonal] } }',
    ),
    findings: [
      'precheck.policy.yaml:3:5 wherever `night-jobs` applies, `jobs` in line 2 denies already',
      'precheck.policy.yaml:4:5 wherever `robots` applies, `jobs` in line 2 denies already',
    ],
  },
  {
    name: 'a rule that two others make idle together',
    files: policy(
      'id: members, effect: deny, when: { request.accessId: member }',
      'id: owners, effect: deny, when: { request.accessId: owner }',
      'id: jobs, effect: deny, when: { caller.kind: application }',
    ),
    findings: ['precheck.policy.yaml:4:5 wherever `jobs` applies, one of `members`, `owners` does already'],
  },
  {
    name: 'what Microsoft Graph denies anyway',
    files: policy('id: done, effect: deny, when: { request.status: [Provisioned, Revoked] }'),
    findings: ['precheck.policy.yaml:2:5 Microsoft Graph denies everything that `done` is about'],
  },
];
