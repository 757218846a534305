/** Flags everything in a file of callers that keeps it from being checked. */
import { closestRole, roleIdOf } from '../../../sources/callers/read-callers.ts';
import { defineRule } from '../../../define-rule.ts';

/** Declared callers have to fit their schema, and name roles that exist. */
export const callersAreValid = defineRule({
  id: 'callers-are-valid',
  reads: 'callers',
  meta: {
    summary: 'Declared callers have to fit their schema, and name roles that exist',
    rationale: 'A caller that is not understood is not checked, and its cancels fail when they are wanted.',
    category: 'caller',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
  },
  check({ document, faults, callers }, report) {
    for (const { pointer, message } of faults) report(document.placeOf(pointer), message);
    callers.forEach(({ roles = [] }, index) => {
      roles.forEach(({ role }, place) => {
        if (roleIdOf(role) !== undefined) return;
        const closest = closestRole(role);
        const hint = closest === undefined ? ', and not a template id' : `; did you mean \`${closest}\`?`;
        report(
          document.placeOf(`/callers/${index}/roles/${place}/role`),
          `\`${role}\` is not the name of a directory role that is known here${hint}`,
        );
      });
    });
  },
});
