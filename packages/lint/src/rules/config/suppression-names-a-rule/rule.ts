/** A suppression names the rules that it is about. */
import { closestTo } from '@pim-precheck/precheck';
import { defineRule } from '../../../define-rule.ts';

/** A suppression names the rules that it is about. */
export const suppressionNamesARule = defineRule({
  id: 'suppression-names-a-rule',
  reads: 'suppressions',
  meta: {
    summary: 'A suppression names the rules that it is about',
    rationale: 'One that names none holds back what nobody has seen yet, and a misspelt one holds back nothing.',
    category: 'config',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    fixable: 'unsafe',
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/lint-in-ci',
  },
  check({ suppressions, ruleIds }, report) {
    for (const { rules, named, where, end } of suppressions) {
      if (rules.length === 0) report(where, 'this suppression names no rule: name those that it is about', { end });
      for (const [index, id] of rules.entries()) {
        if (ruleIds.has(id)) continue;
        const closest = closestTo(id, [...ruleIds]);
        const hint = closest === undefined ? '' : `; did you mean \`${closest}\`?`;
        const at = named[index];
        // Why unsafe: the near name may not be the one that was meant.
        const fix =
          closest === undefined || at === undefined
            ? {}
            : { fix: { ...at, text: closest, title: `Write \`${closest}\``, safe: false } };
        report(where, `there is no rule \`${id}\`${hint}`, { end, ...fix });
      }
    }
  },
});
