/** Flags a cancel that is sent with the sign-in of the Azure command line. */
import { defineRule } from '../../../define-rule.ts';

/** The application of the Azure command line never has the permission that a cancel needs. */
export const azCliCannotCancel = defineRule({
  id: 'az-cli-cannot-cancel',
  reads: 'code',
  meta: {
    summary: 'A cancel should not be sent with the sign-in of the Azure CLI',
    rationale:
      'A person who is signed in to the Azure CLI gets tokens of its own application, which no administrator can give a PIM permission: Graph answers 403, whatever roles the person has. A service principal or a managed identity that is signed in is another matter; where the file shows one, this rule is silent. `az rest`, `az account get-access-token` and the credential `AzureCliCredential` of the Azure libraries count, wherever their token ends up in a cancel; a credential that may be another one (`DefaultAzureCredential`, `ChainedTokenCredential`) does not. A script that leaves the sign-in to whoever runs it does not tell, which is why the rule is in `strict` only.',
    category: 'code',
    severity: 'warning',
    confidence: 'low',
    recommended: false,
    since: '0.1.0',
    source: 'azure-cli-30149',
  },
  check({ cancels }, report) {
    for (const { habits, where, end } of cancels)
      if (habits.includes('azure-cli'))
        report(
          where,
          'a person signed in to the Azure CLI can never cancel with its token: sign in with an application that has the permission, or use `precheck cancel`',
          { end },
        );
  },
});
