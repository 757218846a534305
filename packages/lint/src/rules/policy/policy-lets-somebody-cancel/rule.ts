/** Flags policies under which nobody may cancel anything. */

import { defineRule } from '../../../define-rule.ts';
import { surveyOf } from '../../../sources/policy/survey-policy.ts';

/** A policy should leave somebody who may cancel. */
export const policyLetsSomebodyCancel = defineRule({
  id: 'policy-lets-somebody-cancel',
  reads: 'policy',
  meta: {
    summary: 'A policy should leave somebody who may cancel',
    rationale:
      'Rules that together stop everybody are either a mistake or belong into a freeze that ends. Every combination of facts that the rules can tell apart is tried, up to 50,000; beyond, rules are tried alone and in pairs.',
    category: 'policy',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/organisation-policy',
  },
  check({ policy }, report) {
    const survey = surveyOf(policy);
    if (policy === undefined || survey === undefined || typeof survey.whole === 'number') return;
    const isStopped = survey.whole.every(({ applies, base }) => applies.includes(true) || base() === 'deny');
    if (isStopped && survey.rules.length > 0)
      report(
        policy.placeOf('/rules'),
        'with these rules nobody may cancel anything, whoever it is and at whatever time',
      );
  },
});
