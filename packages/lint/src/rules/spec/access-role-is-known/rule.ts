/** Flags names of directory roles in `x-access` that no catalogue has. */
import { defineRule } from '../../../define-rule.ts';
import { namedIn, reportUnknown, unknownName } from '../../../sources/spec/named-in.ts';
/** A role that an operation asks for has to be in the catalogue. */
export const accessRoleIsKnown = defineRule({
  id: 'access-role-is-known',
  reads: 'spec',
  meta: {
    summary: 'A role that an operation asks for has to be in the catalogue',
    rationale: 'A misspelt role grants nothing, and everybody who holds the right one is refused.',
    category: 'spec',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    fixable: 'unsafe',
    since: '0.1.0',
    source: 'entra-permissions-reference',
  },
  check({ accesses, names }, report) {
    for (const named of namedIn(accesses, ['roles'])) {
      const unknown = unknownName(named.name, 'directory role', names.roles);
      if (unknown !== undefined) reportUnknown(report, named, unknown);
    }
  },
});
