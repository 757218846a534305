/** Flags ids of delegated scopes asked for as application roles, and the other way round. */
import { formOf } from '../../../sources/manifest/read-manifest.ts';
import { defineRule } from '../../../define-rule.ts';

/** A permission of a manifest has to be asked for as what its id stands for. */
export const permissionHasItsType = defineRule({
  id: 'permission-has-its-type',
  reads: 'manifest',
  meta: {
    summary: 'A permission of a manifest has to be asked for as what its id stands for',
    rationale:
      'The id of a delegated scope with the type of an application role grants nothing, and says so only at consent.',
    category: 'manifest',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ document, grants }, report) {
    for (const grant of grants) {
      const form = formOf(grant);
      const { permission, pointer, id } = grant;
      if (permission === undefined || form === undefined || permission[form] === id) continue;
      const fits = form === 'application' ? 'Scope' : 'Role';
      const right = permission[form];
      const other = right === undefined ? '' : `, or the id \`${right}\``;
      report(
        document.placeOf(`${pointer}/type`),
        `the id is that of ${permission.name} with the type \`${fits}\`; write that type${other}`,
      );
    }
  },
});
