/** Flags callers about whose cancels no page decides. */
import { type Decision, decide } from '@pim-precheck/precheck';
import { factsOf } from '../../../sources/callers/read-callers.ts';
import { defineRule } from '../../../define-rule.ts';

/** It should be known whether a declared caller may cancel. */
export const callerCancelIsCertain = defineRule({
  id: 'caller-cancel-is-certain',
  reads: 'callers',
  meta: {
    summary: 'It should be known whether a declared caller may cancel',
    rationale: 'Where the pages of Microsoft leave it open, a cancel may work today and be refused tomorrow.',
    category: 'caller',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check({ document, callers }, report) {
    callers.forEach((caller, index) => {
      caller.cancels.forEach((cancel, place) => {
        const facts = factsOf(caller, cancel);
        const decision = facts && decide(facts);
        if (decision?.verdict !== 'indeterminate') return;
        report(
          document.placeOf(`/callers/${index}/cancels/${place}`),
          `whether \`${caller.name}\` may cancel here is not certain: ${reasonsOf(decision).join('; ')}`,
        );
      });
    });
  },
});

/** Why not the engine's words for what is not known: of all facts, a declaration can leave one open only. */
function reasonsOf({ reasons }: Decision): readonly string[] {
  return reasons
    .filter(({ effect }) => effect === 'indeterminate')
    .map(({ code, message }) =>
      code === 'fact/unknown'
        ? 'it hangs on whether the requests are for member or for owner access; say so with `access`'
        : message,
    );
}
