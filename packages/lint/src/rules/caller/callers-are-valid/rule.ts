/** Flags everything in a file of callers that keeps it from being checked. */
import { closestTo } from '@pim-precheck/precheck';
import { closestRole, roleIdOf } from '../../../sources/callers/read-callers.ts';
import { permissionByName, permissionNames } from '../../../sources/manifest/known-permissions.ts';
import { defineRule } from '../../../define-rule.ts';

/** Declared callers have to fit their schema, and name permissions and roles that exist. */
export const callersAreValid = defineRule({
  id: 'callers-are-valid',
  reads: 'callers',
  meta: {
    summary: 'Declared callers have to fit their schema, and name permissions and roles that exist',
    rationale: 'A caller that is not understood is not checked, and its cancels fail when they are wanted.',
    category: 'caller',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/schemas/callers.schema.json',
  },
  check({ document, faults, callers }, report) {
    for (const { pointer, message } of faults) report(document.placeOf(pointer), message);
    callers.forEach(({ roles = [], permissions }, index) => {
      permissions.forEach((permission, place) => {
        const closest = permissionByName(permission) === undefined && closestTo(permission, permissionNames());
        // Why only beside another name: Graph may have a permission that is newer than the list.
        if (typeof closest !== 'string') return;
        report(
          document.placeOf(`/callers/${index}/permissions/${place}`),
          `\`${permission}\` is no permission of Microsoft Graph that is known here; did you mean \`${closest}\`?`,
        );
      });
      roles.forEach(({ role, actions }, place) => {
        if (actions !== undefined || roleIdOf(role) !== undefined) return;
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
