/** Flags pairs of rules of which one denies what the other leaves to be asked. */

import { defineRule } from '../../../define-rule.ts';
import { surveyOf } from '../../../sources/policy/survey-policy.ts';

/** Two rules of a policy should not say different things about the same case. */
export const policyRulesAgree = defineRule({
  id: 'policy-rules-agree',
  reads: 'policy',
  meta: {
    summary: 'Two rules of a policy should not say different things about the same case',
    rationale:
      'Where one rule denies, the message of another that only asks for more never reaches anybody, though both apply. Every combination of facts that the rules can tell apart is tried, up to 50,000; beyond, rules are tried alone and in pairs.',
    category: 'policy',
    severity: 'info',
    confidence: 'high',
    recommended: false,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/organisation-policy',
  },
  check({ policy }, report) {
    const survey = surveyOf(policy);
    survey?.rules.forEach((rule, index) => {
      if (policy === undefined || rule.effect === 'deny') return;
      survey.rules.forEach((other, place) => {
        if (other.effect !== 'deny') return;
        const relation = survey.beside(index, place);
        // Why not where all are shared: that rule adds nothing, which another rule tells.
        if (relation?.meets !== true || relation.isCovered) return;
        const { line } = policy.placeOf(`/rules/${place}`);
        report(
          policy.placeOf(`/rules/${index}`),
          `\`${rule.id}\` leaves undecided what \`${other.id}\` in line ${line} denies in part`,
        );
      });
    });
  },
});
