/** Examples of `access-condition-is-declared`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** Conditions that are declared, and ones that are not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a value of a condition that is declared',
    files: {
      'openapi.yaml': description([
        'authority:',
        '  conditions: { groupKind: { fact: /group/isAssignableToRole, values: { special: true, ordinary: false } } }',
        '  anyOf: [{ roles: [groups-administrator], scope: /, when: { groupKind: ordinary } }]',
      ]),
    },
    findings: [],
  },
  {
    name: 'a value that is not, and a condition that is not',
    files: {
      'openapi.yaml': description([
        'authority:',
        '  conditions: { groupKind: { fact: /group/isAssignableToRole, values: { special: true, ordinary: false } } }',
        '  anyOf:',
        '    - { roles: [groups-administrator], scope: /, when: { groupKind: other } }',
        '    - { roles: [user-administrator], scope: /, when: { kind: ordinary } }',
      ]),
    },
    findings: [
      'openapi.yaml:11:66 `groupKind` has no value `other`; there is special, ordinary',
      'openapi.yaml:12:64 no condition `kind` is declared; there is groupKind',
    ],
  },
];
