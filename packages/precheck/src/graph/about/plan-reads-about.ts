/** Plans the batch that reads everything about somebody else and a group: what works with the reader's own permissions. */
import type { BatchCall } from '@pim-precheck/client';
import { GRAPH_APP_ID } from '../generated/callers.ts';
import { READS, readKinds, readOfGroup, readsOfMembership, type ReadKind } from '../plan-reads.ts';

/** Ids of the calls that a check about oneself does not make. */
export const MORE_READS = {
  owners: 'owners',
  members: 'members',
  allMembers: 'allMembers',
  appRoles: 'appRoles',
  graph: 'graph',
} as const;

const ROLES = '/roleManagement/directory/role';
const ELIGIBILITIES = '/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances';

/** What each call tells about somebody else. */
export const readKindsAbout: Readonly<Record<string, ReadKind>> = {
  group: readKinds.group,
  owned: { call: 'GET /users/{user-id}/ownedObjects', facts: ['/group/callerIsOwner'] },
  owners: { call: 'GET /groups/{group-id}/owners', facts: ['/group/callerIsOwner'] },
  memberOf: { call: 'POST /users/{user-id}/checkMemberObjects', facts: ['/caller/roles', '/group/callerIsMember'] },
  members: { call: 'GET /groups/{group-id}/members', facts: ['/group/membership'] },
  allMembers: { call: 'GET /groups/{group-id}/transitiveMembers', facts: ['/group/callerIsMember'] },
  activeRoles: { call: `GET ${ROLES}AssignmentScheduleInstances`, facts: ['/caller/roles'] },
  eligibleRoles: { call: `GET ${ROLES}EligibilityScheduleInstances`, facts: ['/caller/roles'] },
  eligibilities: { call: `GET ${ELIGIBILITIES}`, facts: ['/group/callerEligible'] },
  appRoles: {
    call: 'GET /servicePrincipals/{servicePrincipal-id}/appRoleAssignments',
    facts: ['/caller/permissions'],
  },
  graph: { call: "GET /servicePrincipals(appId='{appId}')", facts: ['/caller/permissions'] },
};

/** The calls about a user and a group; none depends on another. */
export function readsAboutUser(userId: string, groupId: string | undefined): readonly BatchCall[] {
  const user = `/users/${encodeURIComponent(userId)}`;
  const group = groupId === undefined ? undefined : `/groups/${encodeURIComponent(groupId)}`;
  const [check] = readsOfMembership('delegatedWork', groupId === undefined ? [] : [groupId]);
  return [
    ...(group === undefined || groupId === undefined
      ? []
      : [
          readOfGroup(groupId),
          get(MORE_READS.owners, `${group}/owners?$select=id&$top=999`),
          get(MORE_READS.members, `${group}/members?$select=id&$top=999`),
          get(MORE_READS.allMembers, `${group}/transitiveMembers?$select=id&$top=999`),
          get(READS.owned, `${user}/ownedObjects?$select=id&$top=999`),
          get(
            READS.eligibilities,
            `${ELIGIBILITIES}?$filter=groupId eq ${text(groupId)} and principalId eq ${text(userId)}`,
          ),
        ]),
    ...(check === undefined ? [] : [{ ...check, url: `${user}/checkMemberObjects` }]),
    rolesRead(READS.activeRoles, userId),
    rolesRead(READS.eligibleRoles, userId),
  ];
}

/** The calls about an application and a group. Its authority is its permission alone. */
export function readsAboutApplication(id: string, groupId: string | undefined): readonly BatchCall[] {
  return [
    ...(groupId === undefined ? [] : [readOfGroup(groupId)]),
    get(MORE_READS.appRoles, `/servicePrincipals/${encodeURIComponent(id)}/appRoleAssignments?$top=999`),
    get(MORE_READS.graph, `/servicePrincipals(appId='${GRAPH_APP_ID}')?$select=id`),
  ];
}

/** The call that reads the roles of a principal, a user or a group. */
export function rolesRead(id: 'activeRoles' | 'eligibleRoles', principalId: string, as: string = id): BatchCall {
  const list = id === 'activeRoles' ? 'Assignment' : 'Eligibility';
  return get(as, `${ROLES}${list}ScheduleInstances?$filter=principalId eq ${text(principalId)}&$expand=roleDefinition`);
}

/** The call that reads the groups a user is in, those that can hold roles marked. */
export function groupsRead(userId: string): BatchCall {
  return get('groups', `/users/${encodeURIComponent(userId)}/transitiveMemberOf?$top=999`);
}

function get(id: string, url: string): BatchCall {
  return { id, method: 'GET', url };
}

function text(value: string): string {
  return `'${encodeURIComponent(value.replaceAll("'", "''"))}'`;
}
