/** Decides who may read requests and role assignments besides holding the permission. */
import { settingOf } from '../answers/assumed-behaviour.ts';
import { Refusal } from '../answers/refusal.ts';
import { type Directory, keyOf } from '../directory/directory.ts';
import { type RoleSlug, roleIds } from '../generated/directory.ts';
import { creatorOf, type ScheduleRequestFields } from '../tenant/schedule-request.ts';
import type { Caller } from '../tokens/caller.ts';
import { rolesThatCount } from './roles-that-count.ts';
import { weighStanding } from './weigh-authority.ts';

// Graph: https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments
const ASSIGNMENT_READERS: readonly RoleSlug[] = ['directory-readers', 'global-reader', 'privileged-role-administrator'];
// Graph: https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignmentscheduleinstances
const INSTANCE_READERS: readonly RoleSlug[] = [
  'global-reader',
  'security-operator',
  'security-reader',
  'security-administrator',
  'privileged-role-administrator',
];

/** Whether the caller may read the request; by default the permission is enough. */
export function mayReadRequest(
  directory: Directory,
  caller: Caller,
  request: ScheduleRequestFields,
  now: number,
): boolean {
  if (settingOf(directory.tenant, 'readAuthorization') !== 'listed' || caller.kind === 'application') return true;
  const involved = [creatorOf(request), request.principalId].some(
    (id) => id !== undefined && keyOf(id) === keyOf(caller.id),
  );
  // Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroupassignmentschedulerequest-get — the roles of cancel and Global Reader.
  return (
    involved ||
    weighStanding(directory, caller, request, now) === 'granted' ||
    holdsOneOf(directory, caller, ['global-reader'], now)
  );
}

/** Refuses a signed-in caller who holds no role that may read role assignments. */
export function checkRoleReader(
  directory: Directory,
  caller: Caller,
  what: 'assignments' | 'instances',
  now: number,
): void {
  if (caller.kind === 'application') return;
  if (holdsOneOf(directory, caller, what === 'assignments' ? ASSIGNMENT_READERS : INSTANCE_READERS, now)) return;
  throw new Refusal(what === 'assignments' ? 'directory-permission-missing' : 'authority-missing');
}

function holdsOneOf(directory: Directory, caller: Caller, slugs: readonly RoleSlug[], now: number): boolean {
  const wanted = new Set<string>(slugs.map((slug) => roleIds[slug]));
  return rolesThatCount(directory, caller, now).some(({ id }) => wanted.has(id));
}
