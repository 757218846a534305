/** Plans the batch that reads everything about a caller and a group. */
import type { BatchCall } from '@pim-precheck/client';
import type { CallerKind } from '../engine/facts.ts';
import { policy } from '../generated/policy.ts';

/** Ids of the calls in the batch. */
export const READS = {
  me: 'me',
  group: 'group',
  owned: 'owned',
  memberOf: 'memberOf',
  activeRoles: 'activeRoles',
  eligibleRoles: 'eligibleRoles',
} as const;

// Graph: https://learn.microsoft.com/graph/api/directoryobject-checkmemberobjects — 20 ids at most, role template ids among them.
const CHECK_LIMIT = 20;
const GROUP_PROPERTIES = 'id,isAssignableToRole,groupTypes,isManagementRestricted';

/** Lists the calls about one request; none depends on another. An application's authority is not weighed, so its roles are not read. */
export function planReads(kind: CallerKind, groupId: string | undefined): readonly BatchCall[] {
  const groups = groupId === undefined ? [] : [groupId];
  return [
    ...groups.map((id) => readOfGroup(id)),
    ...readsOfCaller(kind, groups.length > 0),
    ...readsOfMembership(kind, groups),
  ];
}

/** The call that reads a group. */
export function readOfGroup(groupId: string, id: string = READS.group): BatchCall {
  return { id, method: 'GET', url: `/groups/${encodeURIComponent(groupId)}?$select=${GROUP_PROPERTIES}` };
}

/** The calls about the caller alone; what the caller owns only where it is asked for. */
export function readsOfCaller(kind: CallerKind, withOwned: boolean): readonly BatchCall[] {
  if (kind !== 'delegatedWork') return [];
  const mine = "filterByCurrentUser(on='principal')?$expand=roleDefinition";
  const urls: readonly (readonly [string, string])[] = [
    [READS.me, '/me?$select=id'],
    ...(withOwned ? [[READS.owned, '/me/ownedObjects?$select=id&$top=999'] as const] : []),
    [READS.activeRoles, `/roleManagement/directory/roleAssignmentScheduleInstances/${mine}`],
    [READS.eligibleRoles, `/roleManagement/directory/roleEligibilityScheduleInstances/${mine}`],
  ];
  return urls.map(([id, url]) => ({ id, method: 'GET', url }));
}

/** The calls that tell in which of the groups the caller is, and which of the roles that weigh the caller holds; the roles lie in the first. */
export function readsOfMembership(kind: CallerKind, groupIds: readonly string[]): readonly MembershipCall[] {
  if (kind !== 'delegatedWork') return [];
  const all = [...weighedRoles(), ...groupIds];
  const calls: MembershipCall[] = [];
  for (let start = 0; start < all.length; start += CHECK_LIMIT) {
    const ids = all.slice(start, start + CHECK_LIMIT);
    const id = start === 0 ? READS.memberOf : `${READS.memberOf}:${start / CHECK_LIMIT}`;
    calls.push({ id, method: 'POST', url: '/me/checkMemberObjects', body: { ids }, repeatable: true });
  }
  return calls;
}

/** A checkMemberObjects call: at most twenty ids. */
export interface MembershipCall extends BatchCall {
  readonly body: { readonly ids: readonly string[] };
}

/** Template ids of the roles that weigh in any operation: those that grant, those that are unsettled, those that override. */
export function weighedRoles(): readonly string[] {
  const rules = Object.values(policy.operations).map(({ authority }) => authority);
  return [
    ...new Set(
      rules.flatMap((rule) => [
        ...rule.roles.keys(),
        ...rule.unsettledRoles,
        ...rule.override.grants.flatMap(({ roles }) => [...roles]),
      ]),
    ),
  ];
}
