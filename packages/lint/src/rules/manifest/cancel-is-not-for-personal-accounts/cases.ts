/** Examples of `cancel-is-not-for-personal-accounts`. */
import type { RuleCase } from '../../../define-rule.ts';
import { access, CANCELS, manifest, RW, terraform } from '../manifest-examples.ts';

const open = (audience: string): Readonly<Record<string, string>> =>
  manifest(` "signInAudience": "${audience}",`, [access(RW, 'delegated')]);
const message = `personal accounts may not cancel, and ${RW} is asked for; use AzureADMyOrg or AzureADMultipleOrgs`;

/** An audience of one tenant, and ones with personal accounts. */
export const cases: readonly RuleCase[] = [
  { name: 'one tenant', files: open('AzureADMyOrg'), findings: [] },
  {
    name: 'an application that cancels by itself',
    files: manifest(' "signInAudience": "AzureADandPersonalMicrosoftAccount",', [access(RW, 'application')]),
    findings: [],
  },
  {
    name: 'an application that does not cancel',
    files: manifest(' "signInAudience": "AzureADandPersonalMicrosoftAccount",', [access('User.Read', 'delegated')]),
    findings: [],
  },
  {
    name: 'personal accounts',
    files: open('AzureADandPersonalMicrosoftAccount'),
    findings: [`app.json:1:3 ${message}`],
  },
  {
    name: 'personal accounts, in Terraform',
    files: terraform(
      CANCELS.replace(
        'display_name = "pim-cancel"',
        'display_name = "pim-cancel"\n  sign_in_audience = "PersonalMicrosoftAccount"',
      ),
    ),
    findings: [`main.tf:10:3 ${message}`],
  },
];
