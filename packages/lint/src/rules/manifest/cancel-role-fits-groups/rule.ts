/** Flags roles that let somebody cancel on the other kind of group. */
import {
  cancelRoles,
  type GroupKind,
  isCoveredFor,
  kindsOf,
  roleName,
  roleNamesFor,
} from '../../../sources/manifest/cancelling.ts';
import type { ManagedGroup, ManifestSource } from '../../../sources/manifest/manifest-source.ts';
import { defineRule } from '../../../define-rule.ts';

/** A role that is to let somebody cancel has to fit the groups of the same configuration. */
export const cancelRoleFitsGroups = defineRule({
  id: 'cancel-role-fits-groups',
  reads: 'manifest',
  meta: {
    summary: 'A role that is to let somebody cancel has to fit the groups of the same configuration',
    rationale:
      'On role-assignable groups other roles count than on the rest; with the wrong one every cancel of a signed-in user is refused. The groups are those that the configuration puts under PIM; without any, all that hold no role themselves. The roles are built-in and custom ones that let somebody cancel on the other kind alone; one whose holder has a fitting role besides is left out, as is that of an application that cancels by itself and needs none. Groups of both kinds, or of a kind that is not known, give every role something to do.',
    category: 'manifest',
    severity: 'error',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check(source, report) {
    const groups = groupsOf(source);
    const kinds = [...new Set(groups.map(kindOf))];
    const [kind] = kinds;
    // Why one kind only: with both, a role for either has something to do.
    if (kind === undefined || kinds.length > 1) return;
    for (const role of cancelRoles(source)) {
      const counted = kindsOf(role, source);
      if (counted.includes(kind) || isCoveredFor(role, [kind], source)) continue;
      const [first] = groups;
      report(
        role.where,
        `${roleName(role, source)} lets nobody cancel on ${KINDS[kind]}, as \`${first?.name ?? first?.key ?? ''}\` is; a role that does: ${listed(roleNamesFor(kind))}`,
        { end: role.end },
      );
    }
  },
});

const KINDS: Readonly<Record<GroupKind, string>> = {
  ordinary: 'groups that are not role-assignable',
  roleAssignable: 'role-assignable groups',
};

/** The groups under PIM; without any, all that are not there to hold a role themselves. */
function groupsOf({ groups, roles }: ManifestSource): readonly ManagedGroup[] {
  const under = groups.filter(({ isUnderPim }) => isUnderPim);
  if (under.length > 0) return under;
  return groups.filter(({ key }) => !roles.some(({ principal }) => principal.key === key));
}

function kindOf({ isAssignableToRole }: ManagedGroup): GroupKind | undefined {
  if (isAssignableToRole === undefined) return undefined;
  return isAssignableToRole ? 'roleAssignable' : 'ordinary';
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
