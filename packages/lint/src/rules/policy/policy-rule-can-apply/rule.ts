/** Flags rules of a policy that no facts fit. */

import { defineRule } from '../../../define-rule.ts';
import { surveyOf } from '../../../sources/policy/survey-policy.ts';

/** A rule of a policy has to fit some facts. */
export const policyRuleCanApply = defineRule({
  id: 'policy-rule-can-apply',
  reads: 'policy',
  meta: {
    summary: 'A rule of a policy has to fit some facts',
    rationale:
      'Conditions that exclude each other make a rule that looks like protection and stops nobody. Every combination of facts that the rules can tell apart is tried, up to 50,000; beyond, rules are tried alone and in pairs.',
    category: 'policy',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/organisation-policy',
  },
  check({ policy }, report) {
    const survey = surveyOf(policy);
    if (policy === undefined) return;
    survey?.rules.forEach(({ id }, index) => {
      if (survey.alone(index)?.applies === false)
        report(
          policy.placeOf(`/rules/${index}/when`),
          `no caller, group, request or time fits this: \`${id}\` never applies`,
        );
    });
  },
});
