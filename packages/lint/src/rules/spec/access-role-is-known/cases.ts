/** Examples of `access-role-is-known`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** Names of roles, right and not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'roles of the catalogue',
    files: { 'openapi.yaml': description(['authority: { anyOf: [{ roles: [groups-administrator], scope: / }] }']) },
    findings: [],
  },
  {
    name: 'a misspelt role',
    files: {
      'openapi.yaml': description(['authority:', '  anyOf:', '    - { roles: [group-administrator], scope: / }']),
    },
    findings: [
      'openapi.yaml:10:25 the catalogue has no directory role `group-administrator`; did you mean `groups-administrator`?',
    ],
  },
];
