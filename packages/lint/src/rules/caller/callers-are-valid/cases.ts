/** Examples of `callers-are-valid`. */
import type { RuleCase } from '../../../define-rule.ts';

const caller = (rest: string): Readonly<Record<string, string>> => ({
  'precheck.callers.yaml': `callers:\n  - name: job\n${rest}`,
});
const RW = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

/** Callers that can be checked, and ones that cannot. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a caller that is right',
    files: caller(`    kind: application\n    permissions: [${RW}]\n    cancels: [{ groups: other }]\n`),
    findings: [],
  },
  {
    name: 'a misspelt role',
    files: caller(
      `    kind: delegatedWork\n    permissions: [${RW}]\n    roles: [{ role: Group Administrator }]\n    cancels: [{ groups: other }]\n`,
    ),
    findings: [
      'precheck.callers.yaml:5:15 `Group Administrator` is not the name of a directory role that is known here; did you mean `Groups Administrator`?',
    ],
  },
  {
    name: 'a misspelt field',
    files: caller(`    kind: application\n    permissions: [${RW}]\n    cancels: [{ groups: other, acess: member }]\n`),
    findings: ['precheck.callers.yaml:5:32 unknown field `acess` in /callers/0/cancels/0; did you mean `access`?'],
  },
  {
    name: 'a role of one’s own',
    files: caller(
      `    kind: delegatedWork\n    permissions: [${RW}]\n    roles: [{ role: Request operator, actions: [microsoft.directory/groups/members/update] }]\n    cancels: [{ groups: other, access: member }]\n`,
    ),
    findings: [],
  },
  {
    name: 'a misspelt permission',
    files: caller(
      '    kind: application\n    permissions:\n      - PrivilegedAssignmentSchedule.ReadWrite.AzureAdGruop\n    cancels: [{ groups: other }]\n',
    ),
    findings: [
      `precheck.callers.yaml:5:9 \`PrivilegedAssignmentSchedule.ReadWrite.AzureAdGruop\` is no permission of Microsoft Graph that is known here; did you mean \`${RW}\`?`,
    ],
  },
  {
    name: 'a kind, a role and a permission that are all misspelt',
    files: caller(
      '    kind: delegated\n    permissions: [PrivilegedAssignmentSchedule.ReadWrite.AzureAdGruop]\n    roles: [{ role: User Administrater }]\n    cancels: [{ groups: other }]\n',
    ),
    findings: [
      'precheck.callers.yaml:3:5 /callers/0/kind has to be one of delegatedWork, delegatedPersonal, application',
      `precheck.callers.yaml:4:19 \`PrivilegedAssignmentSchedule.ReadWrite.AzureAdGruop\` is no permission of Microsoft Graph that is known here; did you mean \`${RW}\`?`,
      'precheck.callers.yaml:5:15 `User Administrater` is not the name of a directory role that is known here; did you mean `User Administrator`?',
    ],
  },
];
