/** Tests reads of the directory: groups, principals, roles, and the requests of the caller. */
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { roleIds } from '../generated/directory.ts';
import { routes } from '../generated/routes.ts';
import type { Emulator } from '../open-emulator.ts';

type Json = Readonly<Record<string, unknown>>;

const NOON = '2026-11-23T12:00:00Z';
const tenant = `
id: t-1
users:
  - { id: u-1, displayName: Ada, userPrincipalName: ada@contoso.example }
  - { id: u-2, userType: Guest }
  - { id: u-3 }
servicePrincipals:
  - id: s-1
    appId: c-1
    permissions: &all
      - User.Read
      - GroupMember.Read.All
      - Application.Read.All
      - RoleManagement.Read.Directory
      - PrivilegedAssignmentSchedule.Read.AzureADGroup
groups:
  - { id: g-1, owners: [u-1, s-1], members: [g-2, u-2], approvers: [u-3] }
  - { id: g-2, members: [u-1, s-1], owners: [u-2] }
  - { id: g-3, isAssignableToRole: true, members: [u-1] }
administrativeUnits: [{ id: a-1, displayName: Unit, members: [u-1, g-1] }]
roleDefinitions: [{ id: d-1, displayName: Helper, actions: [microsoft.directory/groups/members/update] }]
roleAssignments:
  - { id: ra-1, principalId: u-1, roleDefinitionId: global-reader, directoryScopeId: /, assignmentType: Activated }
  - { id: ra-2, principalId: u-1, roleDefinitionId: groups-administrator, directoryScopeId: /administrativeUnits/a-1 }
  - { id: ra-3, principalId: g-3, roleDefinitionId: user-administrator, directoryScopeId: / }
  - { id: ra-4, principalId: u-1, roleDefinitionId: d-1, directoryScopeId: / }
  - { id: ra-5, principalId: u-1, roleDefinitionId: directory-writers, directoryScopeId: /, state: eligible }
  - { id: ra-6, principalId: u-1, roleDefinitionId: teams-administrator, directoryScopeId: /, endDateTime: '${NOON}' }
  - { id: ra-7, principalId: s-1, roleDefinitionId: directory-readers, directoryScopeId: / }
assignmentScheduleRequests:
  - { id: r-1, status: PendingApproval, groupId: g-1, principalId: u-1, createdBy: { user: { id: u-1 } }, accessId: member, action: adminAssign }
  - { id: r-2, status: Provisioned, groupId: g-1, principalId: u-1, createdBy: { user: { id: u-2 } }, accessId: member, action: adminAssign }
  - { id: r-3, status: PendingApproval, groupId: g-2, principalId: u-3, createdBy: { application: { id: s-1 } }, accessId: member, action: adminAssign }
callers:
  ada: { principalId: u-1, scopes: *all }
  bea: { principalId: u-2, scopes: *all }
  cid: { principalId: u-3, scopes: *all }
  robot: { principalId: s-1 }
`;

const create = (more = ''): Promise<Emulator> =>
  createEmulator({ tenant: tenant + more, clock: () => Date.parse(NOON) });

async function call(emulator: Emulator, caller: string, path: string): Promise<Json> {
  const headers = { authorization: `Bearer ${emulator.tokens[caller] ?? ''}` };
  const answer = await emulator.fetch(`https://graph.microsoft.com/v1.0${path}`, { headers });
  return (await answer.json()) as Json;
}

/** The ids of the items of a page, or the code of the error. */
async function idsOf(emulator: Emulator, caller: string, path: string): Promise<readonly unknown[] | string> {
  const { value, error } = await call(emulator, caller, path);
  return value === undefined ? String((error as Json)['code']) : (value as readonly Json[]).map(({ id }) => id);
}

const ROLES = '/roleManagement/directory';
const OWN_ACTIVE = `${ROLES}/roleAssignmentScheduleInstances/filterByCurrentUser`;
const OWN_ELIGIBLE = `${ROLES}/roleEligibilityScheduleInstances/filterByCurrentUser`;
const REQUESTS = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const MINE = `${REQUESTS}/filterByCurrentUser`;

