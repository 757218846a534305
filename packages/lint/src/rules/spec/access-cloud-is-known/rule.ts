/** Flags names of national clouds in `x-access` that do not exist. */
import { defineRule } from '../../../define-rule.ts';
import { namedIn, reportUnknown, unknownName } from '../../../sources/spec/named-in.ts';
/** A national cloud that serves an operation has to exist. */
export const accessCloudIsKnown = defineRule({
  id: 'access-cloud-is-known',
  reads: 'spec',
  meta: {
    summary: 'A national cloud that serves an operation has to exist',
    rationale: 'The check believes the list: an operation in a cloud that is misspelt counts as not served.',
    category: 'spec',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    fixable: 'unsafe',
    since: '0.1.0',
    source: 'graph-national-clouds',
  },
  check({ accesses, names }, report) {
    for (const named of namedIn(accesses, ['clouds'])) {
      const unknown = unknownName(named.name, 'cloud', { ...names.clouds, isComplete: true });
      if (unknown !== undefined) reportUnknown(report, named, unknown);
    }
  },
});
