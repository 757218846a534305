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

/** Lists the calls; none of them depends on another. An application's authority is not weighed, so its roles are not read. */
export function planReads(kind: CallerKind, groupId: string | undefined): readonly BatchCall[] {
  const calls: BatchCall[] = [];
  const get = (id: string, url: string): void => void calls.push({ id, method: 'GET', url });
  if (groupId !== undefined) get(READS.group, `/groups/${encodeURIComponent(groupId)}?$select=${GROUP_PROPERTIES}`);
  if (kind !== 'delegatedWork') return calls;
  get(READS.me, '/me?$select=id');
  if (groupId !== undefined) get(READS.owned, '/me/ownedObjects?$select=id&$top=999');
  const ids = [...(groupId === undefined ? [] : [groupId]), ...weighedRoles()].slice(0, CHECK_LIMIT);
  calls.push({ id: READS.memberOf, method: 'POST', url: '/me/checkMemberObjects', body: { ids }, repeatable: true });
  const mine = "filterByCurrentUser(on='principal')?$expand=roleDefinition";
  get(READS.activeRoles, `/roleManagement/directory/roleAssignmentScheduleInstances/${mine}`);
  get(READS.eligibleRoles, `/roleManagement/directory/roleEligibilityScheduleInstances/${mine}`);
  return calls;
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
