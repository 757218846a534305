/** Examples of `access-is-valid`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** An `x-access` that fits, and ones that do not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'the access of a read',
    files: {
      'openapi.yaml': description([
        'sources: [graph-permissions-json]',
        'permission: { application: { least: [User.Read.All] } }',
      ]),
    },
    findings: [],
  },
  {
    name: 'a misspelt field, and nothing about permissions',
    files: {
      'openapi.yaml': description([
        'sources: [graph-permissions-json]',
        'permisson: { application: { least: [User.Read.All] } }',
      ]),
    },
    findings: [
      'openapi.yaml:7:7 x-access needs `permission`',
      'openapi.yaml:9:9 unknown field `permisson` in x-access; did you mean `permission`?',
    ],
  },
];
