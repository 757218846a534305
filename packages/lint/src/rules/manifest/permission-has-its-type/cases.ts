/** Examples of `permission-has-its-type`. */
import type { RuleCase } from '../../../define-rule.ts';

import { GRAPH_APP_ID, permissions } from '../../../generated/catalogue.ts';
const MANIFEST = (...grants: readonly string[]): Readonly<Record<string, string>> => ({
  'app.json': `{ "requiredResourceAccess": [\n{ "resourceAppId": "${GRAPH_APP_ID}", "resourceAccess": [\n${grants.join(',\n')}\n] } ] }\n`,
});
const grant = (name: string, form: 'application' | 'delegated', type: string): string =>
  `{ "id": "${permissions.find((known) => known.name === name)?.[form] ?? ''}", "type": "${type}" }`;
const RW = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

/** Ids with their types, and one with the other's. */
export const cases: readonly RuleCase[] = [
  {
    name: 'an application role, and a delegated scope',
    files: MANIFEST(grant(RW, 'application', 'Role'), grant(RW, 'delegated', 'Scope')),
    findings: [],
  },
  {
    name: 'a delegated scope as a role',
    files: MANIFEST(grant(RW, 'delegated', 'Role')),
    findings: [
      `app.json:3:49 the id is that of PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup with the type \`Scope\`; write that type, or the id \`${permissions.find((known) => known.name === RW)?.application ?? ''}\``,
    ],
  },
];
