/** Finds the directory roles that a principal holds, by itself or through groups. */
import { type Directory, keyOf } from './directory.ts';
import type { Role, RoleAssignmentState } from './records.ts';
import { groupsAbove } from './memberships.ts';

/** A role in somebody's hands. */
export interface RoleHolding {
  readonly assignment: RoleAssignmentState;
  readonly role: Role;
  readonly memberType: 'Direct' | 'Group';
}

/** Every role the principal holds at that moment, in one of the two states. */
export function holdingsOf(
  directory: Directory,
  principalId: string,
  state: 'active' | 'eligible',
  now: number,
): readonly RoleHolding[] {
  const own = (directory.assignmentsOf.get(keyOf(principalId)) ?? []).map((assignment) => ({
    assignment,
    memberType: 'Direct' as const,
  }));
  const shared = [...groupsAbove(directory, principalId)]
    .flatMap((group) => directory.assignmentsOf.get(group) ?? [])
    .map((assignment) => ({ assignment, memberType: 'Group' as const }));
  return [...own, ...shared].flatMap(({ assignment, memberType }) => {
    const role = directory.roles.get(keyOf(assignment.roleDefinitionId));
    return role && assignment.state === state && isCurrent(assignment, now) ? [{ assignment, memberType, role }] : [];
  });
}

/** The roles that are active for the whole tenant. */
export function tenantWideRoles(directory: Directory, principalId: string, now: number): readonly Role[] {
  return holdingsOf(directory, principalId, 'active', now)
    .filter(isTenantWide)
    .map(({ role }) => role);
}

/** Whether the role holds for the whole tenant. */
export function isTenantWide({ assignment, role }: RoleHolding): boolean {
  return assignment.directoryScopeId === '/' && role.isEnabled;
}

/** Whether something with a beginning and an end holds at that moment. */
export function isCurrent(
  { startDateTime, endDateTime }: { readonly startDateTime?: string | null; readonly endDateTime?: string | null },
  now: number,
): boolean {
  if (startDateTime && Date.parse(startDateTime) > now) return false;
  return !endDateTime || Date.parse(endDateTime) > now;
}
