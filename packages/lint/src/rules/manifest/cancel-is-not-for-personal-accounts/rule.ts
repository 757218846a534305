/** Flags audiences with personal accounts in manifests that ask to cancel for a signed-in user. */
import { cancelPermissions } from '../../../generated/catalogue.ts';
import { formOf } from '../../../sources/manifest/read-manifest.ts';
import { defineRule } from '../../../define-rule.ts';

/** An application that cancels should not be open to personal accounts. */
export const cancelIsNotForPersonalAccounts = defineRule({
  id: 'cancel-is-not-for-personal-accounts',
  reads: 'manifest',
  meta: {
    summary: 'An application that cancels should not be open to personal accounts',
    rationale: 'Cancel is not supported for personal Microsoft accounts, whatever they consent to.',
    category: 'manifest',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check({ document, audience, grants }, report) {
    if (audience === undefined || !/PersonalMicrosoftAccount$/.test(audience)) return;
    const asked = grants.find(
      (grant) => formOf(grant) === 'delegated' && cancelPermissions.includes(grant.permission?.name ?? ''),
    );
    if (asked?.permission === undefined) return;
    report(
      document.placeOf('/signInAudience'),
      `personal accounts may not cancel, and ${asked.permission.name} is asked for; use AzureADMyOrg or AzureADMultipleOrgs`,
    );
  },
});
