/** Flags permissions to cancel that are granted to a client of Microsoft's. */
import { isCancelAsk } from '../../../sources/manifest/cancelling.ts';
import { sharedClientOf } from '../../../sources/manifest/configuration.ts';
import { defineRule } from '../../../define-rule.ts';

/** An application that cancels has to be one of your own. */
export const cancelClientIsOwn = defineRule({
  id: 'cancel-client-is-own',
  reads: 'manifest',
  meta: {
    summary: 'An application that cancels has to be one of your own',
    rationale:
      'Azure CLI, Graph PowerShell and the like are clients of Microsoft that everybody signs in through. What is granted to one of them is held by every script that uses it.',
    category: 'manifest',
    severity: 'warning',
    securitySeverity: 6.0,
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'entra-first-party-apps',
  },
  check({ applications, asks }, report) {
    for (const ask of asks) {
      if (ask.sharedClient === undefined || !isCancelAsk(ask)) continue;
      report(
        ask.where,
        `${ask.permission?.name ?? ''} is granted to ${ask.sharedClient}, through which everybody signs in; register an application of your own`,
        { end: ask.end },
      );
    }
    for (const { key, clientId } of applications) {
      const client = sharedClientOf(clientId?.text);
      if (clientId === undefined || client === undefined) continue;
      if (!asks.some((ask) => ask.holder === key && isCancelAsk(ask))) continue;
      report(
        clientId.where,
        `\`${clientId.text}\` is ${client}, which is not yours; register an application of your own`,
        {
          end: clientId.end,
        },
      );
    }
  },
});
