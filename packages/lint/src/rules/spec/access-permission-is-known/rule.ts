/** Flags names of permissions in `x-access` that no catalogue has. */
import { defineRule } from '../../../define-rule.ts';
import { namedIn, unknownName } from '../../../sources/spec/named-in.ts';
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
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ accesses, names }, report) {
    for (const { name, document, pointer } of namedIn(accesses, ['least', 'higher', 'observed'])) {
      const message = unknownName(name, 'permission', names.permissions);
      if (message !== undefined) report(document.placeOf(pointer), message);
    }
  },
});
