/** Flags names of sources in `x-access` that no catalogue has. */
import { defineRule } from '../../../define-rule.ts';
import { namedIn, reportUnknown, unknownName } from '../../../sources/spec/named-in.ts';
/** A source that a fact rests on has to be in the catalogue, or be an address. */
export const accessSourceIsKnown = defineRule({
  id: 'access-source-is-known',
  reads: 'spec',
  meta: {
    summary: 'A source that a fact rests on has to be in the catalogue, or be an address',
    rationale: 'What nobody can look up cannot be checked when the page that it rests on changes.',
    category: 'spec',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    fixable: 'unsafe',
    since: '0.1.0',
    source: 'https://pim-precheck.dev/schemas/access-overlay.schema.json',
  },
  check({ accesses, names }, report) {
    for (const named of namedIn(accesses, ['sources', 'observedSources'])) {
      if (named.name.startsWith('https://')) continue;
      const unknown = unknownName(named.name, 'source', names.sources);
      if (unknown !== undefined) reportUnknown(report, named, unknown);
    }
  },
});
