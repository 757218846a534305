/** Examples of `access-grants-do-not-overlap`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** Grants for different groups, and for the same. */
export const cases: readonly RuleCase[] = [
  {
    name: 'different roles for each kind of group, and one role for both by two grants',
    files: {
      'openapi.yaml': description([
        'authority:',
        '  conditions: { groupKind: { fact: /group/isAssignableToRole, values: { special: true, ordinary: false } } }',
        '  anyOf:',
        '    - { roles: [groups-administrator], scope: /, when: { groupKind: ordinary } }',
        '    - { roles: [groups-administrator, privileged-role-administrator], scope: /, when: { groupKind: special } }',
      ]),
    },
    findings: [],
  },
  {
    name: 'a role for one kind of group that another grant gives for both',
    files: {
      'openapi.yaml': description([
        'authority:',
        '  conditions: { groupKind: { fact: /group/isAssignableToRole, values: { special: true, ordinary: false } } }',
        '  anyOf:',
        '    - { roles: [groups-administrator], scope: / }',
        '    - { roles: [user-administrator, groups-administrator], scope: /, when: { groupKind: ordinary } }',
      ]),
    },
    findings: ['openapi.yaml:12:45 `groups-administrator` is granted for groupKind ordinary already, in line 11'],
  },
];