describe('lists', () => {
  test.each<[string, string, string, readonly string[] | string]>([
    ['owners leave service principals out', 'ada', '/groups/g-1/owners', ['u-1']],
    ['members are direct', 'ada', '/groups/G-1/members', ['g-2', 'u-2']],
    ['transitive members go down', 'ada', '/groups/g-1/transitiveMembers', ['g-2', 'u-2', 'u-1', 's-1']],
    ['an unknown group is not found', 'ada', '/groups/g-9/members', 'Request_ResourceNotFound'],
    ['what a user owns', 'ada', '/me/ownedObjects', ['g-1']],
    ['what an application owns', 'robot', '/servicePrincipals/s-1/ownedObjects', ['g-1']],
    [
      'what a user belongs to: groups, units, built-in roles for the tenant',
      'ada',
      '/me/transitiveMemberOf',
      ['g-3', 'g-2', 'g-1', 'a-1', roleIds['global-reader'], roleIds['user-administrator']],
    ],
    [
      'what an application belongs to',
      'robot',
      '/servicePrincipals/s-1/transitiveMemberOf',
      ['g-2', 'g-1', roleIds['directory-readers']],
    ],
    ['a user is no service principal', 'ada', '/servicePrincipals/u-1/ownedObjects', 'Request_ResourceNotFound'],
    [
      'own active roles, those through groups too',
      'ada',
      `${OWN_ACTIVE}(on='principal')`,
      ['ra-1', 'ra-2', 'ra-4', 'ra-3'],
    ],
    ['own eligible roles', 'ada', `${OWN_ELIGIBLE}(on='principal')`, ['ra-5']],
    ['own roles of nobody', 'bea', `${OWN_ACTIVE}(on='principal')`, []],
    ['role instances on somebody else', 'ada', `${OWN_ACTIVE}(on='approver')`, 'BadRequest'],
    [
      'role assignments for a reader',
      'ada',
      `${ROLES}/roleAssignments?$filter=principalId eq 'u-1'`,
      ['ra-1', 'ra-2', 'ra-4'],
    ],
    ['role assignments for who reads no roles', 'bea', `${ROLES}/roleAssignments`, 'Authorization_RequestDenied'],
    [
      'role assignments for an application',
      'robot',
      `${ROLES}/roleAssignments?$filter=principalId in ('g-3','s-1')`,
      ['ra-3', 'ra-7'],
    ],
    [
      'role instances for a reader',
      'ada',
      `${ROLES}/roleAssignmentScheduleInstances?$filter=roleDefinitionId eq 'd-1'`,
      ['ra-4'],
    ],
    [
      'role instances for who reads no roles',
      'bea',
      `${ROLES}/roleAssignmentScheduleInstances`,
      'UnauthorizedAccessException',
    ],
    ['eligible roles for a reader', 'ada', `${ROLES}/roleEligibilityScheduleInstances`, ['ra-5']],
    ['role definitions, custom ones too', 'bea', `${ROLES}/roleDefinitions?$filter=isBuiltIn eq false`, ['d-1']],
    ['requests of a group', 'bea', `${REQUESTS}?$filter=groupId eq 'g-1'`, ['r-1', 'r-2']],
    ['requests about a principal', 'bea', `${REQUESTS}?$filter=principalId eq 'u-3'`, ['r-3']],
    ['requests about the caller', 'ada', `${MINE}(on='principal')`, ['r-1', 'r-2']],
    ['requests that the caller made', 'bea', `${MINE}(on='createdBy')`, ['r-2']],
    ['requests of an application, which is no user', 'robot', `${MINE}(on='createdBy')`, 'BadRequest'],
    ['requests about an application', 'robot', `${MINE}(on='principal')`, 'BadRequest'],
    ['requests for an application to approve', 'robot', `${MINE}(on='approver')`, 'BadRequest'],
    ['active roles of an application', 'robot', `${OWN_ACTIVE}(on='principal')`, 'BadRequest'],
    ['requests that wait for the caller', 'cid', `${MINE}(on='approver')`, ['r-1']],
    ['requests that wait for an owner, where no approver is named', 'bea', `${MINE}(on='approver')`, ['r-3']],
    ['requests of the caller with a filter', 'ada', `${MINE}(on='principal')?$filter=status eq 'Provisioned'`, ['r-2']],
    ['requests on something else', 'ada', `${MINE}(on='toString')`, 'BadRequest'],
  ])('%s', async (_name, caller, path, wanted) => {
    expect(await idsOf(await create(), caller, path)).toEqual(wanted);
  });
});

