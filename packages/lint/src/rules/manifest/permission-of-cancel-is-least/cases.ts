/** Examples of `permission-of-cancel-is-least`. */
import type { RuleCase } from '../../../define-rule.ts';

import { GRAPH_APP_ID, permissions } from '../../../generated/catalogue.ts';
const MANIFEST = (...grants: readonly string[]): Readonly<Record<string, string>> => ({
  'app.json': `{ "requiredResourceAccess": [\n{ "resourceAppId": "${GRAPH_APP_ID}", "resourceAccess": [\n${grants.join(',\n')}\n] } ] }\n`,
});
const grant = (name: string, form: 'application' | 'delegated', type: string): string =>
  `{ "id": "${permissions.find((known) => known.name === name)?.[form] ?? ''}", "type": "${type}" }`;
const RW = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

/** An application with what it needs, one that does not cancel, and one with more. */
export const cases: readonly RuleCase[] = [
  { name: 'the permission alone', files: MANIFEST(grant(RW, 'application', 'Role')), findings: [] },
  {
    name: 'an application that does not cancel',
    files: MANIFEST(grant('Directory.ReadWrite.All', 'application', 'Role')),
    findings: [],
  },
  {
    name: 'a permission over directory roles beside it',
    files: MANIFEST(
      grant(RW, 'application', 'Role'),
      grant('RoleManagement.ReadWrite.Directory', 'application', 'Role'),
    ),
    findings: [
      'app.json:4:3 RoleManagement.ReadWrite.Directory does not allow cancel; take it away unless the application does something else with it',
    ],
  },
];
