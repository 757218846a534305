/** Examples of `cancel-role-is-directory-wide`. */
import type { RuleCase } from '../../../define-rule.ts';
import { asking, CANCELS, RW, terraform } from '../manifest-examples.ts';

const assigned = (scope: string): string => `
resource "azuread_directory_role" "groups" {
  display_name = "Groups Administrator"
}

resource "azuread_administrative_unit" "sales" {
  display_name = "Sales"
}

resource "azuread_directory_role_assignment" "operator" {
  role_id             = azuread_directory_role.groups.template_id
  principal_object_id = "8f9c3a50-95a2-4f0c-9e2a-55a4c1f0d9a3"
${scope}}
`;

/** Roles for the directory, for another end, and for a part of it. */
export const cases: readonly RuleCase[] = [
  { name: 'the whole directory', files: terraform(`${CANCELS}${assigned('')}`), findings: [] },
  {
    name: 'the whole directory, written out',
    files: terraform(`${CANCELS}${assigned('  directory_scope_id = "/"\n')}`),
    findings: [],
  },
  {
    name: 'a unit, where nothing cancels',
    files: terraform(assigned('  directory_scope_id = "/administrativeUnits/1"\n')),
    findings: [],
  },
  {
    name: 'a unit, where an application cancels by itself',
    files: terraform(
      `${asking(['app_role_ids', RW, 'Role'])}${assigned('  directory_scope_id = "/administrativeUnits/1"\n')}`,
    ),
    findings: [],
  },
  {
    name: 'an administrative unit',
    files: terraform(
      `${CANCELS}${assigned('  directory_scope_id  = "/administrativeUnits/\${azuread_administrative_unit.sales.object_id}"\n')}`,
    ),
    findings: [
      'main.tf:30:3 Groups Administrator is given for an administrative unit only; for cancel it counts at `/`, the whole directory',
    ],
  },
  {
    name: 'an administrative unit, through the provider that sends what Graph takes',
    files: terraform(`${CANCELS}
resource "msgraph_resource" "role" {
  url = "roleManagement/directory/roleAssignments"
  body = {
    principalId      = var.operator
    roleDefinitionId = "fdd7a751-b60b-444a-984c-02652fe8fa1c"
    directoryScopeId = "/administrativeUnits/\${var.unit}"
  }
}
`),
    findings: [
      'main.tf:24:5 Groups Administrator is given for an administrative unit only; for cancel it counts at `/`, the whole directory',
    ],
  },
  {
    name: 'one group',
    files: terraform(`${CANCELS}${assigned('  directory_scope_id  = "/3a6f0b0e-3f43-4f4c-9a43-6d1d3d1f2e10"\n')}`),
    findings: [
      'main.tf:30:3 Groups Administrator is given for a single object only; for cancel it counts at `/`, the whole directory',
    ],
  },
];
