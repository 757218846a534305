/** Flags declared callers that sign in through a client of Microsoft's. */
import { sharedClientOf } from '../../../sources/manifest/configuration.ts';
import { defineRule } from '../../../define-rule.ts';

/** A declared caller has to sign in through an application of your own. */
export const callerClientIsOwn = defineRule({
  id: 'caller-client-is-own',
  reads: 'callers',
  meta: {
    summary: 'A declared caller has to sign in through an application of your own',
    rationale:
      'Azure CLI, Graph PowerShell and the like are clients of Microsoft that everybody signs in through: what is granted to one of them is held by every script that uses it, and some are refused the permission.',
    category: 'caller',
    severity: 'warning',
    securitySeverity: 6.0,
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'entra-first-party-apps',
  },
  check({ document, callers }, report) {
    callers.forEach(({ name, application }, index) => {
      const client = sharedClientOf(application);
      if (client === undefined) return;
      report(
        document.placeOf(`/callers/${index}/application`),
        `\`${name}\` signs in through ${client}, as everybody does; register an application of your own`,
      );
    });
  },
});
