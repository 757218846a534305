/** Examples of `policy-is-valid`. */
import type { RuleCase } from '../../../define-rule.ts';

/** A policy that is right, and the ways in which it can be wrong. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a policy that is right',
    files: {
      'precheck.policy.yaml':
        'rules:\n  - { id: a, effect: deny, message: no, owner: team, when: { caller.kind: application } }\n',
    },
    findings: [],
  },
  {
    name: 'a misspelt fact and a misspelt status',
    files: {
      'precheck.policy.yaml': [
        'rules:',
        '  - id: a',
        '    effect: deny',
        '    message: no',
        '    owner: team',
        '    when: { requst.status: Granted }',
        '',
      ].join('\n'),
    },
    findings: [
      'precheck.policy.yaml:6:13 unknown field `requst.status` in /rules/0/when; did you mean `request.status`?',
    ],
  },
  {
    name: 'two policies in a folder',
    files: { 'precheck.policy.yaml': 'rules: []\n', 'precheck.policy.json': '{ "rules": [] }\n' },
    findings: ['precheck.policy.json:1:1 is not used: `precheck.policy.yaml` stands in the same folder'],
  },
  {
    name: 'a status that Graph does not give',
    files: {
      'precheck.policy.json':
        '{"rules":[{"id":"a","effect":"deny","message":"no","owner":"team","when":{"request.status":"Grantd"}}]}',
    },
    findings: [
      'precheck.policy.json:1:75 `Grantd` is not a status that Graph is known to give; did you mean `Granted`?',
    ],
  },
];
