/** Tests tokens: what they say, and which are refused. */
import { SignJWT, decodeJwt, decodeProtectedHeader, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { implicitRoleIds, roleIds } from '../generated/directory.ts';
import type { Emulator } from '../open-emulator.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { MintOptions } from './mint-token.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const tenant: Tenant = {
  id: 't-1',
  users: [{ id: 'u-1', displayName: 'Ada', userPrincipalName: 'ada@contoso.example' }],
  servicePrincipals: [{ id: 's-1', appId: 'c-1', permissions: ['GroupMember.Read.All'] }],
  groups: [{ id: 'g-1', isAssignableToRole: true, members: ['u-1'] }],
  roleDefinitions: [{ id: 'd-1', actions: [] }],
  roleAssignments: [
    { principalId: 'u-1', roleDefinitionId: 'global-reader', directoryScopeId: '/' },
    { principalId: 'g-1', roleDefinitionId: 'user-administrator', directoryScopeId: '/' },
    { principalId: 'u-1', roleDefinitionId: 'd-1', directoryScopeId: '/' },
    { principalId: 'u-1', roleDefinitionId: 'groups-administrator', directoryScopeId: '/g-1' },
    { principalId: 'u-1', roleDefinitionId: 'teams-administrator', directoryScopeId: '/', state: 'eligible' },
  ],
  callers: {
    ada: { principalId: 'u-1', scopes: ['User.Read', 'GroupMember.Read.All'] },
    robot: { principalId: 's-1' },
  },
};
const create = (changes: Partial<Tenant> = {}): Promise<Emulator> =>
  createEmulator({ tenant: { ...tenant, ...changes }, clock: () => NOON });

describe('what a token says', () => {
  const second = NOON / 1000;
  const YEAR = 365 * 86_400;
  test('of a user', async () => {
    const { tokens } = await create();
    expect(decodeProtectedHeader(tokens['ada'] ?? '')).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    expect(decodeJwt(tokens['ada'] ?? '')).toEqual({
      aud: 'https://graph.microsoft.com',
      iss: 'https://sts.windows.net/t-1/',
      tid: 't-1',
      oid: 'u-1',
      sub: 'u-1',
      appid: '00000000-0000-4000-8000-00000000c11e',
      ver: '1.0',
      scp: 'User.Read GroupMember.Read.All',
      wids: [roleIds['global-reader'], roleIds['user-administrator'], implicitRoleIds.user],
      name: 'Ada',
      upn: 'ada@contoso.example',
      iat: second,
      nbf: second - YEAR,
      exp: second + YEAR,
    });
  });

  test('of an application', async () => {
    const { tokens } = await create();
    expect(decodeJwt(tokens['robot'] ?? '')).toMatchObject({
      oid: 's-1',
      appid: 'c-1',
      idtyp: 'app',
      roles: ['GroupMember.Read.All'],
      wids: [implicitRoleIds.app],
    });
  });

  test.each<{ readonly name: string; readonly options: MintOptions; readonly wanted: object }>([
    { name: 'other scopes', options: { caller: 'ada', scopes: [] }, wanted: { scp: '' } },
    {
      name: 'another principal',
      options: { oid: 'u-9', scopes: ['User.Read'] },
      wanted: { oid: 'u-9', scp: 'User.Read' },
    },
    {
      name: 'an application by its permissions',
      options: { oid: 'x-1', roles: ['User.Read.All'] },
      wanted: { idtyp: 'app', roles: ['User.Read.All'] },
    },
    { name: 'roles it does not hold', options: { caller: 'ada', wids: ['w-1'] }, wanted: { wids: ['w-1'] } },
    { name: 'another client', options: { caller: 'ada', appId: 'c-9' }, wanted: { appid: 'c-9' } },
    { name: 'a shorter life', options: { caller: 'ada', lifetimeSeconds: 60 }, wanted: { exp: second + 60 } },
    {
      name: 'anything',
      options: { caller: 'ada', claims: { acr: '0', ver: '2.0' } },
      wanted: { acr: '0', ver: '2.0' },
    },
  ])('$name can be asked for', async ({ options, wanted }) => {
    const { mintToken } = await create();
    expect(decodeJwt(await mintToken(options))).toMatchObject(wanted);
  });

  test.each([
    { name: 'nobody', options: {}, message: 'a token needs either `caller` or `oid`', code: 'TOKEN_INVALID' },
    {
      name: 'a caller without a name',
      options: { caller: 'eve' },
      message: 'the tenant has no caller `eve`; its callers are ada, robot',
      code: 'CALLER_UNKNOWN',
    },
    {
      name: 'a name that every object has',
      options: { caller: 'toString' },
      message: 'the tenant has no caller `toString`; its callers are ada, robot',
      code: 'CALLER_UNKNOWN',
    },
  ])('a token for $name is an error', async ({ options, message, code }) => {
    const { mintToken } = await create();
    await expect(mintToken(options)).rejects.toMatchObject({ code, message });
  });
});

describe('which tokens are refused', () => {
  async function answerTo(emulator: Emulator, authorization: string): Promise<readonly unknown[]> {
    const answer = await emulator.fetch('https://graph.microsoft.com/v1.0/me', {
      headers: authorization === '' ? {} : { authorization },
    });
    const { error } = (await answer.json()) as { readonly error?: { readonly message: string } };
    expect(answer.headers.get('www-authenticate')).toBe(
      answer.status === 401
        ? 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"'
        : null,
    );
    return [answer.status, error?.message];
  }

  test.each<{ readonly name: string; readonly options: MintOptions; readonly wanted: string }>([
    {
      name: 'one that has ended',
      options: { caller: 'ada', expired: true },
      wanted: 'Lifetime validation failed, the token is expired.',
    },
    {
      name: 'one that has not begun',
      options: { caller: 'ada', claims: { nbf: NOON / 1000 + 60 } },
      wanted: 'Lifetime validation failed, the token is expired.',
    },
    {
      name: 'one for another service',
      options: { caller: 'ada', audience: 'https://management.azure.com' },
      wanted: 'Access token validation failure. Invalid audience.',
    },
    {
      name: 'one of another cloud',
      options: { caller: 'ada', audience: 'https://graph.microsoft.us' },
      wanted: 'Access token validation failure. Invalid audience.',
    },
    {
      name: 'one of another tenant',
      options: { caller: 'ada', tenant: 't-2' },
      wanted: 'Access token validation failure. Invalid issuer or tenant.',
    },
    {
      name: 'one whose tenant and issuer differ',
      options: { caller: 'ada', claims: { tid: 't-2' } },
      wanted: 'Access token validation failure. Invalid issuer or tenant.',
    },
    {
      name: 'one without a principal',
      options: { caller: 'ada', claims: { oid: undefined } },
      wanted: 'CompactToken parsing failed with error code: 80049217',
    },
  ])('$name', async ({ options, wanted }) => {
    const emulator = await create();
    expect(await answerTo(emulator, `Bearer ${await emulator.mintToken(options)}`)).toEqual([401, wanted]);
  });

  test.each([
    { name: 'none', header: '', wanted: 'Access token is empty.' },
    { name: 'another scheme', header: 'Basic YTpi', wanted: 'Access token is empty.' },
    { name: 'no token after the scheme', header: 'Bearer ', wanted: 'Access token is empty.' },
    { name: 'text', header: 'Bearer hello', wanted: 'CompactToken parsing failed with error code: 80049217' },
  ])('$name', async ({ header, wanted }) => {
    expect(await answerTo(await create(), header)).toEqual([401, wanted]);
  });

  test('one that somebody else signed', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const claims = {
      aud: 'https://graph.microsoft.com',
      iss: 'https://sts.windows.net/t-1/',
      tid: 't-1',
      oid: 'u-1',
      scp: 'User.Read',
      exp: NOON / 1000 + 60,
    };
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
    expect(await answerTo(await create(), `Bearer ${forged}`)).toEqual([
      401,
      'Access token validation failure. Invalid signature.',
    ]);
  });

  test('one that is not signed', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'none' })}.${part({ oid: 'u-1' })}.`;
    expect((await answerTo(await create(), `Bearer ${token}`))[0]).toBe(401);
  });

  test('one that ends between two calls', async () => {
    const emulator = await create();
    const header = `Bearer ${await emulator.mintToken({ caller: 'ada', lifetimeSeconds: 60 })}`;
    expect(await answerTo(emulator, header)).toEqual([200, undefined]);
    emulator.advanceClock(60_000);
    expect(await answerTo(emulator, header)).toEqual([401, 'Lifetime validation failed, the token is expired.']);
  });

  test.each(['https://graph.microsoft.com/', '00000003-0000-0000-c000-000000000000'])(
    'but not one for the audience %s',
    async (audience) => {
      const emulator = await create();
      expect(await answerTo(emulator, `bearer ${await emulator.mintToken({ caller: 'ada', audience })}`)).toEqual([
        200,
        undefined,
      ]);
    },
  );

  test('a tenant of another cloud takes its own tokens', async () => {
    const emulator = await create({ cloud: 'china' });
    expect(decodeJwt(emulator.tokens['ada'] ?? '').aud).toBe('https://microsoftgraph.chinacloudapi.cn');
    const answer = await emulator.fetch('https://microsoftgraph.chinacloudapi.cn/v1.0/me', {
      headers: { authorization: `Bearer ${emulator.tokens['ada'] ?? ''}` },
    });
    expect(answer.status).toBe(200);
  });
});
