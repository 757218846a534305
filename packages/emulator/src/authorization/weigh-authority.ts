/** Decides by a walk of the directory whether a caller may change a group's requests: the emulator's own reading of the page. */
import { type Directory, keyOf } from '../directory/directory.ts';
import { isMember, isOwner } from '../directory/memberships.ts';
import { type RoleSlug, roleIds } from '../generated/directory.ts';
import { type AccessId, creatorOf, type ScheduleRequestFields } from '../tenant/schedule-request.ts';
import type { Caller } from '../tokens/caller.ts';
import { rolesThatCount } from './roles-that-count.ts';

/** What the page says: yes, no, or nothing. */
export type Authority = 'granted' | 'undocumented' | 'refused';

// Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroupassignmentschedulerequest-cancel
const LISTED_ROLES: Readonly<Record<'roleAssignable' | 'ordinary', readonly RoleSlug[]>> = {
  roleAssignable: ['privileged-role-administrator'],
  ordinary: ['directory-writers', 'groups-administrator', 'identity-governance-administrator', 'user-administrator'],
};

// Graph: https://learn.microsoft.com/entra/id-governance/privileged-identity-management/groups-role-settings
const CUSTOM_ACTIONS: Readonly<Record<'roleAssignable' | 'ordinary', Readonly<Record<AccessId, string>>>> = {
  roleAssignable: {
    member: 'microsoft.directory/groupsAssignableToRoles/members/update',
    owner: 'microsoft.directory/groupsAssignableToRoles/owners/update',
  },
  ordinary: {
    member: 'microsoft.directory/groups/members/update',
    owner: 'microsoft.directory/groups/owners/update',
  },
};

/** Weighs the caller's standing on one request. An application needs none. */
export function weighAuthority(
  directory: Directory,
  caller: Caller,
  request: ScheduleRequestFields,
  now: number,
): Authority {
  if (caller.kind === 'application') return 'granted';
  const standing = weighStanding(directory, caller, request, now);
  if (standing !== 'refused') return standing;
  const creator = creatorOf(request);
  return creator !== undefined && keyOf(creator) === keyOf(caller.id) ? 'undocumented' : 'refused';
}

/** The same without a look at who made the request. */
export function weighStanding(
  directory: Directory,
  caller: Caller,
  { groupId, accessId }: { readonly groupId: string; readonly accessId: AccessId },
  now: number,
): Authority {
  if (isOwner(directory, caller.id, groupId) || isMember(directory, caller.id, groupId)) return 'granted';
  const kind = directory.groups.get(keyOf(groupId))?.isAssignableToRole === true ? 'roleAssignable' : 'ordinary';
  const roles = rolesThatCount(directory, caller, now);
  const listed = new Set<string>(LISTED_ROLES[kind].map((slug) => roleIds[slug]));
  const action = CUSTOM_ACTIONS[kind][accessId];
  if (roles.some(({ id, isBuiltIn, actions }) => (isBuiltIn ? listed.has(id) : actions.includes(action))))
    return 'granted';
  return roles.some(({ id }) => id === roleIds['global-administrator']) ? 'undocumented' : 'refused';
}

/** Whether a caller may do what the page leaves open or grants. */
export function isAllowed(authority: Authority, { tenant }: Directory): boolean {
  return authority === 'granted' || (authority === 'undocumented' && tenant.undocumented === 'allow');
}
