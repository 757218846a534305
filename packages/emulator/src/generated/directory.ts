/** Built-in roles, permissions and clouds of the catalogue (generated; do not edit). */
// Source: openapi/catalog: clouds.json, directory-roles.json, implicit-role-ids.json, permissions.json; run "npm run codegen"

/** Template ids of the built-in roles by slug. */
export const roleIds = {
  'application-administrator': '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  'authentication-administrator': 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  'cloud-application-administrator': '158c047a-c907-4556-b7ef-446551a6b5f7',
  'compliance-administrator': '17315797-102d-40b4-93e0-432062caca18',
  'conditional-access-administrator': 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  'directory-readers': '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  'directory-writers': '9360feb5-f418-4baa-8175-e2a00bac4301',
  'exchange-administrator': '29232cdf-9323-42fd-ade2-1d097af3e4de',
  'exchange-recipient-administrator': '31392ffb-586c-42d1-9346-e59415a2cc4e',
  'global-administrator': '62e90394-69f5-4237-9190-012177145e10',
  'global-reader': 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  'groups-administrator': 'fdd7a751-b60b-444a-984c-02652fe8fa1c',
  'helpdesk-administrator': '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  'identity-governance-administrator': '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e',
  'intune-administrator': '3a2c62db-5318-420d-8d74-23affee5d9d5',
  'knowledge-administrator': 'b5a8dcf3-09d5-43a9-a639-8e29ef291470',
  'knowledge-manager': '744ec460-397e-42ad-a462-8b3f9747a02c',
  'license-administrator': '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
  'lifecycle-workflows-administrator': '59d46f88-662b-457b-bceb-5c3809e5908f',
  'privileged-authentication-administrator': '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  'privileged-role-administrator': 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  'reports-reader': '4a5d8f65-41da-4de4-8968-e035b65339cf',
  'security-administrator': '194ae4cb-b126-40b2-bd5b-6091b380977d',
  'security-operator': '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f',
  'security-reader': '5d6b6bb7-de71-4623-b4af-96380a352509',
  'sharepoint-administrator': 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  'teams-administrator': '69091246-20e8-4a56-aa4d-066075b2a7a8',
  'user-administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'yammer-administrator': '810a2642-a034-447f-a5e8-41beaa378541',
} as const;

/** Slug of a built-in role. */
export type RoleSlug = keyof typeof roleIds;

