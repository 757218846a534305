/** Tests the question that answers most about a caller: which of these it belongs to. */
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { roleIds } from '../generated/directory.ts';

const tenant = `
id: t-1
users: [{ id: u-1 }]
servicePrincipals: [{ id: s-1, permissions: [Application.Read.All] }]
groups:
  - { id: g-1, members: [g-2] }
  - { id: g-2, members: [u-1, s-1] }
  - { id: g-3, isAssignableToRole: true, members: [u-1] }
administrativeUnits: [{ id: a-1, members: [u-1] }]
roleDefinitions: [{ id: d-1, actions: [microsoft.directory/groups/members/update] }]
roleAssignments:
  - { principalId: u-1, roleDefinitionId: global-reader, directoryScopeId: / }
  - { principalId: u-1, roleDefinitionId: groups-administrator, directoryScopeId: /administrativeUnits/a-1 }
  - { principalId: g-3, roleDefinitionId: user-administrator, directoryScopeId: / }
  - { principalId: u-1, roleDefinitionId: d-1, directoryScopeId: / }
  - { principalId: u-1, roleDefinitionId: directory-writers, directoryScopeId: /, state: eligible }
callers:
  ada: { principalId: u-1, scopes: [User.Read] }
  robot: { principalId: s-1 }
`;

async function check(caller: string, body: unknown): Promise<unknown> {
  const emulator = await createEmulator({ tenant });
  const path = caller === 'robot' ? '/servicePrincipals/s-1' : '/me';
  const answer = await emulator.fetch(`https://graph.microsoft.com/v1.0${path}/checkMemberObjects`, {
    method: 'POST',
    headers: { authorization: `Bearer ${emulator.tokens[caller] ?? ''}` },
    body: JSON.stringify(body),
  });
  return answer.json();
}

describe('checkMemberObjects', () => {
  const active = [roleIds['global-reader'], roleIds['user-administrator']];
  const others = [roleIds['groups-administrator'], roleIds['directory-writers'], 'd-1'];
  test.each([
    { name: 'groups, nested ones too', caller: 'ada', ids: ['G-1', 'g-2', 'g-9', 'G-1'], wanted: ['G-1', 'g-2'] },
    { name: 'administrative units', caller: 'ada', ids: ['a-1'], wanted: ['a-1'] },
    { name: 'roles for the tenant, by template', caller: 'ada', ids: [...active, ...others], wanted: active },
    { name: 'groups of an application', caller: 'robot', ids: ['g-1', 'g-3'], wanted: ['g-1'] },
  ])('knows $name', async ({ caller, ids, wanted }) => {
    expect(await check(caller, { ids })).toMatchObject({ value: wanted });
  });

  const twentyOne = Array.from({ length: 21 }, String);
  test.each([
    {
      body: { ids: twentyOne },
      message: "Too many elements specified in list for parameter 'ids'. Maximum length is 20.",
    },
    { body: { ids: 'g-1' }, message: "The parameter 'ids' has to be a list of texts." },
    { body: { ids: [], names: [] }, message: "The parameter 'names' is not one of checkMemberObjects." },
    { body: ['g-1'], message: 'Empty Payload. JSON content expected.' },
  ])('refuses: $message', async ({ body, message }) => {
    expect(await check('ada', body)).toMatchObject({ error: { message } });
  });
});
