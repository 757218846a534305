/** Examples of `permission-is-known`. */
import type { RuleCase } from '../../../define-rule.ts';
import { GRAPH_PERMISSIONS_READ_ON } from '../../../generated/graph-permissions.ts';
import { access, asking, CANCELS, manifest, terraform } from '../manifest-examples.ts';

const OTHER_API = '11111111-2222-4333-8444-555555555555';

/** Permissions that Graph has, those of another API, and ones that nobody has. */
export const cases: readonly RuleCase[] = [
  { name: 'permissions of Graph', files: manifest('', [access('User.Read', 'delegated')]), findings: [] },
  {
    name: 'a permission that Graph has and does not describe',
    files: manifest('', ['{ "id": "9255e99d-faf5-445e-bbf7-cb71482737c4", "type": "Role" }']),
    findings: [],
  },
  {
    name: 'a permission by the other of its ids',
    files: manifest('', ['{ "id": "c8948c23-e66b-42db-83fd-770b71ab78d2", "type": "Role" }']),
    findings: [],
  },
  { name: 'permissions by name', files: terraform(CANCELS), findings: [] },
  {
    name: 'a permission of another API',
    files: manifest(
      ' "displayName": "x",',
      ['{ "id": "99999999-2222-4333-8444-555555555555", "type": "Role" }'],
      OTHER_API,
    ),
    findings: [],
  },
  {
    name: 'an id that nobody has',
    files: manifest('', ['{ "id": "99999999-2222-4333-8444-555555555555", "type": "Role" }']),
    findings: [
      `app.json:4:3 no permission of Microsoft Graph had the id \`99999999-2222-4333-8444-555555555555\` on ${GRAPH_PERMISSIONS_READ_ON}; it is misspelt, withdrawn or newer`,
    ],
  },
  {
    name: 'the id of a role',
    files: manifest('', ['{ "id": "fdd7a751-b60b-444a-984c-02652fe8fa1c", "type": "Role" }']),
    findings: [
      'app.json:4:3 `fdd7a751-b60b-444a-984c-02652fe8fa1c` is the template id of the directory role Groups Administrator, not a permission',
    ],
  },
  {
    name: 'a misspelt name',
    files: terraform(asking(['app_role_ids', 'PrivilegedAssignmentSchedule.ReadWrite.AzureAdGruop', 'Role'])),
    findings: [
      'main.tf:13:7 Microsoft Graph has no permission `PrivilegedAssignmentSchedule.ReadWrite.AzureAdGruop`; did you mean `PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup`?',
    ],
  },
  {
    name: 'a name in other capitals, where keys of a map are compared exactly',
    files: terraform(asking(['oauth2_permission_scope_ids', 'Groupmember.Read.All', 'Scope'])),
    findings: [
      'main.tf:13:7 Microsoft Graph has no permission `Groupmember.Read.All`; did you mean `GroupMember.Read.All`?',
    ],
  },
  {
    name: 'a scope that no application can hold',
    files: terraform(asking(['app_role_ids', 'Directory.AccessAsUser.All', 'Role'])),
    findings: [
      'main.tf:13:7 Directory.AccessAsUser.All is a delegated scope only; an application cannot hold it by itself',
    ],
  },
];