/** Every built-in role. */
export const builtInRoles = [
  { id: '158c047a-c907-4556-b7ef-446551a6b5f7', slug: 'cloud-application-administrator', name: 'Cloud Application Administrator', groupActions: [] },
  { id: '17315797-102d-40b4-93e0-432062caca18', slug: 'compliance-administrator', name: 'Compliance Administrator', groupActions: [] },
  { id: '194ae4cb-b126-40b2-bd5b-6091b380977d', slug: 'security-administrator', name: 'Security Administrator', groupActions: [] },
  { id: '29232cdf-9323-42fd-ade2-1d097af3e4de', slug: 'exchange-administrator', name: 'Exchange Administrator', groupActions: ['microsoft.directory/groups.unified/members/update', 'microsoft.directory/groups.unified/owners/update'] },
  { id: '31392ffb-586c-42d1-9346-e59415a2cc4e', slug: 'exchange-recipient-administrator', name: 'Exchange Recipient Administrator', groupActions: [] },
  { id: '3a2c62db-5318-420d-8d74-23affee5d9d5', slug: 'intune-administrator', name: 'Intune Administrator', groupActions: ['microsoft.directory/groups.security/members/update', 'microsoft.directory/groups.security/owners/update'] },
  { id: '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e', slug: 'identity-governance-administrator', name: 'Identity Governance Administrator', groupActions: ['microsoft.directory/groups/members/update'] },
  { id: '4a5d8f65-41da-4de4-8968-e035b65339cf', slug: 'reports-reader', name: 'Reports Reader', groupActions: [] },
  { id: '4d6ac14f-3453-41d0-bef9-a3e0c569773a', slug: 'license-administrator', name: 'License Administrator', groupActions: [] },
  { id: '59d46f88-662b-457b-bceb-5c3809e5908f', slug: 'lifecycle-workflows-administrator', name: 'Lifecycle Workflows Administrator', groupActions: [] },
  { id: '5d6b6bb7-de71-4623-b4af-96380a352509', slug: 'security-reader', name: 'Security Reader', groupActions: [] },
  { id: '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f', slug: 'security-operator', name: 'Security Operator', groupActions: [] },
  { id: '62e90394-69f5-4237-9190-012177145e10', slug: 'global-administrator', name: 'Global Administrator', groupActions: ['microsoft.directory/groups/allProperties/allTasks', 'microsoft.directory/groupsAssignableToRoles/allProperties/update', 'microsoft.directory/groupsAssignableToRoles/create', 'microsoft.directory/groupsAssignableToRoles/delete', 'microsoft.directory/groupsAssignableToRoles/restore'] },
  { id: '69091246-20e8-4a56-aa4d-066075b2a7a8', slug: 'teams-administrator', name: 'Teams Administrator', groupActions: ['microsoft.directory/groups.unified/members/update', 'microsoft.directory/groups.unified/owners/update'] },
  { id: '729827e3-9c14-49f7-bb1b-9608f156bbb8', slug: 'helpdesk-administrator', name: 'Helpdesk Administrator', groupActions: [] },
  { id: '744ec460-397e-42ad-a462-8b3f9747a02c', slug: 'knowledge-manager', name: 'Knowledge Manager', groupActions: [] },
  { id: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13', slug: 'privileged-authentication-administrator', name: 'Privileged Authentication Administrator', groupActions: [] },
  { id: '810a2642-a034-447f-a5e8-41beaa378541', slug: 'yammer-administrator', name: 'Yammer Administrator', groupActions: [] },
  { id: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b', slug: 'directory-readers', name: 'Directory Readers', groupActions: [] },
  { id: '9360feb5-f418-4baa-8175-e2a00bac4301', slug: 'directory-writers', name: 'Directory Writers', groupActions: ['microsoft.directory/groups/members/update', 'microsoft.directory/groups/owners/update'] },
  { id: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', slug: 'application-administrator', name: 'Application Administrator', groupActions: [] },
  { id: 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9', slug: 'conditional-access-administrator', name: 'Conditional Access Administrator', groupActions: [] },
  { id: 'b5a8dcf3-09d5-43a9-a639-8e29ef291470', slug: 'knowledge-administrator', name: 'Knowledge Administrator', groupActions: [] },
  { id: 'c4e39bd9-1100-46d3-8c65-fb160da0071f', slug: 'authentication-administrator', name: 'Authentication Administrator', groupActions: [] },
  { id: 'e8611ab8-c189-46e8-94e1-60213ab1f814', slug: 'privileged-role-administrator', name: 'Privileged Role Administrator', groupActions: ['microsoft.directory/groupsAssignableToRoles/allProperties/update', 'microsoft.directory/groupsAssignableToRoles/create', 'microsoft.directory/groupsAssignableToRoles/delete', 'microsoft.directory/groupsAssignableToRoles/restore', 'microsoft.directory/groupsAssignableToRoles/assignLicense', 'microsoft.directory/groupsAssignableToRoles/reprocessLicenseAssignment'] },
  { id: 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c', slug: 'sharepoint-administrator', name: 'SharePoint Administrator', groupActions: ['microsoft.directory/groups.unified/members/update', 'microsoft.directory/groups.unified/owners/update'] },
  { id: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451', slug: 'global-reader', name: 'Global Reader', groupActions: ['microsoft.directory/groups/allProperties/read'] },
  { id: 'fdd7a751-b60b-444a-984c-02652fe8fa1c', slug: 'groups-administrator', name: 'Groups Administrator', groupActions: ['microsoft.directory/groups/members/update', 'microsoft.directory/groups/owners/update', 'microsoft.directory/groups/hiddenMembers/read'] },
  { id: 'fe930be7-5e62-47db-91af-98c3a49a38b1', slug: 'user-administrator', name: 'User Administrator', groupActions: ['microsoft.directory/groups/members/update', 'microsoft.directory/groups/owners/update', 'microsoft.directory/groups/hiddenMembers/read'] },
] as const;

/** Ids that stand in the `wids` claim without being roles: that of every user, that of every token without one. */
export const implicitRoleIds = { user: 'b79fbf4d-3ef9-4689-8143-76b194e85509', app: '0997a1d0-0d1d-4acb-b408-d5ca73121e90' } as const;

/** Permissions of Graph that the catalogue knows. */
export const permissionNames = [
  'Application.Read.All',
  'AuditLog.Read.All',
  'Directory.AccessAsUser.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadBasic.All',
  'Group.ReadWrite.All',
  'GroupMember.Read.All',
  'GroupMember.ReadBasic.All',
  'GroupMember.ReadWrite.All',
  'PrivilegedAccess.Read.AzureADGroup',
  'PrivilegedAccess.ReadWrite.AzureADGroup',
  'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  'PrivilegedAssignmentSchedule.Remove.AzureADGroup',
  'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
  'PrivilegedEligibilitySchedule.Remove.AzureADGroup',
  'RoleAssignmentSchedule.Read.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  'RoleEligibilitySchedule.Read.Directory',
  'RoleManagement.Read.All',
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
  'User.Read',
  'User.Read.All',
  'User.ReadBasic.All',
] as const;

/** Name of a permission. */
export type PermissionName = (typeof permissionNames)[number];

/** Ids of the application permissions, by name. */
export const appRoleIds: ReadonlyMap<string, string> = new Map([
  ['Application.Read.All', '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30'],
  ['AuditLog.Read.All', 'b0afded3-3588-46d8-8b3d-9842eff778da'],
  ['Directory.Read.All', '7ab1d382-f21e-4acd-a863-ba3e13f7da61'],
  ['Directory.ReadWrite.All', '19dbc75e-c2e2-444c-a770-ec69d8559fc7'],
  ['Group.Read.All', '5b567255-7703-4780-807c-7be8301ae99b'],
  ['Group.ReadBasic.All', '07d67222-3a10-4d3b-9ddc-b8aa43198a00'],
  ['Group.ReadWrite.All', '62a82d76-70ea-41e2-9197-370581804d09'],
  ['GroupMember.Read.All', '98830695-27a2-44f7-8c18-0c3ebc9698f6'],
  ['GroupMember.ReadBasic.All', '8222c640-cae5-4860-8d11-b32cfad95e03'],
  ['GroupMember.ReadWrite.All', 'dbaae8cf-10b5-4b86-a4a1-f871c94c6695'],
  ['PrivilegedAccess.Read.AzureADGroup', '01e37dc9-c035-40bd-b438-b2879c4870a6'],
  ['PrivilegedAccess.ReadWrite.AzureADGroup', '2f6817f8-7b12-4f0f-bc18-eeaf60705a9e'],
  ['PrivilegedAssignmentSchedule.Read.AzureADGroup', 'cd4161cb-f098-48f8-a884-1eda9a42434c'],
  ['PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup', '41202f2c-f7ab-45be-b001-85c9728b9d69'],
  ['PrivilegedAssignmentSchedule.Remove.AzureADGroup', '55d1104b-3821-413d-b3ca-e2393d333cd3'],
  ['PrivilegedEligibilitySchedule.Read.AzureADGroup', 'edb419d6-7edc-42a3-9345-509bfdf5d87c'],
  ['PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup', '618b6020-bca8-4de6-99f6-ef445fa4d857'],
  ['PrivilegedEligibilitySchedule.Remove.AzureADGroup', '55745561-7572-4314-a737-a2c2a1b0dd2e'],
  ['RoleAssignmentSchedule.Read.Directory', 'd5fe8ce8-684c-4c83-a52c-46e882ce4be1'],
  ['RoleAssignmentSchedule.ReadWrite.Directory', 'dd199f4a-f148-40a4-a2ec-f0069cc799ec'],
  ['RoleEligibilitySchedule.Read.Directory', 'ff278e11-4a33-4d0c-83d2-d01dc58929a5'],
  ['RoleManagement.Read.All', 'c7fbd983-d9aa-4fa7-84b8-17382c103bc4'],
  ['RoleManagement.Read.Directory', '483bed4a-2ad3-4361-a73b-c83ccdbdc53c'],
  ['RoleManagement.ReadWrite.Directory', '9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8'],
  ['User.Read.All', 'df021288-bdef-4463-88db-98f22de89214'],
  ['User.ReadBasic.All', '97235f07-e226-4f63-ace3-39588e11d3a1'],
]);

/** Client id of Microsoft Graph, the same in every tenant. */
export const graphAppId = '00000003-0000-0000-c000-000000000000';

/** Roots of each national cloud. */
export const clouds = {
  china: { graphRoot: 'https://microsoftgraph.chinacloudapi.cn', authority: 'https://login.chinacloudapi.cn' },
  global: { graphRoot: 'https://graph.microsoft.com', authority: 'https://login.microsoftonline.com' },
  usGovL4: { graphRoot: 'https://graph.microsoft.us', authority: 'https://login.microsoftonline.us' },
  usGovL5: { graphRoot: 'https://dod-graph.microsoft.us', authority: 'https://login.microsoftonline.us' },
} as const;
