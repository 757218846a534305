/** Flags callers whose cancels the rule of Graph denies. */
import { type Decision, decide } from '@pim-precheck/precheck';
import { factsOf } from '../../../sources/callers/read-callers.ts';
import { defineRule } from '../../../define-rule.ts';

/** A declared caller has to be one that may cancel for its groups. */
export const callerCanCancel = defineRule({
  id: 'caller-can-cancel',
  reads: 'callers',
  meta: {
    summary: 'A declared caller has to be one that may cancel for its groups',
    rationale:
      'Graph answers a cancel that is not allowed with a bare 403, after the fact; what the caller holds tells it before.',
    category: 'caller',
    severity: 'error',
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
        if (decision?.verdict !== 'deny') return;
        const reasons = decision.reasons.filter(({ effect }) => effect === 'deny').map(({ message }) => message);
        const mend = mendOf(decision);
        report(
          document.placeOf(`/callers/${index}/cancels/${place}`),
          `\`${caller.name}\` cannot cancel here: ${reasons.join('; ')}${mend}`,
        );
      });
    });
  },
});

/** The nearest ways out; there can be many more. */
function mendOf({ remedies, instead }: Decision): string {
  const ways = remedies.slice(0, 2).map(({ summary }) => summary);
  if (ways.length > 0) return `; mend: ${ways.join('; or ')}`;
  return instead === undefined ? '; mend: sign in with a work or school account' : '';
}
