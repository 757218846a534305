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
  check({ document, faults, written }, report) {
    for (const { pointer, message } of faults) report(document.placeOf(pointer), message);
    for (const { kind, name, pointer } of written) {
      const message = kind === 'role' ? unknownRole(name) : unknownPermission(name);
      if (message !== undefined) report(document.placeOf(pointer), message);
    }
  },
});

function unknownPermission(name: string): string | undefined {
  const closest = permissionByName(name) === undefined ? closestTo(name, permissionNames()) : undefined;
  // Why only beside another name: Graph may have a permission that is newer than the list.
  return closest === undefined
    ? undefined
    : `\`${name}\` is no permission of Microsoft Graph that is known here; did you mean \`${closest}\`?`;
}

function unknownRole(name: string): string | undefined {
  if (roleIdOf(name) !== undefined) return undefined;
  const closest = closestRole(name);
  const hint = closest === undefined ? ', and not a template id' : `; did you mean \`${closest}\`?`;
  return `\`${name}\` is not the name of a directory role that is known here${hint}`;
}
