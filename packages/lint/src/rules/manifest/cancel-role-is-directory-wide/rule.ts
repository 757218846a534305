/** Flags roles that would let somebody cancel and are given for a part of the directory. */
import { cancelRoles, isCoveredFor, kindsOf, roleName } from '../../../sources/manifest/cancelling.ts';
import { defineRule } from '../../../define-rule.ts';

/** A role that is to let somebody cancel has to be assigned for the whole directory. */
export const cancelRoleIsDirectoryWide = defineRule({
  id: 'cancel-role-is-directory-wide',
  reads: 'manifest',
  meta: {
    summary: 'A role that is to let somebody cancel has to be assigned for the whole directory',
    rationale:
      'The reference page asks for roles at the level of the directory. Other pages accept an administrative unit; a cancel that rests on one may be refused. This is about those who sign in: an application that cancels by itself needs no role. One who has, or may have, a role for the whole directory besides is covered.',
    category: 'manifest',
    severity: 'error',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check(source, report) {
    for (const role of cancelRoles(source)) {
      const part = PARTS[role.scope];
      if (part === undefined || isCoveredFor(role, kindsOf(role, source), source)) continue;
      const { where, end } = role.scopeSpot ?? role;
      report(
        where,
        `${roleName(role, source)} is given for ${part} only; for cancel it counts at \`/\`, the whole directory`,
        { end },
      );
    }
  },
});

const PARTS: Readonly<Record<string, string | undefined>> = {
  administrativeUnit: 'an administrative unit',
  object: 'a single object',
};
