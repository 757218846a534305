/** Ids that tell what a caller holds and which client signed in; do not edit. */
// Source: openapi/catalog; run `npm run codegen` to write it again.

/** Client id of Microsoft Graph, the same in every tenant. */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** Names of the application permissions by the id of their app role. */
export const applicationPermissions: ReadonlyMap<string, string> = new Map([
  ['41202f2c-f7ab-45be-b001-85c9728b9d69', 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'],
  ['cd4161cb-f098-48f8-a884-1eda9a42434c', 'PrivilegedAssignmentSchedule.Read.AzureADGroup'],
  ['55d1104b-3821-413d-b3ca-e2393d333cd3', 'PrivilegedAssignmentSchedule.Remove.AzureADGroup'],
  ['618b6020-bca8-4de6-99f6-ef445fa4d857', 'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup'],
  ['edb419d6-7edc-42a3-9345-509bfdf5d87c', 'PrivilegedEligibilitySchedule.Read.AzureADGroup'],
  ['55745561-7572-4314-a737-a2c2a1b0dd2e', 'PrivilegedEligibilitySchedule.Remove.AzureADGroup'],
  ['01e37dc9-c035-40bd-b438-b2879c4870a6', 'PrivilegedAccess.Read.AzureADGroup'],
  ['2f6817f8-7b12-4f0f-bc18-eeaf60705a9e', 'PrivilegedAccess.ReadWrite.AzureADGroup'],
  ['98830695-27a2-44f7-8c18-0c3ebc9698f6', 'GroupMember.Read.All'],
  ['8222c640-cae5-4860-8d11-b32cfad95e03', 'GroupMember.ReadBasic.All'],
  ['07d67222-3a10-4d3b-9ddc-b8aa43198a00', 'Group.ReadBasic.All'],
  ['5b567255-7703-4780-807c-7be8301ae99b', 'Group.Read.All'],
  ['62a82d76-70ea-41e2-9197-370581804d09', 'Group.ReadWrite.All'],
  ['dbaae8cf-10b5-4b86-a4a1-f871c94c6695', 'GroupMember.ReadWrite.All'],
  ['483bed4a-2ad3-4361-a73b-c83ccdbdc53c', 'RoleManagement.Read.Directory'],
  ['c7fbd983-d9aa-4fa7-84b8-17382c103bc4', 'RoleManagement.Read.All'],
  ['9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8', 'RoleManagement.ReadWrite.Directory'],
  ['d5fe8ce8-684c-4c83-a52c-46e882ce4be1', 'RoleAssignmentSchedule.Read.Directory'],
  ['dd199f4a-f148-40a4-a2ec-f0069cc799ec', 'RoleAssignmentSchedule.ReadWrite.Directory'],
  ['ff278e11-4a33-4d0c-83d2-d01dc58929a5', 'RoleEligibilitySchedule.Read.Directory'],
  ['97235f07-e226-4f63-ace3-39588e11d3a1', 'User.ReadBasic.All'],
  ['df021288-bdef-4463-88db-98f22de89214', 'User.Read.All'],
  ['9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30', 'Application.Read.All'],
  ['7ab1d382-f21e-4acd-a863-ba3e13f7da61', 'Directory.Read.All'],
  ['19dbc75e-c2e2-444c-a770-ec69d8559fc7', 'Directory.ReadWrite.All'],
  ['b0afded3-3588-46d8-8b3d-9842eff778da', 'AuditLog.Read.All'],
]);

/** A client of Microsoft's. */
export interface WellKnownClient {
  readonly name: string;
  readonly canHoldPimPermissions: boolean;
  readonly sources: readonly string[];
}

/** The clients by their id. */
export const wellKnownClients: ReadonlyMap<string, WellKnownClient> = new Map([
  ['04b07795-8ddb-461a-bbee-02f9e1bf7b46', { name: 'Azure CLI', canHoldPimPermissions: false, sources: ['https://github.com/Azure/azure-cli/issues/26471', 'https://github.com/microsoftgraph/msgraph-cli/issues/48'] }],
  ['1950a258-227b-4e31-a9cf-717495945fc2', { name: 'Azure PowerShell', canHoldPimPermissions: false, sources: ['https://github.com/Azure-Samples/DSRegTool/issues/1'] }],
  ['14d82eec-204b-4c2f-b7e8-296a70dab67e', { name: 'Microsoft Graph Command Line Tools', canHoldPimPermissions: true, sources: ['https://github.com/microsoftgraph/msgraph-cli/issues/48'] }],
]);

/** The page about the claims of access tokens. */
export const ACCESS_TOKEN_CLAIMS_PAGE = 'https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference';

/** The least permission of each read, by method and path, for signed-in users and for applications. */
export const leastPermissions: ReadonlyMap<string, readonly [delegated: string | null, application: string | null]> = new Map([
  ['GET /identityGovernance/privilegedAccess/group/assignmentScheduleRequests/{privilegedAccessGroupAssignmentScheduleRequest-id}', ['PrivilegedAssignmentSchedule.Read.AzureADGroup', 'PrivilegedAssignmentSchedule.Read.AzureADGroup']],
  ['GET /identityGovernance/privilegedAccess/group/eligibilityScheduleRequests/{privilegedAccessGroupEligibilityScheduleRequest-id}', ['PrivilegedEligibilitySchedule.Read.AzureADGroup', 'PrivilegedEligibilitySchedule.Read.AzureADGroup']],
  ['GET /identityGovernance/privilegedAccess/group/assignmentScheduleRequests', ['PrivilegedAssignmentSchedule.Read.AzureADGroup', 'PrivilegedAssignmentSchedule.Read.AzureADGroup']],
  ['GET /identityGovernance/privilegedAccess/group/assignmentScheduleRequests/filterByCurrentUser(on=\'{on}\')', ['PrivilegedAssignmentSchedule.Read.AzureADGroup', 'PrivilegedAssignmentSchedule.Read.AzureADGroup']],
  ['GET /identityGovernance/privilegedAccess/group/eligibilityScheduleRequests', ['PrivilegedEligibilitySchedule.Read.AzureADGroup', 'PrivilegedEligibilitySchedule.Read.AzureADGroup']],
  ['GET /identityGovernance/privilegedAccess/group/eligibilityScheduleRequests/filterByCurrentUser(on=\'{on}\')', ['PrivilegedEligibilitySchedule.Read.AzureADGroup', 'PrivilegedEligibilitySchedule.Read.AzureADGroup']],
  ['GET /identityGovernance/privilegedAccess/group/eligibilityScheduleInstances', ['PrivilegedEligibilitySchedule.Read.AzureADGroup', 'PrivilegedEligibilitySchedule.Read.AzureADGroup']],
  ['GET /identityGovernance/privilegedAccess/group/eligibilityScheduleInstances/filterByCurrentUser(on=\'{on}\')', ['PrivilegedEligibilitySchedule.Read.AzureADGroup', 'PrivilegedEligibilitySchedule.Read.AzureADGroup']],
  ['POST /identityGovernance/privilegedAccess/group/assignmentScheduleRequests', ['PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup', 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup']],
  ['POST /identityGovernance/privilegedAccess/group/eligibilityScheduleRequests', ['PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup', 'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup']],
  ['GET /groups/{group-id}', ['GroupMember.Read.All', 'GroupMember.Read.All']],
  ['GET /me', ['User.Read', null]],
  ['GET /me/memberOf', ['User.Read', null]],
  ['GET /me/ownedObjects', ['User.Read', null]],
  ['GET /me/transitiveMemberOf', ['User.Read', null]],
  ['POST /me/checkMemberObjects', ['User.Read', null]],
  ['GET /groups/{group-id}/owners', ['GroupMember.Read.All', 'GroupMember.Read.All']],
  ['GET /groups/{group-id}/members', ['GroupMember.Read.All', 'GroupMember.Read.All']],
  ['GET /groups/{group-id}/transitiveMembers', ['GroupMember.Read.All', 'GroupMember.Read.All']],
  ['GET /servicePrincipals/{servicePrincipal-id}', ['Application.Read.All', 'Application.Read.All']],
  ['GET /servicePrincipals(appId=\'{appId}\')', ['Application.Read.All', 'Application.Read.All']],
  ['GET /servicePrincipals/{servicePrincipal-id}/appRoleAssignments', ['Application.Read.All', 'Application.Read.All']],
  ['GET /servicePrincipals/{servicePrincipal-id}/ownedObjects', ['Application.Read.All', 'Application.Read.All']],
  ['GET /servicePrincipals/{servicePrincipal-id}/transitiveMemberOf', ['Application.Read.All', 'Application.Read.All']],
  ['POST /servicePrincipals/{servicePrincipal-id}/checkMemberObjects', ['Application.Read.All', 'Application.Read.All']],
  ['GET /roleManagement/directory/roleAssignmentScheduleInstances/filterByCurrentUser(on=\'{on}\')', ['RoleAssignmentSchedule.Read.Directory', 'RoleAssignmentSchedule.Read.Directory']],
  ['GET /roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on=\'{on}\')', ['RoleEligibilitySchedule.Read.Directory', 'RoleEligibilitySchedule.Read.Directory']],
  ['GET /roleManagement/directory/roleAssignments', ['RoleManagement.Read.Directory', 'RoleManagement.Read.Directory']],
  ['GET /roleManagement/directory/roleDefinitions/{unifiedRoleDefinition-id}', ['RoleManagement.Read.Directory', 'RoleManagement.Read.Directory']],
  ['GET /roleManagement/directory/roleDefinitions', ['RoleManagement.Read.Directory', 'RoleManagement.Read.Directory']],
  ['GET /roleManagement/directory/roleAssignmentScheduleInstances', ['RoleAssignmentSchedule.Read.Directory', 'RoleAssignmentSchedule.Read.Directory']],
  ['GET /roleManagement/directory/roleEligibilityScheduleInstances', ['RoleEligibilitySchedule.Read.Directory', 'RoleEligibilitySchedule.Read.Directory']],
  ['GET /users/{user-id}', ['User.ReadBasic.All', 'User.ReadBasic.All']],
  ['POST /users/{user-id}/checkMemberObjects', ['User.Read.All', 'User.Read.All']],
  ['GET /users/{user-id}/memberOf', ['User.Read.All', 'User.Read.All']],
  ['GET /users/{user-id}/ownedObjects', ['User.Read.All', 'User.Read.All']],
  ['GET /users/{user-id}/transitiveMemberOf', ['User.Read.All', 'User.Read.All']],
]);
