/** Examples of `cancel-permission-is-asked`. */
import type { RuleCase } from '../../../define-rule.ts';
import { access, asking, bicep, CANCELS, granted, manifest, RW, terraform } from '../manifest-examples.ts';

const NAME = ' "displayName": "PIM request canceller",';
const REMOVE = 'PrivilegedAssignmentSchedule.Remove.AzureADGroup';
const both =
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup or PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup';

/** Applications that ask for what they need, that cancel something else, and that do not. */
export const cases: readonly RuleCase[] = [
  { name: 'the permission that cancels', files: terraform(CANCELS), findings: [] },
  {
    name: 'an application that cancels orders',
    files: manifest(' "displayName": "order cancellation",', [access('User.Read', 'delegated')]),
    findings: [],
  },
  {
    name: 'names in which PIM is a part of another word',
    files: terraform(
      ['apim-cancel-stale-runs', 'Pimpernel cancellations', 'PIMENTO-CANCEL']
        .map((name, index) => asking().replace('"app"', `"app${index}"`).replace('pim-cancel', name))
        .join(''),
    ),
    findings: [],
  },
  {
    name: 'the permission that cancels, granted without being asked for',
    files: terraform(`${asking(['app_role_ids', 'GroupMember.Read.All', 'Role'])}
resource "azuread_service_principal" "app" {
  client_id = azuread_application.app.client_id
}

${granted('cancel', 'app_role_ids', RW)}`),
    findings: [],
  },
  {
    name: 'a list that is not known',
    files: terraform(
      asking().replace(
        '  }\n}',
        '    dynamic "resource_access" {\n      for_each = var.ids\n      content {\n        id   = resource_access.value\n        type = "Role"\n      }\n    }\n  }\n}',
      ),
    ),
    findings: [],
  },
  {
    name: 'a permission that removes',
    files: manifest(NAME, [access('User.Read', 'delegated'), access(REMOVE, 'delegated')]),
    findings: [
      `app.json:5:3 \`PIM request canceller\` is there to cancel, and does not ask for ${both}; ${REMOVE} does not allow it`,
    ],
  },
  {
    name: 'a permission that reads, and a tag that says what the application is for',
    files: manifest(' "displayName": "job 7", "tags": ["precheck:cancels"],', [
      access('Group.Read.All', 'application'),
    ]),
    findings: [`app.json:1:1 \`job 7\` is there to cancel, and does not ask for ${both}`],
  },
  {
    name: 'a permission that reads, in Terraform',
    files: terraform(asking(['app_role_ids', 'PrivilegedAssignmentSchedule.Read.AzureADGroup', 'Role'])),
    findings: [
      `main.tf:13:7 \`pim-cancel\` is there to cancel, and does not ask for ${both}; PrivilegedAssignmentSchedule.Read.AzureADGroup does not allow it`,
    ],
  },
  ...['nightlyPIMCancel', 'CancelPimRequests', 'pimcanceller', 'cancel_pim'].map((name) => ({
    name: `PIM in \`${name}\``,
    files: terraform(asking().replace('pim-cancel', name)),
    findings: [`main.tf:8:1 \`${name}\` is there to cancel, and does not ask for ${both}`],
  })),
  {
    name: 'an application that is declared beside it, with a scope where it signs in by itself',
    files: {
      ...manifest(' "displayName": "night job",', [access(RW, 'delegated')]),
      'precheck.callers.yaml': `callers:\n  - name: Night job\n    kind: application\n    permissions: [${RW}]\n    cancels: [{ groups: other }]\n`,
    },
    findings: [
      `app.json:4:3 \`night job\` is declared as the caller \`Night job\`, and does not ask for ${RW} as an application role`,
    ],
  },
  {
    name: 'a permission that reads, in Bicep',
    files: bicep(['PrivilegedEligibilitySchedule.Read.AzureADGroup']),
    findings: [
      `main.bicep:14:11 \`PIM canceller\` is there to cancel, and does not ask for ${both}; PrivilegedEligibilitySchedule.Read.AzureADGroup does not allow it`,
    ],
  },
];
