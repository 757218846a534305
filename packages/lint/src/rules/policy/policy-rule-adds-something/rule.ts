/** Flags rules of a policy that change no verdict, since others are there. */
import { defineRule } from '../../../define-rule.ts';
import { type Survey, surveyOf } from '../../../sources/policy/survey-policy.ts';

/** A rule of a policy should change a verdict. */
export const policyRuleAddsSomething = defineRule({
  id: 'policy-rule-adds-something',
  reads: 'policy',
  meta: {
    summary: 'A rule of a policy should change a verdict',
    rationale:
      'A rule that other rules, or Microsoft Graph itself, make idle is believed to protect; whoever relaxes the others finds out, or does not. Every combination of facts that the rules can tell apart is tried, up to 50,000; beyond, rules are tried alone and in pairs.',
    category: 'policy',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/organisation-policy',
  },
  check({ policy }, report) {
    const survey = surveyOf(policy);
    if (policy === undefined || survey === undefined) return;
    const idle = new Set<number>();
    // Why from the end: of two rules that say the same, the later one goes.
    for (const index of [...survey.rules.keys()].toReversed()) {
      const why = whyIdle(index, survey, idle, (rule) => policy.placeOf(`/rules/${rule}`).line);
      if (why === undefined) continue;
      idle.add(index);
      report(policy.placeOf(`/rules/${index}`), why);
    }
  },
});

function whyIdle(
  index: number,
  survey: Survey,
  idle: ReadonlySet<number>,
  lineOf: (index: number) => number,
): string | undefined {
  const rule = survey.rules[index];
  const alone = survey.alone(index);
  // Why: a rule that never applies is told by another rule.
  if (rule === undefined || alone?.applies !== true) return undefined;
  if (!alone.matters) return `Microsoft Graph denies everything that \`${rule.id}\` is about`;
  const others = [...survey.rules.keys()].filter(
    (other) => other !== index && !idle.has(other) && isAsStrict(survey, other, index),
  );
  const one = others.find((other) => survey.beside(index, other)?.isCovered === true);
  if (one !== undefined) {
    const { id = '', effect } = survey.rules[one] ?? {};
    return `wherever \`${rule.id}\` applies, \`${id}\` in line ${lineOf(one)} ${effect === 'deny' ? 'denies' : 'leaves undecided'} already`;
  }
  if (typeof survey.whole === 'number') return undefined;
  const isCovered = survey.whole.every(
    ({ applies }) => applies[index] !== true || others.some((other) => applies[other]),
  );
  return isCovered
    ? `wherever \`${rule.id}\` applies, one of ${others.map((other) => `\`${survey.rules[other]?.id ?? ''}\``).join(', ')} does already`
    : undefined;
}

/** Whether another rule leaves no better verdict. */
function isAsStrict({ rules }: Survey, other: number, index: number): boolean {
  return rules[other]?.effect === 'deny' || rules[index]?.effect === 'indeterminate';
}
