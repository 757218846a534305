/** Examples of `cancel-role-is-active`. */
import type { RuleCase } from '../../../define-rule.ts';
import { CANCELS, terraform } from '../manifest-examples.ts';

const ROLE = `
resource "azuread_directory_role" "groups" {
  display_name = "Groups Administrator"
}

data "azuread_user" "operator" {
  user_principal_name = "operator@example.com"
}
`;
const ACTIVE = `
resource "azuread_directory_role_assignment" "operator" {
  role_id             = azuread_directory_role.groups.template_id
  principal_object_id = data.azuread_user.operator.object_id
}
`;
const ELIGIBLE = `
resource "azuread_directory_role_eligibility_schedule_request" "operator" {
  role_definition_id = azuread_directory_role.groups.template_id
  principal_id       = data.azuread_user.operator.object_id
  directory_scope_id = "/"
  justification      = "on call"
}
`;

/** Roles that are active, that have nothing to do with cancel, and that are only eligible. */
export const cases: readonly RuleCase[] = [
  { name: 'an active role', files: terraform(`${CANCELS}${ROLE}${ACTIVE}`), findings: [] },
  { name: 'eligible besides', files: terraform(`${CANCELS}${ROLE}${ACTIVE}${ELIGIBLE}`), findings: [] },
  { name: 'no application that cancels', files: terraform(`${ROLE}${ELIGIBLE}`), findings: [] },
  {
    name: 'only eligible',
    files: terraform(`${CANCELS}${ROLE}${ELIGIBLE}`),
    findings: [
      'main.tf:28:3 Groups Administrator is only eligible here; it counts for cancel while it is active: activate it before, or assign it',
    ],
  },
];
