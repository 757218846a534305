/** Flags callers whose cancels the rule of Graph denies. */
import { decide } from '@pim-precheck/precheck';
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
        const [remedy] = decision.remedies;
        const mend = remedy === undefined ? '' : `; mend: ${remedy.summary}`;
        report(
          document.placeOf(`/callers/${index}/cancels/${place}`),
          `\`${caller.name}\` cannot cancel here: ${reasons.join('; ')}${mend}`,
        );
      });
    });
  },
});
