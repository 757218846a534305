/** Examples of `handwritten-permission`. */
import type { RuleCase } from '../../../define-rule.ts';

/** A name that Graph has, and some that it has not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'the name of a permission',
    files: {
      'a.ps1': "Connect-MgGraph -Scopes 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'\n",
      'b.ts':
        "// PrivilegedAssignmentSchedule.Write.Group\nexport const scope = 'https://graph.microsoft.com/PrivilegedEligibilitySchedule.Read.AzureADGroup';\n",
    },
    findings: [],
  },
  {
    name: 'a slip',
    files: {
      'a.ps1': "Connect-MgGraph -Scopes 'PrivilegedAssignmentSchedule.ReadWrite.AzureAdGroup'\n",
      'b.ts': "export const scopes = ['PrivilegedAssignmentSchedules.ReadWrite.AzureADGroup'];\n",
    },
    findings: [
      'a.ps1:1:26 Graph has no permission `PrivilegedAssignmentSchedule.ReadWrite.AzureAdGroup`: `PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup` is meant, perhaps',
      'b.ts:1:25 Graph has no permission `PrivilegedAssignmentSchedules.ReadWrite.AzureADGroup`: `PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup` is meant, perhaps',
    ],
  },
  {
    name: 'names of other things, and of permissions that are compared without regard to case',
    files: {
      'a.ts': `export const ask = ['User.Read', 'RoleManagementPolicy.Read.AzureADGroup'];\nexport const own = ['Groups.Read.All', 'api://desk/Group.Reads.All'];\nexport const isHeld = (scp: string) => scp.toLowerCase().includes('privilegedassignmentschedule.read.azureadgroup');\nexport const key = 'privilegedAccess.readMore';\n`,
    },
    findings: [],
  },
  {
    name: 'slips at any place, and of a permission beside it',
    files: {
      'a.go': `var scopes = []string{"Prviligd.Read", "PrivelegedAsignmentSchedule.ReadWrite.AzureADGroup"}\n`,
      'b.py': `SCOPES = [\n    "Users.Read.All",\n    "GroupMembr.Read.All",\n    "PrivilegedEligibilitySchedule.Read.AzureADGroup",\n]\n`,
      'c.sh': `curl -d 'scope=https://graph.microsoft.com/PrivilegedAssignmentSchedule.Read.AzureADGrp offline_access' "$LOGIN"\n`,
    },
    findings: [
      'a.go:1:41 Graph has no permission `PrivelegedAsignmentSchedule.ReadWrite.AzureADGroup`: `PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup` is meant, perhaps',
      'b.py:2:6 Graph has no permission `Users.Read.All`: `User.Read.All` is meant, perhaps',
      'b.py:3:6 Graph has no permission `GroupMembr.Read.All`: `GroupMember.Read.All` is meant, perhaps',
      'c.sh:1:44 Graph has no permission `PrivilegedAssignmentSchedule.Read.AzureADGrp`: `PrivilegedAssignmentSchedule.Read.AzureADGroup` is meant, perhaps',
    ],
  },
  {
    name: 'in a request for a token, and handed to a script of the folder',
    files: {
      'a.http':
        'POST https://login.microsoftonline.com/common/oauth2/v2.0/token\n\nclient_id={{id}}&scope=https://graph.microsoft.com/PrivilegedAssignmentSchedule.Read-Write.AzureADGroup openid\n',
      'b.ps1': "./Add-Grant.ps1 -Scope 'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroups'\n",
    },
    findings: [
      'a.http:3:52 Graph has no permission `PrivilegedAssignmentSchedule.Read-Write.AzureADGroup`: `PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup` is meant, perhaps',
      'b.ps1:1:25 Graph has no permission `PrivilegedEligibilitySchedule.ReadWrite.AzureADGroups`: `PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup` is meant, perhaps',
    ],
  },
];
