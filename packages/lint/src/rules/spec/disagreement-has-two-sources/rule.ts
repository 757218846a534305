/** Flags disagreements and open cases that rest on one source. */
import { defineRule } from '../../../define-rule.ts';
import { listOf, textsOf, valueOf } from '../../../sources/spec/value-of.ts';
/** Where sources disagree, both have to be named. */
export const disagreementHasTwoSources = defineRule({
  id: 'disagreement-has-two-sources',
  reads: 'spec',
  meta: {
    summary: 'Where sources disagree, both have to be named',
    rationale: 'A reader who is told that the pages disagree wants to read both; with one of them it is a claim.',
    category: 'spec',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/schemas/access-overlay.schema.json',
  },
  check({ accesses }, report) {
    const seen = new Set<unknown>();
    for (const { value, document, pointer } of accesses) {
      const authority = valueOf(value['authority']);
      if (seen.has(value['authority'])) continue;
      seen.add(value['authority']);
      for (const [list, noun] of LISTS) {
        listOf(authority[list]).forEach((entry, index) => {
          const sources = new Set(textsOf(valueOf(entry)['sources']));
          if (sources.size >= 2) return;
          report(
            document.placeOf(`${pointer}/authority/${list}/${index}`),
            `${noun} names ${sources.size === 0 ? 'no source' : 'one source'}; name both`,
          );
        });
      }
    }
  },
});

const LISTS = [
  ['disagreements', 'this disagreement'],
  ['unsettled', 'this case that no page settles'],
] as const;
