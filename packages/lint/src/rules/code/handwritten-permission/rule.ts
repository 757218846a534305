/** Flags the name of a PIM permission that is written by hand, and wrong. */
import { closestTo } from '@pim-precheck/precheck';
import { defineRule } from '../../../define-rule.ts';
import { permissionByName, permissionNames } from '../../../sources/manifest/known-permissions.ts';

/** A permission that is named in code is one that Graph knows. */
export const handwrittenPermission = defineRule({
  id: 'handwritten-permission',
  reads: 'code',
  meta: {
    summary: 'A permission that code names should be one that Graph has',
    rationale:
      'No compiler sees a slip in a permission that is written by hand. Asked for in a sign-in it is an error that names no mend; compared with the scopes of a token it is never there.',
    category: 'code',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    fixable: 'unsafe',
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ permissions }, report) {
    for (const { name, where, end, range } of permissions) {
      if (permissionByName(name)?.name === name) continue;
      const meant = closestTo(name, permissionNames());
      const fix = meant === undefined ? undefined : { ...range, text: meant, title: `write \`${meant}\``, safe: false };
      report(
        where,
        `Graph has no permission \`${name}\`${meant === undefined ? '' : `: \`${meant}\` is meant, perhaps`}`,
        fix === undefined ? { end } : { end, fix },
      );
    }
  },
});
