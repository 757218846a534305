/** Examples of `policy-rule-is-tested`. */
import type { RuleCase } from '../../../define-rule.ts';

const POLICY = [
  'rules:',
  '  - { id: jobs, effect: deny, message: no, owner: team, when: { caller.kind: application } }',
  '  - { id: owners, effect: deny, message: no, owner: team, when: { group.callerIsOwner: true } }',
  '',
].join('\n');
const TESTS = [
  'callers:',
  '  job: { caller: { kind: application } }',
  '  owner: { caller: { kind: delegatedWork }, group: { callerIsOwner: true } }',
  'tests:',
  '  - { name: no jobs, callers: [job], expect: { verdict: deny } }',
  '  - { name: no owners, callers: [owner], expect: { verdict: deny } }',
  '',
];

/** A policy whose rules are all reached, and ones with a rule that is not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'every rule applies in a test',
    files: { 'precheck.policy.yaml': POLICY, 'a.policy-test.yaml': TESTS.join('\n') },
    findings: [],
  },
  {
    name: 'a rule that applies in no test',
    files: { 'precheck.policy.yaml': POLICY, 'a.policy-test.yaml': TESTS.toSpliced(5, 1).join('\n') },
    findings: ['precheck.policy.yaml:3:5 no test reaches the rule `owners`'],
  },
  {
    name: 'a policy without tests',
    files: { 'precheck.policy.yaml': POLICY },
    findings: [
      'precheck.policy.yaml:2:5 no test reaches the rule `jobs`',
      'precheck.policy.yaml:3:5 no test reaches the rule `owners`',
    ],
  },
  {
    name: 'tests in a folder below that name the policy',
    files: {
      'precheck.policy.yaml': POLICY,
      'tests/a.policy-test.yaml': ['policy: ../precheck.policy.yaml', ...TESTS].join('\n'),
    },
    findings: [],
  },
  {
    name: 'tests of another policy',
    files: {
      'precheck.policy.yaml': POLICY,
      'other/precheck.policy.yaml': POLICY,
      'tests/a.policy-test.yaml': ['policy: ../other/precheck.policy.yaml', ...TESTS].join('\n'),
      'other/a.policy-test.yaml': TESTS.join('\n'),
    },
    findings: [
      'precheck.policy.yaml:2:5 no test reaches the rule `jobs`',
      'precheck.policy.yaml:3:5 no test reaches the rule `owners`',
    ],
  },
];
