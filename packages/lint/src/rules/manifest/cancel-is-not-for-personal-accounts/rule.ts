/** Flags audiences with personal accounts in manifests that ask to cancel. */
import { isCancelAsk } from '../../../sources/manifest/cancelling.ts';
import { defineRule } from '../../../define-rule.ts';

/** An application that cancels should not be open to personal accounts. */
export const cancelIsNotForPersonalAccounts = defineRule({
  id: 'cancel-is-not-for-personal-accounts',
  reads: 'manifest',
  meta: {
    summary: 'An application that cancels should not be open to personal accounts',
    rationale:
      'Cancel is not supported for personal Microsoft accounts, whatever they consent to. What counts is a delegated permission to cancel, asked for or granted; an application role has nobody’s account, and counts only where the audience is personal accounts alone.',
    category: 'manifest',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check({ applications, asks }, report) {
    for (const { key, audience } of applications) {
      if (audience === undefined || !/PersonalMicrosoftAccount$/.test(audience.text)) continue;
      // Why not of the application itself, unless there is no other: it has nobody's account.
      const isPersonalOnly = audience.text === 'PersonalMicrosoftAccount';
      const asked = asks.find(
        (ask) => ask.holder === key && isCancelAsk(ask) && (ask.form === 'delegated' || isPersonalOnly),
      );
      if (asked?.permission === undefined) continue;
      report(
        audience.where,
        `personal accounts may not cancel, and ${asked.permission.name} is asked for; use AzureADMyOrg or AzureADMultipleOrgs`,
        { end: audience.end },
      );
    }
  },
});
