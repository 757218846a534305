/** Flags names of permissions in `x-access` that no catalogue has. */
import { defineRule } from '../../../define-rule.ts';
import { namedIn, reportUnknown, unknownName } from '../../../sources/spec/named-in.ts';
/** A permission that an operation asks for has to be in the catalogue. */
export const accessPermissionIsKnown = defineRule({
  id: 'access-permission-is-known',
  reads: 'spec',
  meta: {
    summary: 'A permission that an operation asks for has to be in the catalogue',
    rationale: 'Whoever grants what is written there finds that no such permission exists, or grants another one.',
    category: 'spec',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    fixable: 'unsafe',
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ accesses, names }, report) {
    for (const named of namedIn(accesses, ['least', 'higher', 'observed'])) {
      const unknown = unknownName(named.name, 'permission', names.permissions);
      if (unknown !== undefined) reportUnknown(report, named, unknown);
    }
  },
});
