/** Flags a cancel that is sent again without a look at the request. */
import { defineRule } from '../../../define-rule.ts';

/** A cancel that may have been carried out is read back before it is sent again. */
export const cancelRetriedBlindly = defineRule({
  id: 'cancel-retried-blindly',
  reads: 'code',
  meta: {
    summary: 'A cancel should not be retried without reading the request back',
    rationale:
      'The answer to a cancel can be lost after Graph has carried it out. Sent again, it is refused as no longer cancellable, and a run that has done its work reports a failure. Read the request first: where its status is Canceled, it is done. What counts is that the same cancel may be sent again after a failure of any kind: by an option of the client, by a wrapper or a decorator, by a loop in which nothing about it changes, or by the function itself. Sent again after a 429 alone is right: nothing was carried out, and Graph asks for it.',
    category: 'code',
    severity: 'warning',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'easypim-79',
  },
  check({ cancels }, report) {
    for (const { habits, where, end } of cancels)
      if (habits.includes('retried'))
        report(where, 'this cancel is retried blindly: read the status of the request before it is sent again', {
          end,
        });
  },
});
