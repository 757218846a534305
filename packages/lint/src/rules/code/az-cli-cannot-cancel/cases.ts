/** Examples of `az-cli-cannot-cancel`. */
import type { RuleCase } from '../../../define-rule.ts';

const REQUESTS =
  'https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';

/** With a person signed in, and with an application. */
export const cases: readonly RuleCase[] = [
  {
    name: 'the sign-in of an application',
    files: {
      'a.sh': `az login --service-principal -u "$APP" -p "$SECRET" --tenant "$TENANT"\naz rest --method post --url "${REQUESTS}/$ID/cancel"\n`,
    },
    findings: [],
  },
  {
    name: 'a token that another tool got',
    files: { 'a.sh': `curl -X POST -H "Authorization: Bearer $TOKEN" "${REQUESTS}/$ID/cancel"\n` },
    findings: [],
  },
  {
    name: 'az rest, and a token that az was asked for',
    files: {
      'a.sh': `az rest --method post --url "${REQUESTS}/$ID/cancel"\nTOKEN=$(az account get-access-token --resource-type ms-graph --query accessToken -o tsv)\ncurl -X POST -H "Authorization: Bearer $TOKEN" "${REQUESTS}/$ID/cancel"\n`,
    },
    findings: [
      'a.sh:1:1 a person signed in to the Azure CLI can never cancel with its token: sign in with an application that has the permission, or use `precheck cancel`',
      'a.sh:3:1 a person signed in to the Azure CLI can never cancel with its token: sign in with an application that has the permission, or use `precheck cancel`',
    ],
  },
];
