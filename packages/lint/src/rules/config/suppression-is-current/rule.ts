/** A suppression ends on the day that it names. */
import { defineRule } from '../../../define-rule.ts';

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
  },
  check({ suppressions, today }, report) {
    for (const { until, where, end } of suppressions)
      if (until !== undefined && until < today)
        report(where, `this suppression ended on ${until}: mend what it holds back, or give it another day`, { end });
  },
});
