/** Examples of `policy-test-is-valid`. */
import type { RuleCase } from '../../../define-rule.ts';

const POLICY =
  'rules:\n  - { id: freeze, effect: deny, message: no, owner: team, when: { caller.kind: application } }\n';
const tests = (rule: string): string =>
  [
    'callers: { job: { caller: { kind: application } } }',
    'tests:',
    '  - name: no jobs',
    '    callers: [job]',
    `    expect: { verdict: deny, rules: [${rule}] }`,
    '',
  ].join('\n');

/** Expectations that can be run, and ones that cannot. */
export const cases: readonly RuleCase[] = [
  {
    name: 'expectations about a rule that is there',
    files: { 'precheck.policy.yaml': POLICY, 'a.policy-test.yaml': tests('freeze') },
    findings: [],
  },
  {
    name: 'expectations about a rule that is not there',
    files: { 'precheck.policy.yaml': POLICY, 'a.policy-test.yaml': tests('freze') },
    findings: ['a.policy-test.yaml:5:38 `freze` is not a rule of the policy; did you mean `freeze`?'],
  },
  {
    name: 'a caller that is not there',
    files: {
      'precheck.policy.yaml': POLICY,
      'a.policy-test.yaml': tests('freeze').replace('callers: [job]', 'callers: [jobs]'),
    },
    findings: ['a.policy-test.yaml:4:15 `jobs` is not one of the callers of this file; did you mean `job`?'],
  },
  {
    name: 'a rule that is not there, and an expectation that cannot be',
    files: {
      'precheck.policy.yaml': POLICY,
      'a.policy-test.yaml': `${tests('freze').trimEnd()}\n  - { name: b, callers: [job], expect: { verdict: refused } }\n`,
    },
    findings: [
      'a.policy-test.yaml:5:38 `freze` is not a rule of the policy; did you mean `freeze`?',
      'a.policy-test.yaml:6:42 /tests/1/expect/verdict has to be one of allow, deny, indeterminate',
    ],
  },
];
