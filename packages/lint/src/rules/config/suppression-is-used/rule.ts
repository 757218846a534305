/** A suppression has to hold something back. */
import { defineRule } from '../../../define-rule.ts';

/** A suppression has to hold something back. */
export const suppressionIsUsed = defineRule({
  id: 'suppression-is-used',
  reads: 'suppressions',
  meta: {
    summary: 'A suppression has to hold something back',
    rationale: 'One that holds nothing back hides the next finding of its line.',
    category: 'config',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    fixable: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/lint-in-ci',
  },
  check({ suppressions, today }, report) {
    for (const { isUsed, until, where, end, line } of suppressions) {
      if (isUsed || (until !== undefined && until < today)) continue;
      const fix = line && { ...line, text: '', title: 'Take the suppression away', safe: true };
      report(where, 'this suppression holds nothing back: take it away', { end, ...(fix ? { fix } : {}) });
    }
  },
});
