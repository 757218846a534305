/** Examples of `custom-role-action-counts`. */
import { cancelActions } from '../../../generated/catalogue.ts';
import type { RuleCase } from '../../../define-rule.ts';
import { asking, CANCELS, RW, terraform } from '../manifest-examples.ts';

const custom = (...actions: readonly string[]): string => `
resource "azuread_custom_directory_role" "canceller" {
  display_name = "Request operator"
  enabled      = true
  version      = "1.0"
  permissions {
    allowed_resource_actions = [
      "microsoft.directory/groups/standard/read",
${actions.map((action) => `      "${action}",\n`).join('')}    ]
  }
}
`;
const counts = `does not count for cancel; one of these does, by group and access: ${cancelActions.join(', ')}`;

/** Custom roles that count, that have another end, and that do not count. */
export const cases: readonly RuleCase[] = [
  {
    name: 'the update of members',
    files: terraform(`${CANCELS}${custom('microsoft.directory/groups/members/update')}`),
    findings: [],
  },
  {
    name: 'a role where nothing cancels',
    files: terraform(custom('microsoft.directory/groups.security/members/update')),
    findings: [],
  },
  {
    name: 'a role beside an application that cancels by itself',
    files: terraform(
      `${asking(['app_role_ids', RW, 'Role'])}${custom('microsoft.directory/groups.security/members/update')}`,
    ),
    findings: [],
  },
  {
    name: 'a wider action',
    files: terraform(`${CANCELS}${custom('microsoft.directory/groups/allProperties/update')}`),
    findings: [`main.tf:26:7 \`microsoft.directory/groups/allProperties/update\` ${counts}`],
  },
  {
    name: 'security groups only',
    files: terraform(`${CANCELS}${custom('microsoft.directory/groups.security/members/update')}`),
    findings: [`main.tf:26:7 \`microsoft.directory/groups.security/members/update\` ${counts}`],
  },
];
