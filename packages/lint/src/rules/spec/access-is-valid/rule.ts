/** Flags every `x-access` that does not fit its schema. */
import { defineRule } from '../../../define-rule.ts';

/** An `x-access` has to be one that decisions can be made with. */
export const accessIsValid = defineRule({
  id: 'access-is-valid',
  reads: 'spec',
  meta: {
    summary: 'An `x-access` has to be one that decisions can be made with',
    rationale:
      'The tables that decide are compiled from it; a field that is misspelt there is a condition that nobody checks.',
    category: 'spec',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/schemas/access-overlay.schema.json',
  },
  check({ accesses, faultsOf }, report) {
    const seen = new Set<unknown>();
    for (const { value, document, pointer } of accesses) {
      // Why: an alias repeats the same value, and its faults.
      if (seen.has(value)) continue;
      seen.add(value);
      for (const fault of faultsOf(value)) report(document.placeOf(`${pointer}${fault.pointer}`), fault.message);
    }
  },
});
