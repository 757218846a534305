/** Examples of `access-permission-is-least`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** Permissions that are least, and ones that are not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a write that needs to write, and a read that does not',
    files: {
      'openapi.yaml': description(['permission: { application: { least: [Group.ReadWrite.All] } }']),
      'read/openapi.yaml':
        'openapi: 3.0.3\npaths: { /groups: { get: { x-access: { permission: { application: { least: [Group.Read.All], higher: [Group.ReadWrite.All] } } } } } }\n',
    },
    findings: [],
  },
  {
    name: 'a read that asks to write',
    files: {
      'openapi.yaml':
        'openapi: 3.0.3\npaths:\n  /groups:\n    get:\n      x-access:\n        permission: { application: { least: [Group.ReadWrite.All] } }\n',
    },
    findings: ['openapi.yaml:6:46 a read needs no more than Group.Read.All, which is less than Group.ReadWrite.All'],
  },
  {
    name: 'one that is called least and higher, and one with a lesser beside it',
    files: {
      'openapi.yaml': description([
        'permission:',
        '  application: { least: [User.Read.All], higher: [User.Read.All] }',
        '  delegatedWork: { least: [Group.ReadWrite.All], higher: [Group.Read.All] }',
      ]),
    },
    findings: [
      'openapi.yaml:9:34 User.Read.All is called both least and higher',
      'openapi.yaml:10:36 Group.Read.All is enough and less than Group.ReadWrite.All',
    ],
  },
];
