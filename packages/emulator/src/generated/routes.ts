/** Route table of the Graph paths that the emulator serves (generated; do not edit). */
// Source: openapi/pim-groups.openapi.yaml; run "npm run codegen"

/** Names one operation of the description. */
export type OperationId =
  | 'groups.ListMembers'
  | 'groups.ListOwners'
  | 'groups.ListTransitiveMembers'
  | 'groups.group.GetGroup'
  | 'identityGovernance.privilegedAccess.group.CreateAssignmentScheduleRequests'
  | 'identityGovernance.privilegedAccess.group.CreateEligibilityScheduleRequests'
  | 'identityGovernance.privilegedAccess.group.GetAssignmentScheduleRequests'
  | 'identityGovernance.privilegedAccess.group.GetEligibilityScheduleRequests'
  | 'identityGovernance.privilegedAccess.group.ListAssignmentScheduleRequests'
  | 'identityGovernance.privilegedAccess.group.ListEligibilityScheduleInstances'
  | 'identityGovernance.privilegedAccess.group.ListEligibilityScheduleRequests'
  | 'identityGovernance.privilegedAccess.group.assignmentScheduleRequests.filterByCurrentUser'
  | 'identityGovernance.privilegedAccess.group.assignmentScheduleRequests.privilegedAccessGroupAssignmentScheduleRequest.cancel'
  | 'identityGovernance.privilegedAccess.group.eligibilityScheduleInstances.filterByCurrentUser'
  | 'identityGovernance.privilegedAccess.group.eligibilityScheduleRequests.filterByCurrentUser'
  | 'identityGovernance.privilegedAccess.group.eligibilityScheduleRequests.privilegedAccessGroupEligibilityScheduleRequest.cancel'
  | 'me.ListMemberOf'
  | 'me.ListOwnedObjects'
  | 'me.ListTransitiveMemberOf'
  | 'me.checkMemberObjects'
  | 'me.user.GetUser'
  | 'roleManagement.directory.GetRoleDefinitions'
  | 'roleManagement.directory.ListRoleAssignmentScheduleInstances'
  | 'roleManagement.directory.ListRoleAssignments'
  | 'roleManagement.directory.ListRoleDefinitions'
  | 'roleManagement.directory.ListRoleEligibilityScheduleInstances'
  | 'roleManagement.directory.roleAssignmentScheduleInstances.filterByCurrentUser'
  | 'roleManagement.directory.roleEligibilityScheduleInstances.filterByCurrentUser'
  | 'servicePrincipals.ListAppRoleAssignments'
  | 'servicePrincipals.ListOwnedObjects'
  | 'servicePrincipals.ListTransitiveMemberOf'
  | 'servicePrincipals.servicePrincipal.GetServicePrincipal'
  | 'servicePrincipals.servicePrincipal.GetServicePrincipalByAppId'
  | 'servicePrincipals.servicePrincipal.checkMemberObjects'
  | 'users.ListMemberOf'
  | 'users.ListOwnedObjects'
  | 'users.ListTransitiveMemberOf'
  | 'users.user.GetUser'
  | 'users.user.checkMemberObjects';

/** One method of one path. */
export interface Route {
  readonly operationId: OperationId;
  readonly method: string;
  readonly path: string;
  readonly pathParameters: readonly string[];
  readonly query: readonly string[];
  readonly headers: readonly string[];
  /** Schema of the answer, or of its items where it is a collection. */
  readonly answer?: string;
  readonly collection: boolean;
  /** Schema of the body. */
  readonly body?: string;
}

