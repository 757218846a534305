/** Says where a policy has too many cases for all of them to be tried. */

import { defineRule } from '../../../define-rule.ts';
import { MOST_CASES, surveyOf } from '../../../sources/policy/survey-policy.ts';

/** A policy should be small enough for all its cases to be tried. */
export const policyCanBeProved = defineRule({
  id: 'policy-can-be-proved',
  reads: 'policy',
  meta: {
    summary: 'A policy should be small enough for all its cases to be tried',
    rationale:
      'Beyond 50,000 combinations of facts that the rules can tell apart, rules are held against each other in pairs only: one that several others make idle, or a policy that stops everybody, is not found.',
    category: 'policy',
    severity: 'info',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/organisation-policy',
  },
  check({ policy }, report) {
    const survey = surveyOf(policy);
    if (policy === undefined || typeof survey?.whole !== 'number') return;
    const count = Number.isFinite(survey.whole) ? survey.whole.toLocaleString('en') : 'too many';
    report(
      policy.placeOf('/rules'),
      `these rules tell ${count} cases apart, more than the ${MOST_CASES.toLocaleString('en')} that are tried: they are compared in pairs only`,
    );
  },
});
