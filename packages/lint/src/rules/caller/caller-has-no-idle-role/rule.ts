/** Flags roles of a caller that can all be taken away together with no cancel lost. */
import { decideVerdict } from '@pim-precheck/precheck';
import type { DeclaredCaller } from '../../../sources/callers/callers-source.ts';
import { factsOf } from '../../../sources/callers/read-callers.ts';
import { defineRule } from '../../../define-rule.ts';

/** A declared caller should hold no directory role that its cancels do not need. */
export const callerHasNoIdleRole = defineRule({
  id: 'caller-has-no-idle-role',
  reads: 'callers',
  meta: {
    summary: 'A declared caller should hold no directory role that its cancels do not need',
    rationale: 'A role that changes no verdict only adds to what a stolen credential can do.',
    category: 'caller',
    severity: 'warning',
    securitySeverity: 7.0,
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check({ document, callers }, report) {
    callers.forEach((caller, index) => {
      const verdicts = verdictsOf(caller);
      if (!verdicts.every((verdict) => verdict === 'allow')) return;
      // Why one by one: of two roles that are each enough, one has to stay.
      let kept = caller;
      for (const role of (caller.roles ?? []).toReversed()) {
        const without = { ...kept, roles: (kept.roles ?? []).filter((other) => other !== role) };
        if (!verdictsOf(without).every((verdict) => verdict === 'allow')) continue;
        kept = without;
        report(
          document.placeOf(`/callers/${index}/roles/${(caller.roles ?? []).indexOf(role)}/role`),
          `\`${caller.name}\` can cancel all that it declares without \`${role.role}\`; take the role away`,
        );
      }
    });
  },
});

function verdictsOf(caller: DeclaredCaller): readonly string[] {
  return caller.cancels.map((cancel) => {
    const facts = factsOf(caller, cancel);
    return facts === undefined ? 'unknown' : decideVerdict(facts);
  });
}
