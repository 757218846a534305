/** Examples of `cancel-client-is-own`. */
import { knownApplications } from '../../../generated/catalogue.ts';
import type { RuleCase } from '../../../define-rule.ts';
import { access, manifest, RW, terraform } from '../manifest-examples.ts';

const CLI = knownApplications.find(({ name }) => name === 'Microsoft Azure CLI')?.id ?? '';
const granted = (clientId: string): Readonly<Record<string, string>> =>
  terraform(`
resource "azuread_service_principal" "client" {
  client_id    = "${clientId}"
  use_existing = true
}

resource "azuread_service_principal_delegated_permission_grant" "cancel" {
  service_principal_object_id          = azuread_service_principal.client.object_id
  resource_service_principal_object_id = azuread_service_principal.graph.object_id
  claim_values                         = ["${RW}"]
}
`);

/** Clients of one's own, and ones of Microsoft. */
export const cases: readonly RuleCase[] = [
  { name: 'an application of one’s own', files: granted('6f9d2a3e-1b7c-4c55-9d0a-0c8f5f3f1a11'), findings: [] },
  {
    name: 'a grant to Azure CLI',
    files: granted(CLI),
    findings: [
      `main.tf:16:43 ${RW} is granted to Microsoft Azure CLI, through which everybody signs in; register an application of your own`,
    ],
  },
  {
    name: 'a manifest with the id of Azure CLI',
    files: manifest(` "appId": "${CLI}",`, [access(RW, 'delegated')]),
    findings: [
      `app.json:1:3 \`${CLI}\` is Microsoft Azure CLI, which is not yours; register an application of your own`,
    ],
  },
];
