/** Examples of `access-permission-is-known`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** Names of permissions, right and not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a permission of the catalogue, and one that it may not have heard of',
    files: {
      'openapi.yaml': description([
        'permission: { application: { least: [PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup], higher: [Fleet.Steer.All] } }',
      ]),
    },
    findings: [],
  },
  {
    name: 'a misspelt permission',
    files: {
      'openapi.yaml': description([
        'permission:',
        '  application:',
        '    least: [PrivilegedAssignmentSchedule.ReadWrite.AzurADGroup]',
      ]),
    },
    findings: [
      'openapi.yaml:10:21 the catalogue has no permission `PrivilegedAssignmentSchedule.ReadWrite.AzurADGroup`; did you mean `PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup`?',
    ],
  },
  {
    name: 'a permission that the catalogue beside the description lacks',
    files: {
      'openapi.yaml': description(['permission: { application: { least: [Fleet.Steer.All] } }']),
      'catalog/permissions.json': '{"permissions":[{"id":"Fleet.Read.All","source":["a"],"certainty":"stated"}]}',
    },
    findings: ['openapi.yaml:8:46 the catalogue has no permission `Fleet.Steer.All`; did you mean `Fleet.Read.All`?'],
  },
];
