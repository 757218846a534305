/** Flags facts of the catalogue without a source or without a certainty. */
import { defineRule } from '../../../define-rule.ts';
import { reportUnknown, unknownName } from '../../../sources/spec/named-in.ts';
import { textsOf } from '../../../sources/spec/value-of.ts';
/** A fact of the catalogue has to name its source and how sure it is. */
export const factHasSource = defineRule({
  id: 'fact-has-source',
  reads: 'spec',
  meta: {
    summary: 'A fact of the catalogue has to name its source and how sure it is',
    rationale: 'Verdicts rest on these facts; one that came from nowhere can neither be defended nor be checked again.',
    category: 'spec',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    fixable: 'unsafe',
    since: '0.1.0',
    source: 'https://pim-precheck.dev/schemas/catalog/permissions.schema.json',
  },
  check({ entries, names }, report) {
    const seen = new Set<string>();
    for (const { value, document, pointer, isOfFile } of entries) {
      // Why: a source is its own.
      if (typeof value['url'] === 'string') continue;
      const { id: own, source } = value;
      const name = typeof own === 'string' ? own : 'this fact';
      const sources = typeof source === 'string' ? [source] : textsOf(source);
      if (sources.length === 0) report(document.placeOf(pointer), `\`${name}\` names no source`);
      if (typeof value['certainty'] !== 'string')
        report(document.placeOf(pointer), `\`${name}\` does not say how sure it is`);
      sources.forEach((id, index) => {
        const unknown = id.startsWith('https://') ? undefined : unknownName(id, 'source', names.sources);
        const at = `${isOfFile ? '' : pointer}/source${typeof source === 'string' ? '' : `/${index}`}`;
        // Why once: what a file says of all its facts is one fault.
        if (unknown === undefined || seen.has(`${document.path} ${at}`)) return;
        seen.add(`${document.path} ${at}`);
        reportUnknown(report, { document, pointer: at }, unknown);
      });
    }
  },
});