/** Every route, by path. */
export const routes: readonly Route[] = [
  { operationId: 'groups.group.GetGroup', method: 'GET', path: '/groups/{group-id}', pathParameters: ['group-id'], query: ['$expand', '$select'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.group', collection: false },
  { operationId: 'groups.ListMembers', method: 'GET', path: '/groups/{group-id}/members', pathParameters: ['group-id'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
  { operationId: 'groups.ListOwners', method: 'GET', path: '/groups/{group-id}/owners', pathParameters: ['group-id'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
  { operationId: 'groups.ListTransitiveMembers', method: 'GET', path: '/groups/{group-id}/transitiveMembers', pathParameters: ['group-id'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
  { operationId: 'identityGovernance.privilegedAccess.group.ListAssignmentScheduleRequests', method: 'GET', path: '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests', pathParameters: [], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest', collection: true },
  { operationId: 'identityGovernance.privilegedAccess.group.CreateAssignmentScheduleRequests', method: 'POST', path: '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests', pathParameters: [], query: [], headers: [], answer: 'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest', collection: false, body: 'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest' },
  { operationId: 'identityGovernance.privilegedAccess.group.assignmentScheduleRequests.filterByCurrentUser', method: 'GET', path: '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/filterByCurrentUser(on=\'{on}\')', pathParameters: ['on'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest', collection: true },
  { operationId: 'identityGovernance.privilegedAccess.group.GetAssignmentScheduleRequests', method: 'GET', path: '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/{privilegedAccessGroupAssignmentScheduleRequest-id}', pathParameters: ['privilegedAccessGroupAssignmentScheduleRequest-id'], query: ['$expand', '$select'], headers: [], answer: 'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest', collection: false },
  { operationId: 'identityGovernance.privilegedAccess.group.assignmentScheduleRequests.privilegedAccessGroupAssignmentScheduleRequest.cancel', method: 'POST', path: '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/{privilegedAccessGroupAssignmentScheduleRequest-id}/cancel', pathParameters: ['privilegedAccessGroupAssignmentScheduleRequest-id'], query: [], headers: [], collection: false },
  { operationId: 'identityGovernance.privilegedAccess.group.ListEligibilityScheduleInstances', method: 'GET', path: '/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances', pathParameters: [], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance', collection: true },
  { operationId: 'identityGovernance.privilegedAccess.group.eligibilityScheduleInstances.filterByCurrentUser', method: 'GET', path: '/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances/filterByCurrentUser(on=\'{on}\')', pathParameters: ['on'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance', collection: true },
  { operationId: 'identityGovernance.privilegedAccess.group.ListEligibilityScheduleRequests', method: 'GET', path: '/identityGovernance/privilegedAccess/group/eligibilityScheduleRequests', pathParameters: [], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.privilegedAccessGroupEligibilityScheduleRequest', collection: true },
  { operationId: 'identityGovernance.privilegedAccess.group.CreateEligibilityScheduleRequests', method: 'POST', path: '/identityGovernance/privilegedAccess/group/eligibilityScheduleRequests', pathParameters: [], query: [], headers: [], answer: 'microsoft.graph.privilegedAccessGroupEligibilityScheduleRequest', collection: false, body: 'microsoft.graph.privilegedAccessGroupEligibilityScheduleRequest' },
  { operationId: 'identityGovernance.privilegedAccess.group.eligibilityScheduleRequests.filterByCurrentUser', method: 'GET', path: '/identityGovernance/privilegedAccess/group/eligibilityScheduleRequests/filterByCurrentUser(on=\'{on}\')', pathParameters: ['on'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.privilegedAccessGroupEligibilityScheduleRequest', collection: true },
  { operationId: 'identityGovernance.privilegedAccess.group.GetEligibilityScheduleRequests', method: 'GET', path: '/identityGovernance/privilegedAccess/group/eligibilityScheduleRequests/{privilegedAccessGroupEligibilityScheduleRequest-id}', pathParameters: ['privilegedAccessGroupEligibilityScheduleRequest-id'], query: ['$expand', '$select'], headers: [], answer: 'microsoft.graph.privilegedAccessGroupEligibilityScheduleRequest', collection: false },
  { operationId: 'identityGovernance.privilegedAccess.group.eligibilityScheduleRequests.privilegedAccessGroupEligibilityScheduleRequest.cancel', method: 'POST', path: '/identityGovernance/privilegedAccess/group/eligibilityScheduleRequests/{privilegedAccessGroupEligibilityScheduleRequest-id}/cancel', pathParameters: ['privilegedAccessGroupEligibilityScheduleRequest-id'], query: [], headers: [], collection: false },
  { operationId: 'me.user.GetUser', method: 'GET', path: '/me', pathParameters: [], query: ['$expand', '$select'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.user', collection: false },
  { operationId: 'me.checkMemberObjects', method: 'POST', path: '/me/checkMemberObjects', pathParameters: [], query: [], headers: [], answer: 'string', collection: true },
  { operationId: 'me.ListMemberOf', method: 'GET', path: '/me/memberOf', pathParameters: [], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
  { operationId: 'me.ListOwnedObjects', method: 'GET', path: '/me/ownedObjects', pathParameters: [], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
  { operationId: 'me.ListTransitiveMemberOf', method: 'GET', path: '/me/transitiveMemberOf', pathParameters: [], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
  { operationId: 'roleManagement.directory.ListRoleAssignmentScheduleInstances', method: 'GET', path: '/roleManagement/directory/roleAssignmentScheduleInstances', pathParameters: [], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.unifiedRoleAssignmentScheduleInstance', collection: true },
  { operationId: 'roleManagement.directory.roleAssignmentScheduleInstances.filterByCurrentUser', method: 'GET', path: '/roleManagement/directory/roleAssignmentScheduleInstances/filterByCurrentUser(on=\'{on}\')', pathParameters: ['on'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.unifiedRoleAssignmentScheduleInstance', collection: true },
  { operationId: 'roleManagement.directory.ListRoleAssignments', method: 'GET', path: '/roleManagement/directory/roleAssignments', pathParameters: [], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.unifiedRoleAssignment', collection: true },
  { operationId: 'roleManagement.directory.ListRoleDefinitions', method: 'GET', path: '/roleManagement/directory/roleDefinitions', pathParameters: [], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.unifiedRoleDefinition', collection: true },
  { operationId: 'roleManagement.directory.GetRoleDefinitions', method: 'GET', path: '/roleManagement/directory/roleDefinitions/{unifiedRoleDefinition-id}', pathParameters: ['unifiedRoleDefinition-id'], query: ['$expand', '$select'], headers: [], answer: 'microsoft.graph.unifiedRoleDefinition', collection: false },
  { operationId: 'roleManagement.directory.ListRoleEligibilityScheduleInstances', method: 'GET', path: '/roleManagement/directory/roleEligibilityScheduleInstances', pathParameters: [], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.unifiedRoleEligibilityScheduleInstance', collection: true },
  { operationId: 'roleManagement.directory.roleEligibilityScheduleInstances.filterByCurrentUser', method: 'GET', path: '/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on=\'{on}\')', pathParameters: ['on'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: [], answer: 'microsoft.graph.unifiedRoleEligibilityScheduleInstance', collection: true },
  { operationId: 'servicePrincipals.servicePrincipal.GetServicePrincipalByAppId', method: 'GET', path: '/servicePrincipals(appId=\'{appId}\')', pathParameters: ['appId'], query: ['$expand', '$select'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.servicePrincipal', collection: false },
  { operationId: 'servicePrincipals.servicePrincipal.GetServicePrincipal', method: 'GET', path: '/servicePrincipals/{servicePrincipal-id}', pathParameters: ['servicePrincipal-id'], query: ['$expand', '$select'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.servicePrincipal', collection: false },
  { operationId: 'servicePrincipals.ListAppRoleAssignments', method: 'GET', path: '/servicePrincipals/{servicePrincipal-id}/appRoleAssignments', pathParameters: ['servicePrincipal-id'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.appRoleAssignment', collection: true },
  { operationId: 'servicePrincipals.servicePrincipal.checkMemberObjects', method: 'POST', path: '/servicePrincipals/{servicePrincipal-id}/checkMemberObjects', pathParameters: ['servicePrincipal-id'], query: [], headers: [], answer: 'string', collection: true },
  { operationId: 'servicePrincipals.ListOwnedObjects', method: 'GET', path: '/servicePrincipals/{servicePrincipal-id}/ownedObjects', pathParameters: ['servicePrincipal-id'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
  { operationId: 'servicePrincipals.ListTransitiveMemberOf', method: 'GET', path: '/servicePrincipals/{servicePrincipal-id}/transitiveMemberOf', pathParameters: ['servicePrincipal-id'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
  { operationId: 'users.user.GetUser', method: 'GET', path: '/users/{user-id}', pathParameters: ['user-id'], query: ['$expand', '$select'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.user', collection: false },
  { operationId: 'users.user.checkMemberObjects', method: 'POST', path: '/users/{user-id}/checkMemberObjects', pathParameters: ['user-id'], query: [], headers: [], answer: 'string', collection: true },
  { operationId: 'users.ListMemberOf', method: 'GET', path: '/users/{user-id}/memberOf', pathParameters: ['user-id'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
  { operationId: 'users.ListOwnedObjects', method: 'GET', path: '/users/{user-id}/ownedObjects', pathParameters: ['user-id'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
  { operationId: 'users.ListTransitiveMemberOf', method: 'GET', path: '/users/{user-id}/transitiveMemberOf', pathParameters: ['user-id'], query: ['$count', '$expand', '$filter', '$orderby', '$select', '$top'], headers: ['ConsistencyLevel'], answer: 'microsoft.graph.directoryObject', collection: true },
];
