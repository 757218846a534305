/** Examples of `permission-of-cancel-is-least`. */
import type { RuleCase } from '../../../define-rule.ts';
import { access, asking, bicep, granted, manifest, RW, terraform } from '../manifest-examples.ts';

const wide = 'does not allow cancel; take it away unless the application does something else with it';

/** An application with what it needs, one that does not cancel, and ones with more. */
export const cases: readonly RuleCase[] = [
  { name: 'the permission alone', files: manifest('', [access(RW, 'application')]), findings: [] },
  {
    name: 'an application that does not cancel',
    files: manifest('', [access('Directory.ReadWrite.All', 'application')]),
    findings: [],
  },
  {
    name: 'what a check reads beside it',
    files: terraform(asking(['app_role_ids', RW, 'Role'], ['app_role_ids', 'GroupMember.Read.All', 'Role'])),
    findings: [],
  },
  {
    name: 'a wide permission of another instance of the loop',
    files: terraform(`
locals {
  jobs = { cancel = "${RW}", sync = "Group.ReadWrite.All" }
}

resource "azuread_application" "job" {
  for_each     = local.jobs
  display_name = each.key
  required_resource_access {
    resource_app_id = azuread_service_principal.graph.client_id
    resource_access {
      id   = azuread_service_principal.graph.app_role_ids[each.value]
      type = "Role"
    }
  }
}
`),
    findings: [],
  },
  {
    name: 'what an application owns, and removals',
    files: manifest('', [
      access(RW, 'application'),
      access('Application.ReadWrite.OwnedBy', 'application'),
      access('PrivilegedAssignmentSchedule.Remove.AzureADGroup', 'application'),
    ]),
    findings: [],
  },
  {
    name: 'a wide permission that is granted and not asked for',
    files: terraform(`${asking(['app_role_ids', RW, 'Role'])}
${granted('wide', 'app_role_ids', 'GroupMember.ReadWrite.All')}
resource "azuread_service_principal" "app" {
  client_id = azuread_application.app.client_id
}

${granted('cancel', 'app_role_ids', RW)}`),
    findings: [
      'main.tf:20:3 GroupMember.ReadWrite.All does not allow cancel, and is granted here; take it away unless the application does something else with it',
    ],
  },
  {
    name: 'a permission over directory roles beside it',
    files: manifest('', [access(RW, 'application'), access('RoleManagement.ReadWrite.Directory', 'application')]),
    findings: [`app.json:5:3 RoleManagement.ReadWrite.Directory ${wide}`],
  },
  {
    name: 'a permission over all groups beside it, in Terraform',
    files: terraform(asking(['app_role_ids', RW, 'Role'], ['app_role_ids', 'Group.ReadWrite.All', 'Role'])),
    findings: [`main.tf:17:7 Group.ReadWrite.All ${wide}`],
  },
  {
    name: 'a permission over the directory beside it, in Bicep',
    files: bicep([RW, 'Directory.ReadWrite.All']),
    findings: [`main.bicep:15:11 Directory.ReadWrite.All ${wide}`],
  },
];
