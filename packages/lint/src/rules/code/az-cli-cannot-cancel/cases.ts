/** Examples of `az-cli-cannot-cancel`. */
import type { RuleCase } from '../../../define-rule.ts';

const REQUESTS =
  'https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';

const NEVER =
  'a person signed in to the Azure CLI can never cancel with its token: sign in with an application that has the permission, or use `precheck cancel`';

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
  {
    name: 'a sign-in that may be another, and a token for something else',
    files: {
      'a.py': `credential = ChainedTokenCredential(ManagedIdentityCredential(), AzureCliCredential())\ntoken = credential.get_token(SCOPE).token\nrequests.post(f"${REQUESTS}/{rid}/cancel", headers={"Authorization": f"Bearer {token}"})\n`,
      'b.sh': `ARM=$(az account get-access-token --query accessToken -o tsv)\ncurl -H "Authorization: Bearer $ARM" "$SUBSCRIPTION"\ncurl -X POST -H "Authorization: Bearer $GRAPH" "${REQUESTS}/$ID/cancel"\n`,
    },
    findings: [],
  },
  {
    name: 'the credential of the Azure CLI, and a token that a program asks it for',
    files: {
      'a.cs': `var graph = new GraphServiceClient(new AzureCliCredential());\nawait graph.IdentityGovernance.PrivilegedAccess.Group.AssignmentScheduleRequests[id].Cancel.PostAsync();\n`,
      'b.go': `package main\n\nfunc cancel(id string) error {\n\tout, _ := exec.Command("az", "account", "get-access-token", "-o", "tsv").Output()\n\treq, _ := http.NewRequest("POST", "${REQUESTS}/"+id+"/cancel", nil)\n\treq.Header.Set("Authorization", "Bearer "+string(out))\n\t_, err := http.DefaultClient.Do(req)\n\treturn err\n}\n`,
      'c.py': `class Desk:\n    def __init__(self):\n        self.credential = AzureCliCredential()\n\n    def withdraw(self, rid):\n        token = self.credential.get_token(SCOPE).token\n        requests.post(f"${REQUESTS}/{rid}/cancel", headers={"Authorization": f"Bearer {token}"})\n`,
    },
    findings: [`a.cs:2:7 ${NEVER}`, `b.go:5:12 ${NEVER}`, `c.py:7:9 ${NEVER}`],
  },
  {
    name: 'the credential of the Azure CLI for where the ids are kept',
    files: {
      'a.ts': `const store = new TableClient(url, 'ids', new AzureCliCredential());\nconst id = (await store.getEntity('pim', 'next')).id;\nconst graph = clientOf(new ClientSecretCredential(tenant, app, secret));\nawait graph.api(\`/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/\${id}/cancel\`).post({});\n`,
    },
    findings: [],
  },
];
