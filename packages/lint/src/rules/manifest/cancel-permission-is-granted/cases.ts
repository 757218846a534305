/** Examples of `cancel-permission-is-granted`. */
import type { RuleCase } from '../../../define-rule.ts';
import { asking, CANCELS, RW, terraform } from '../manifest-examples.ts';

const PRINCIPAL = `
resource "azuread_service_principal" "app" {
  client_id = azuread_application.app.client_id
}
`;
const CONSENT = `
resource "azuread_service_principal_delegated_permission_grant" "cancel" {
  service_principal_object_id          = azuread_service_principal.app.object_id
  resource_service_principal_object_id = azuread_service_principal.graph.object_id
  claim_values                         = ["User.Read", "${RW}"]
}
`;

/** Permissions that are granted, left to somebody else, and forgotten. */
export const cases: readonly RuleCase[] = [
  { name: 'a consent', files: terraform(`${CANCELS}${PRINCIPAL}${CONSENT}`), findings: [] },
  { name: 'a service principal that is made elsewhere', files: terraform(CANCELS), findings: [] },
  {
    name: 'a consent whose scopes are not known',
    files: terraform(`${CANCELS}${PRINCIPAL}${CONSENT.replace(/\[.*\]/, 'var.scopes')}`),
    findings: [],
  },
  {
    name: 'a consent of somebody who is not known',
    files: terraform(`${CANCELS}${PRINCIPAL}${CONSENT.replace('azuread_service_principal.app', 'module.app')}`),
    findings: [],
  },
  {
    name: 'a consent by a command',
    files: terraform(`${CANCELS}${PRINCIPAL}
resource "terraform_data" "consent" {
  provisioner "local-exec" {
    command = "az ad app permission admin-consent --id \${azuread_application.app.client_id}"
  }
}
`),
    findings: [],
  },
  {
    name: 'no consent to a scope',
    files: terraform(`${CANCELS}${PRINCIPAL}`),
    findings: [
      `main.tf:13:7 ${RW} is asked for and nowhere granted; make an OAuth2 permission grant, or consent in the portal`,
    ],
  },
  {
    name: 'the consent to a scope, and none to the role',
    files: terraform(`${asking(['app_role_ids', RW, 'Role'])}${PRINCIPAL}${CONSENT}`),
    findings: [
      `main.tf:13:7 ${RW} is asked for and nowhere granted; make an app role assignment, or consent in the portal`,
    ],
  },
];
