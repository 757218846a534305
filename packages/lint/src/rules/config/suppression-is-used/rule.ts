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
    fixable: 'safe',
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/lint-in-ci',
  },
  check({ suppressions, ruleIds, today }, report) {
    for (const { isUsed, rules, until, where, end, line } of suppressions) {
      // Why not one that is misspelt: what it was meant to hold back is not known yet, and its reason would be lost.
      if (isUsed || rules.some((id) => !ruleIds.has(id)) || (until !== undefined && until < today)) continue;
      const fix = line && { ...line, text: '', title: 'Take the suppression away', safe: true };
      report(where, 'this suppression holds nothing back: take it away', { end, ...(fix ? { fix } : {}) });
    }
  },
});
