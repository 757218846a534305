/** A suppression has to say why. */
import { defineRule } from '../../../define-rule.ts';

/** A suppression has to say why. */
export const suppressionHasReason = defineRule({
  id: 'suppression-has-reason',
  reads: 'suppressions',
  meta: {
    summary: 'A suppression has to say why',
    rationale: 'Without a reason nobody can tell later whether it still holds, and it is copied.',
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
        shortest: {
          description: 'How many characters a reason has to have.',
          type: 'integer',
          minimum: 1,
          default: 1,
        },
      },
    },
  },
  check({ suppressions }, report, { shortest }) {
    for (const { reason, where, end } of suppressions) {
      if (reason === undefined) report(where, 'this suppression gives no reason: add it after ` -- `', { end });
      else if (reason.length < Number(shortest))
        report(where, `the reason has ${reason.length} characters, ${Number(shortest)} are asked for`, { end });
    }
  },
});
