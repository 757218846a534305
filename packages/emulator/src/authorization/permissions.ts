/** Which permission each operation takes: read from the pages by hand, and from nothing that precheck has. */
import type { PermissionName } from '../generated/directory.ts';
import type { OperationId } from '../generated/routes.ts';

/** Any one of the permissions is enough; each kind of caller has its own list. */
export interface AcceptedPermissions {
  readonly delegated: readonly PermissionName[];
  readonly application: readonly PermissionName[];
  /** Which service refuses, and so in which form. */
  readonly service: 'pim' | 'directory';
}

const pim = (...permissions: readonly PermissionName[]): AcceptedPermissions => ({
  delegated: permissions,
  application: permissions,
  service: 'pim',
});

const directory = (...permissions: readonly PermissionName[]): AcceptedPermissions => ({
  delegated: permissions,
  application: permissions,
  service: 'directory',
});

const signedIn = (...permissions: readonly PermissionName[]): AcceptedPermissions => ({
  delegated: permissions,
  application: [],
  service: 'directory',
});

const GROUPS = 'identityGovernance.privilegedAccess.group';

// Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroupassignmentschedulerequest-get
const readAssignments = pim(
  'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
);
// Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroupeligibilityschedulerequest-get
const readEligibilities = pim(
  'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
);
// Graph: https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments
const readRoles = directory(
  'RoleManagement.Read.Directory',
  'RoleManagement.Read.All',
  'RoleManagement.ReadWrite.Directory',
  'Directory.Read.All',
);
// Graph: https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignmentscheduleinstances
const readActiveRoles = pim(
  'RoleAssignmentSchedule.Read.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  'RoleManagement.Read.Directory',
  'RoleManagement.Read.All',
  'RoleManagement.ReadWrite.Directory',
);
// Graph: https://learn.microsoft.com/graph/api/rbacapplication-list-roleeligibilityscheduleinstances
const readEligibleRoles = pim(
  'RoleEligibilitySchedule.Read.Directory',
  'RoleManagement.Read.Directory',
  'RoleManagement.Read.All',
  'RoleManagement.ReadWrite.Directory',
);
// Graph: https://learn.microsoft.com/graph/api/group-get
const readGroup = directory(
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
);
// Graph: https://learn.microsoft.com/graph/api/group-list-members
const readMembers = directory('GroupMember.ReadBasic.All', ...readGroup.delegated);
// Graph: https://learn.microsoft.com/graph/api/user-get
const readMe = signedIn('User.Read', 'User.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All');
// Graph: https://learn.microsoft.com/graph/api/directoryobject-checkmemberobjects
const readMyGroups = signedIn(...readMe.delegated, 'GroupMember.Read.All', 'Group.Read.All');
// Graph: https://learn.microsoft.com/graph/api/serviceprincipal-get
const readServicePrincipal = directory('Application.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All');

// Graph: https://learn.microsoft.com/graph/api/directoryobject-checkmemberobjects, user-list-memberof, user-list-ownedobjects
const readOtherUser = directory('User.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All');

/** What each operation accepts. */
export const acceptedPermissions: Readonly<Record<OperationId, AcceptedPermissions>> = {
  // Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroupassignmentschedulerequest-cancel
  [`${GROUPS}.assignmentScheduleRequests.privilegedAccessGroupAssignmentScheduleRequest.cancel`]: pim(
    'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  ),
  // Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroupeligibilityschedulerequest-cancel
  [`${GROUPS}.eligibilityScheduleRequests.privilegedAccessGroupEligibilityScheduleRequest.cancel`]: pim(
    'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
  ),
  // Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroup-post-assignmentschedulerequests
  [`${GROUPS}.CreateAssignmentScheduleRequests`]: pim(
    'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
    'PrivilegedAssignmentSchedule.Remove.AzureADGroup',
  ),
  // Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroup-post-eligibilityschedulerequests
  [`${GROUPS}.CreateEligibilityScheduleRequests`]: pim(
    'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
    'PrivilegedEligibilitySchedule.Remove.AzureADGroup',
  ),
  [`${GROUPS}.GetAssignmentScheduleRequests`]: readAssignments,
  [`${GROUPS}.ListAssignmentScheduleRequests`]: readAssignments,
  [`${GROUPS}.assignmentScheduleRequests.filterByCurrentUser`]: readAssignments,
  [`${GROUPS}.GetEligibilityScheduleRequests`]: readEligibilities,
  [`${GROUPS}.ListEligibilityScheduleRequests`]: readEligibilities,
  [`${GROUPS}.eligibilityScheduleRequests.filterByCurrentUser`]: readEligibilities,
  [`${GROUPS}.ListEligibilityScheduleInstances`]: readEligibilities,
  [`${GROUPS}.eligibilityScheduleInstances.filterByCurrentUser`]: readEligibilities,
  'groups.group.GetGroup': readGroup,
  'groups.ListOwners': readGroup,
  'groups.ListMembers': readMembers,
  'groups.ListTransitiveMembers': readMembers,
  'me.user.GetUser': readMe,
  'me.ListOwnedObjects': readMe,
  'me.ListMemberOf': readMyGroups,
  'me.ListTransitiveMemberOf': readMyGroups,
  'me.checkMemberObjects': readMyGroups,
  'roleManagement.directory.GetRoleDefinitions': readRoles,
  'roleManagement.directory.ListRoleDefinitions': readRoles,
  'roleManagement.directory.ListRoleAssignments': readRoles,
  'roleManagement.directory.ListRoleAssignmentScheduleInstances': readActiveRoles,
  'roleManagement.directory.roleAssignmentScheduleInstances.filterByCurrentUser': readActiveRoles,
  'roleManagement.directory.ListRoleEligibilityScheduleInstances': readEligibleRoles,
  'roleManagement.directory.roleEligibilityScheduleInstances.filterByCurrentUser': readEligibleRoles,
  'servicePrincipals.servicePrincipal.GetServicePrincipal': readServicePrincipal,
  'servicePrincipals.servicePrincipal.GetServicePrincipalByAppId': readServicePrincipal,
  'servicePrincipals.ListAppRoleAssignments': readServicePrincipal,
  'servicePrincipals.ListOwnedObjects': readServicePrincipal,
  'servicePrincipals.ListTransitiveMemberOf': readServicePrincipal,
  'servicePrincipals.servicePrincipal.checkMemberObjects': readServicePrincipal,
  'users.user.checkMemberObjects': readOtherUser,
  'users.ListMemberOf': readOtherUser,
  'users.ListOwnedObjects': readOtherUser,
  'users.ListTransitiveMemberOf': readOtherUser,
  // Graph: https://learn.microsoft.com/graph/api/user-get
  'users.user.GetUser': directory(
    'User.Read',
    'User.ReadBasic.All',
    'User.Read.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ),
};
