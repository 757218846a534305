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
];
