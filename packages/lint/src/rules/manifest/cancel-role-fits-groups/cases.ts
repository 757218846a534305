/** Examples of `cancel-role-fits-groups`. */
import type { RuleCase } from '../../../define-rule.ts';
import { CANCELS, terraform } from '../manifest-examples.ts';

const group = (name: string, assignable: boolean): string => `
resource "azuread_group" "${name}" {
  display_name       = "${name}"
  security_enabled   = true
  assignable_to_role = ${assignable}
}
`;
const role = (name: string): string => `
resource "azuread_directory_role" "role" {
  display_name = "${name}"
}

resource "azuread_directory_role_assignment" "operator" {
  role_id             = azuread_directory_role.role.template_id
  principal_object_id = "8f9c3a50-95a2-4f0c-9e2a-55a4c1f0d9a3"
}
`;
const ORDINARY = 'Identity Governance Administrator, Groups Administrator, Directory Writers or User Administrator';

/** Roles that fit, groups of both kinds, and roles for the other kind. */
export const cases: readonly RuleCase[] = [
  {
    name: 'an ordinary group, and its role',
    files: terraform(`${CANCELS}${role('Groups Administrator')}${group('finance', false)}`),
    findings: [],
  },
  {
    name: 'groups of both kinds',
    files: terraform(`${CANCELS}${role('Groups Administrator')}${group('finance', false)}${group('tier0', true)}`),
    findings: [],
  },
  {
    name: 'a group that is there to hold the role',
    files: terraform(
      `${CANCELS}${role('Groups Administrator').replace('"8f9c3a50-95a2-4f0c-9e2a-55a4c1f0d9a3"', 'azuread_group.operators.object_id')}${group('operators', true)}`,
    ),
    findings: [],
  },
  {
    name: 'Privileged Role Administrator where groups are ordinary',
    files: terraform(`${CANCELS}${role('Privileged Role Administrator')}${group('finance', false)}`),
    findings: [
      `main.tf:24:3 Privileged Role Administrator lets nobody cancel on groups that are not role-assignable, as \`finance\` is; a role that does: ${ORDINARY}`,
    ],
  },
  {
    name: 'Groups Administrator where groups are role-assignable',
    files: terraform(`${CANCELS}${role('Groups Administrator')}${group('tier0', true)}`),
    findings: [
      'main.tf:24:3 Groups Administrator lets nobody cancel on role-assignable groups, as `tier0` is; a role that does: Privileged Role Administrator',
    ],
  },
];
