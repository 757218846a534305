/** Plans the batch that reads everything about a caller and a group. */
import type { BatchCall } from '@pim-precheck/client';
import type { CallerKind, FactPointer } from '../engine/facts.ts';
import { policy } from '../generated/policy.ts';

/** Ids of the calls in the batch. */
export const READS = {
  me: 'me',
  group: 'group',
  owned: 'owned',
  memberOf: 'memberOf',
  directMemberOf: 'directMemberOf',
  activeRoles: 'activeRoles',
  eligibleRoles: 'eligibleRoles',
  eligibilities: 'eligibilities',
} as const;

/** One of the ids. */
export type ReadId = keyof typeof READS;

/** A read as the description names it, and the facts that come from it. */
export interface ReadKind {
  readonly call: string;
  readonly facts: readonly FactPointer[];
}

const OWN_ROLES = "ScheduleInstances/filterByCurrentUser(on='{on}')";
const GROUP_FACTS: readonly FactPointer[] = [
  '/group/isAssignableToRole',
  '/group/groupTypes',
  '/group/isManagementRestricted',
];

/** What each call of the batch tells about the signed-in caller. */
export const readKinds: Readonly<Record<ReadId, ReadKind>> = {
  me: { call: 'GET /me', facts: ['/caller/id'] },
  group: { call: 'GET /groups/{group-id}', facts: GROUP_FACTS },
  owned: { call: 'GET /me/ownedObjects', facts: ['/group/callerIsOwner'] },
  memberOf: { call: 'POST /me/checkMemberObjects', facts: ['/group/callerIsMember', '/caller/roles'] },
  directMemberOf: { call: 'GET /me/memberOf', facts: ['/group/membership'] },
  activeRoles: { call: `GET /roleManagement/directory/roleAssignment${OWN_ROLES}`, facts: ['/caller/roles'] },
  eligibleRoles: { call: `GET /roleManagement/directory/roleEligibility${OWN_ROLES}`, facts: ['/caller/roles'] },
  eligibilities: {
    call: `GET /identityGovernance/privilegedAccess/group/eligibility${OWN_ROLES}`,
    facts: ['/group/callerEligible'],
  },
};

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

const readsOfStanding = [
  [READS.owned, '/me/ownedObjects?$select=id&$top=999'],
  [READS.directMemberOf, '/me/memberOf?$select=id&$top=999'],
] as const;

/** The calls about the caller alone; what the caller owns, belongs to and may activate only where it is asked for. */
export function readsOfCaller(kind: CallerKind, withOwned: boolean): readonly BatchCall[] {
  if (kind !== 'delegatedWork') return [];
  const mine = "ScheduleInstances/filterByCurrentUser(on='principal')";
  const urls: readonly (readonly [string, string])[] = [
    [READS.me, '/me?$select=id'],
    ...(withOwned ? readsOfStanding : []),
    [READS.activeRoles, `/roleManagement/directory/roleAssignment${mine}?$expand=roleDefinition`],
    [READS.eligibleRoles, `/roleManagement/directory/roleEligibility${mine}?$expand=roleDefinition`],
    ...(withOwned
      ? [[READS.eligibilities, `/identityGovernance/privilegedAccess/group/eligibility${mine}`] as const]
      : []),
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
  return WEIGHED;
}

const WEIGHED: readonly string[] = [
  ...new Set(
    Object.values(policy.operations).flatMap(({ authority }) => [
      ...authority.roles.keys(),
      ...authority.unsettledRoles,
      ...authority.override.grants.flatMap(({ roles }) => [...roles]),
    ]),
  ),
];
