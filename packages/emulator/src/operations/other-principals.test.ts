/** Tests reads about somebody other than the caller: what they belong to, own, hold and may activate. */
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { appRoleIds, graphAppId, roleIds } from '../generated/directory.ts';

type Json = Readonly<Record<string, unknown>>;

const GROUP = 'GroupMember.Read.All';
const tenant = `
id: t-1
users: [{ id: u-1, userPrincipalName: ada@contoso.example }, { id: u-2 }]
servicePrincipals: [{ id: s-1, appId: c-1, permissions: [${GROUP}] }]
groups:
  - { id: g-1, members: [g-2], owners: [u-1] }
  - { id: g-2, members: [u-1], isAssignableToRole: true }
roleAssignments:
  - { id: ra-1, principalId: u-1, roleDefinitionId: global-reader, directoryScopeId: / }
  - { id: ra-2, principalId: g-2, roleDefinitionId: user-administrator, directoryScopeId: / }
groupEligibilities:
  - { id: e-1, groupId: g-1, principalId: u-2, accessId: member }
  - { id: e-2, groupId: g-1, principalId: g-2, accessId: owner }
  - { id: e-3, groupId: g-2, principalId: u-1, accessId: owner, endDateTime: '2020-01-01T00:00:00Z' }
callers:
  ada:
    principalId: u-1
    scopes: [User.Read.All, Application.Read.All, PrivilegedEligibilitySchedule.Read.AzureADGroup]
  bea: { principalId: u-2, scopes: [User.ReadBasic.All] }
`;

async function idsOf(caller: string, path: string, body?: object): Promise<unknown> {
  const emulator = await createEmulator({ tenant });
  const answer = await emulator.fetch(`https://graph.microsoft.com/v1.0${path}`, {
    headers: { authorization: `Bearer ${emulator.tokens[caller] ?? ''}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  const { value, error, ...resource } = (await answer.json()) as { value?: readonly (Json | string)[]; error?: Json };
  if (error !== undefined) return error['code'];
  return value?.map((one) => (typeof one === 'string' ? one : one['id'])) ?? resource;
}

const ELIGIBILITIES = '/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances';

describe('reads', () => {
  test.each<[string, string, string | readonly [string, object], unknown]>([
    [
      'direct memberships of the caller leave out what comes through a group',
      'ada',
      '/me/memberOf',

      ['g-2', roleIds['global-reader']],
    ],
    ['direct memberships of somebody else', 'ada', '/users/u-1/memberOf', ['g-2', roleIds['global-reader']]],
    [
      'all memberships of somebody else',
      'ada',
      '/users/ada@contoso.example/transitiveMemberOf',

      ['g-2', 'g-1', roleIds['global-reader'], roleIds['user-administrator']],
    ],
    ['what somebody else owns', 'ada', '/users/U-1/ownedObjects', ['g-1']],
    [
      'a check of somebody else',
      'ada',
      ['/users/u-1/checkMemberObjects', { ids: ['g-1', 'g-9', roleIds['user-administrator']] }],
      ['g-1', roleIds['user-administrator']],
    ],
    [
      'basic profiles are not enough for it',
      'bea',
      ['/users/u-1/checkMemberObjects', { ids: ['g-1'] }],
      'Authorization_RequestDenied',
    ],
    ['an unknown user', 'ada', '/users/u-9/memberOf', 'Request_ResourceNotFound'],
    ['permissions of an application', 'ada', '/servicePrincipals/s-1/appRoleAssignments', [`s-1:${GROUP}`]],
    ['an unknown application', 'ada', "/servicePrincipals(appId='c-9')", 'Request_ResourceNotFound'],
    ['eligibilities of a group', 'ada', `${ELIGIBILITIES}?$filter=groupId eq 'g-1'`, ['e-1', 'e-2']],
    ['eligibilities of nobody in particular', 'ada', ELIGIBILITIES, 'BadRequest'],
    [
      'own eligibilities, those through groups too, ended ones not',
      'ada',
      `${ELIGIBILITIES}/filterByCurrentUser(on='principal')`,

      ['e-2'],
    ],
  ])('%s', async (_name, caller, call, wanted) => {
    const [path, body] = typeof call === 'string' ? [call] : call;
    expect(await idsOf(caller, path, body)).toEqual(wanted);
  });

  test('an application and Microsoft Graph itself are found by client id', async () => {
    expect(await idsOf('ada', "/servicePrincipals(appId='C-1')")).toMatchObject({ id: 's-1', appId: 'c-1' });
    expect(await idsOf('ada', `/servicePrincipals(appId='${graphAppId}')`)).toMatchObject({
      displayName: 'Microsoft Graph',
    });
    expect(appRoleIds.get(GROUP)).toMatch(/^[0-9a-f-]{36}$/);
  });
});
