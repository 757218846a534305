/** Flags code that takes 404 for the success of a cancel. */
import { defineRule } from '../../../define-rule.ts';

/** A cancel that finds no request has cancelled nothing. */
export const cancelTreats404AsSuccess = defineRule({
  id: 'cancel-treats-404-as-success',
  reads: 'code',
  meta: {
    summary: 'A cancel should not take 404 for success',
    rationale:
      'Graph answers 404 to the id of a schedule, to one with a slip of the pen, and to one of another tenant. Taken for done, the request stays open and the access it asks for may yet be granted. What counts is where 404 leads: code that goes on, or gives back a success, where another refusal fails. Code that ends in any failure of its own, or gives back that there is no such request, is right.',
    category: 'code',
    severity: 'warning',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'terraform-provider-azuread-schedule',
  },
  check({ cancels }, report) {
    for (const { habits, where, end } of cancels)
      if (habits.includes('not-found-passes'))
        report(where, '404 passes for success here: nothing was cancelled, and the id may be that of a schedule', {
          end,
        });
  },
});
