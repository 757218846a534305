/** A suppression ends on the day that it names. */
import { defineRule } from '../../../define-rule.ts';

const DAY = 24 * 60 * 60 * 1_000;

/** A suppression ends on the day that it names. */
export const suppressionIsCurrent = defineRule({
  id: 'suppression-is-current',
  reads: 'suppressions',
  meta: {
    summary: 'A suppression ends on the day that it names',
    rationale:
      'A finding that was held back for a while comes back when the while is over, whether anybody remembers it or not.',
    category: 'config',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/lint-in-ci',
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        longestDays: {
          description: 'In how many days at most a suppression has to end; with 0 it need not end.',
          type: 'integer',
          minimum: 0,
          default: 0,
        },
      },
    },
  },
  check({ suppressions, today }, report, { longestDays }) {
    const longest = Number(longestDays);
    const last = new Date(Date.parse(today) + longest * DAY).toISOString().slice(0, 10);
    for (const { until, where, end } of suppressions) {
      if (until !== undefined && until < today)
        report(where, `this suppression ended on ${until}: mend what it holds back, or give it another day`, { end });
      else if (longest > 0 && (until === undefined || until > last))
        report(where, `this suppression has to end within ${longest} days: add \`(until YYYY-MM-DD)\``, { end });
    }
  },
});