test.each(routes.filter(({ path }) => path.includes('filterByCurrentUser')).map(({ path }) => path))(
  'an application has no current user: %s',
  async (path) => {
    const { error } = await call(await create(), 'robot', path.replace('{on}', 'principal'));
    expect(error).toMatchObject({ code: 'BadRequest', message: 'filterByCurrentUser needs a signed-in user.' });
  },
);

describe('where readers have to be listed', () => {
  const assumptions = 'assumptions: { readAuthorization: listed }';
  test.each<[string, string, string, string]>([
    ['who is concerned reads the request', 'ada', `${REQUESTS}/r-1`, 'r-1'],
    ['a member reads it', 'bea', `${REQUESTS}/r-1`, 'r-1'],
    ['an application reads it', 'robot', `${REQUESTS}/r-1`, 'r-1'],
    ['somebody else does not', 'cid', `${REQUESTS}/r-1`, 'UnauthorizedAccessException'],
    ['Global Reader reads it', 'ada', `${REQUESTS}/r-3`, 'r-3'],
  ])('%s', async (_name, caller, path, wanted) => {
    const answer = await call(await create(assumptions), caller, path);
    expect(answer['id'] ?? (answer['error'] as Json)['code']).toBe(wanted);
  });

  test('a list leaves out what may not be read', async () => {
    expect(await idsOf(await create(assumptions), 'cid', `${REQUESTS}?$filter=groupId eq 'g-1'`)).toEqual([]);
  });
});

describe('one resource', () => {
  test.each<[string, string, string, object]>([
    ['a group', 'ada', '/groups/g-3?$select=id,isAssignableToRole', { id: 'g-3', isAssignableToRole: true }],
    ['a group that is ordinary', 'ada', '/groups/g-1?$select=isAssignableToRole', { isAssignableToRole: null }],
    ['the caller', 'ada', '/me', { id: 'u-1', displayName: 'Ada', userType: 'Member' }],
    ['the caller by sign-in name', 'ada', '/users/ADA@contoso.example', { id: 'u-1' }],
    ['another user, with a token for oneself', 'ada', '/users/u-2', { error: { code: 'Authorization_RequestDenied' } }],
    [
      'a service principal',
      'ada',
      '/servicePrincipals/s-1',
      { id: 's-1', appId: 'c-1', servicePrincipalType: 'Application' },
    ],
    [
      'a built-in role',
      'ada',
      `${ROLES}/roleDefinitions/${roleIds['global-reader']}`,
      { displayName: 'Global Reader', isBuiltIn: true },
    ],
    [
      'a custom role',
      'ada',
      `${ROLES}/roleDefinitions/d-1`,
      {
        isBuiltIn: false,
        rolePermissions: [{ allowedResourceActions: ['microsoft.directory/groups/members/update'], condition: null }],
      },
    ],
    [
      'a role by its short name',
      'ada',
      `${ROLES}/roleDefinitions/global-reader`,
      { error: { code: 'Request_ResourceNotFound' } },
    ],
  ])('%s', async (_name, caller, path, wanted) => {
    expect(await call(await create(), caller, path)).toMatchObject(wanted);
  });

  test('role instances say how they are held', async () => {
    const page = await call(
      await create(),
      'ada',
      `${OWN_ACTIVE}(on='principal')?$expand=roleDefinition($select=displayName)`,
    );
    expect(
      (page['value'] as readonly Json[]).map((one) => [
        one['memberType'],
        one['assignmentType'],
        one['directoryScopeId'],
        (one['roleDefinition'] as Json)['displayName'],
      ]),
    ).toEqual([
      ['Direct', 'Activated', '/', 'Global Reader'],
      ['Direct', 'Assigned', '/administrativeUnits/a-1', 'Groups Administrator'],
      ['Direct', 'Assigned', '/', 'Helper'],
      ['Group', 'Assigned', '/', 'User Administrator'],
    ]);
  });
});
