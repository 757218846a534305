/** A tenant with every way to stand towards a group, and clients for its people with just the permissions that a test names. */
import { createPimGroupsClient, type PimGroupsClient } from '@pim-precheck/client';
import { createEmulator, type Emulator, type MintOptions } from '@pim-precheck/emulator';

/** The permissions that a check needs at most. */
export const NEEDED = [
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  'User.Read',
  'GroupMember.Read.All',
] as const;

/** Those that tell more. */
export const FULL = [
  ...NEEDED,
  'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
  'RoleManagement.Read.Directory',
  'Directory.Read.All',
  'Application.Read.All',
] as const;

/** When the emulator's clock stands. */
export const NOON = Date.parse('2026-11-23T12:00:00Z');

/** The tenant; ids say what their holder is. */
export const readingTenant = `
id: 7c1d6a54-1b0d-4c0e-9d7b-0a3f5e2c8b11
users:
  - { id: u-owner, userPrincipalName: olga@contoso.example, displayName: Olga }
  - { id: U-Member, displayName: Mia }
  - { id: u-nested, displayName: Nils }
  - { id: u-guest-owner, userType: Guest }
  - { id: u-group-owner }
  - { id: u-nobody }
  - { id: u-eligible }
  - { id: u-activated }
  - { id: u-through-group }
  - { id: u-custom }
  - { id: u-unit }
  - { id: u-object }
  - { id: u-eligible-role }
  - { id: u-reader }
servicePrincipals:
  - { id: s-app, appId: c-app, permissions: [PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup] }
  - { id: s-poor, appId: c-poor, permissions: [GroupMember.Read.All] }
groups:
  - { id: g-1, displayName: Payroll, owners: [u-owner, u-guest-owner, g-owners], members: [u-member, g-team] }
  - { id: g-team, displayName: Team, members: [u-nested] }
  - { id: g-owners, members: [u-group-owner] }
  - { id: g-roles, displayName: Role holders, isAssignableToRole: true, members: [u-through-group] }
administrativeUnits: [{ id: a-1, members: [g-1] }]
roleDefinitions:
  - { id: d-1, displayName: Group helper, actions: [microsoft.directory/groups/members/update] }
roleAssignments:
  - principalId: u-activated
    roleDefinitionId: groups-administrator
    directoryScopeId: /
    assignmentType: Activated
    startDateTime: '2026-11-23T11:50:00Z'
  - { principalId: g-roles, roleDefinitionId: user-administrator, directoryScopeId: / }
  - { principalId: u-custom, roleDefinitionId: d-1, directoryScopeId: / }
  - { principalId: u-unit, roleDefinitionId: groups-administrator, directoryScopeId: /administrativeUnits/a-1 }
  - { principalId: u-object, roleDefinitionId: groups-administrator, directoryScopeId: /g-1 }
  - { principalId: u-eligible-role, roleDefinitionId: groups-administrator, directoryScopeId: /, state: eligible }
  - { principalId: u-reader, roleDefinitionId: global-reader, directoryScopeId: / }
groupEligibilities:
  - { groupId: g-1, principalId: u-eligible, accessId: owner }
assignmentScheduleRequests:
  - { id: r-1, status: PendingApproval, groupId: G-1, principalId: u-x, createdBy: { user: { id: u-x } }, accessId: member, action: selfActivate }
  - { id: r-own, status: PendingApproval, groupId: g-1, principalId: u-nobody, createdBy: { user: { id: U-NOBODY } }, accessId: member, action: selfActivate }
  - { id: r-done, status: Provisioned, groupId: g-1, principalId: u-x, createdBy: { user: { id: u-x } }, accessId: member, action: adminAssign }
`.replaceAll('u-x', 'u-reader');

/** An emulator and the clients of its people. */
export interface Reading {
  readonly emulator: Emulator;
  /** A client for somebody; all calls go through the emulator. */
  readonly clientOf: (mint: MintOptions) => Promise<PimGroupsClient>;
}

/** Starts an emulator of the tenant. */
export async function startReading(): Promise<Reading> {
  const emulator = await createEmulator({ tenant: readingTenant, clock: () => NOON });
  const fetch = async (url: string, init: RequestInit): Promise<Response> => emulator.fetch(url, init);
  return {
    emulator,
    clientOf: async (mint) =>
      createPimGroupsClient({ token: await emulator.mintToken({ scopes: [...FULL], ...mint }), fetch }),
  };
}
