/** Manifests and configurations from which the examples of the rules are made. */
import { GRAPH_APP_ID } from '../../generated/catalogue.ts';
import { permissionByName } from '../../sources/manifest/known-permissions.ts';

/** The permission that cancels. */
export const RW = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

/** The id of a permission. */
export function idOf(name: string, form: 'application' | 'delegated'): string {
  return permissionByName(name)?.[form] ?? '';
}

/** A member of `resourceAccess`. */
export function access(name: string, form: 'application' | 'delegated', type?: string): string {
  return `{ "id": "${idOf(name, form)}", "type": "${type ?? (form === 'application' ? 'Role' : 'Scope')}" }`;
}

/** A manifest in JSON whose members of `resourceAccess` stand on lines of their own, from the fourth on. */
export function manifest(
  head: string,
  grants: readonly string[],
  api = GRAPH_APP_ID,
): Readonly<Record<string, string>> {
  return {
    'app.json': `{${head}\n"requiredResourceAccess": [\n{ "resourceAppId": "${api}", "resourceAccess": [\n${grants.join(',\n')}\n] } ] }\n`,
  };
}

/** A file of Terraform with the service principal of Microsoft Graph before it. */
export function terraform(text: string): Readonly<Record<string, string>> {
  return {
    'main.tf': `data "azuread_application_published_app_ids" "known" {}

resource "azuread_service_principal" "graph" {
  client_id    = data.azuread_application_published_app_ids.known.result.MicrosoftGraph
  use_existing = true
}
${text}`,
  };
}

/** An application of Terraform that asks for permissions, from line 8 of the file on. */
export function asking(...ids: readonly (readonly [list: string, name: string, type: string])[]): string {
  const blocks = ids.map(
    ([list, name, type]) =>
      `    resource_access {\n      id   = azuread_service_principal.graph.${list}["${name}"]\n      type = "${type}"\n    }\n`,
  );
  return `
resource "azuread_application" "app" {
  display_name = "pim-cancel"
  required_resource_access {
    resource_app_id = azuread_service_principal.graph.client_id
${blocks.join('')}  }
}
`;
}

/** What asks for the permission that cancels, for a signed-in user. */
export const CANCELS = asking(['oauth2_permission_scope_ids', RW, 'Scope']);

/** The grant of an entry of one of the lists of Graph's permissions to the service principal of the application. */
export function granted(label: string, list: string, name: string): string {
  return `resource "azuread_app_role_assignment" "${label}" {
  app_role_id         = azuread_service_principal.graph.${list}["${name}"]
  principal_object_id = azuread_service_principal.app.object_id
  resource_object_id  = azuread_service_principal.graph.object_id
}
`;
}

/** A Bicep file with an application that asks for permissions, from line 14 of the file on. */
export function bicep(names: readonly string[]): Readonly<Record<string, string>> {
  const list = names.map((name) => `        { id: '${idOf(name, 'application')}', type: 'Role' }\n`).join('');
  return {
    'main.bicep': `extension microsoftGraphV1

var graphAppId = '${GRAPH_APP_ID}'

// Cancels at night.
resource app 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: 'pim-canceller'
  displayName: 'PIM canceller'
  signInAudience: 'AzureADMyOrg'
  requiredResourceAccess: [
    {
      resourceAppId: graphAppId
      resourceAccess: [
${list}      ]
    }
  ]
}
`,
  };
}
