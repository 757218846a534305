/** Examples of `cancel-is-not-for-personal-accounts`. */
import type { RuleCase } from '../../../define-rule.ts';

import { GRAPH_APP_ID, permissions } from '../../../generated/catalogue.ts';
const MANIFEST = (...grants: readonly string[]): Readonly<Record<string, string>> => ({
  'app.json': `{ "requiredResourceAccess": [\n{ "resourceAppId": "${GRAPH_APP_ID}", "resourceAccess": [\n${grants.join(',\n')}\n] } ] }\n`,
});
const grant = (name: string, form: 'application' | 'delegated', type: string): string =>
  `{ "id": "${permissions.find((known) => known.name === name)?.[form] ?? ''}", "type": "${type}" }`;
const RW = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

const open = (audience: string): Readonly<Record<string, string>> => ({
  'app.json': (MANIFEST(grant(RW, 'delegated', 'Scope'))['app.json'] ?? '').replace(
    '{',
    `{ "signInAudience": "${audience}",`,
  ),
});

/** An audience of one tenant, and one with personal accounts. */
export const cases: readonly RuleCase[] = [
  { name: 'one tenant', files: open('AzureADMyOrg'), findings: [] },
  {
    name: 'personal accounts',
    files: open('AzureADandPersonalMicrosoftAccount'),
    findings: [
      `app.json:1:3 personal accounts may not cancel, and ${RW} is asked for; use AzureADMyOrg or AzureADMultipleOrgs`,
    ],
  },
];
