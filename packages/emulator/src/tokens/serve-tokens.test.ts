/** Tests the sign-in service: metadata, keys, secrets, device codes. */
import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../open-emulator.ts';
import type { Tenant } from '../tenant/tenant.ts';

type Json = Readonly<Record<string, unknown>>;

const ORIGIN = 'http://127.0.0.1:8080';
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const tenant: Tenant = {
  id: 't-1',
  users: [{ id: 'u-1' }],
  servicePrincipals: [
    { id: 's-1', appId: 'c-1', permissions: ['GroupMember.Read.All'], clientSecret: 'not-a-secret' },
    { id: 's-2', appId: 'c-2' },
  ],
  callers: { ada: { principalId: 'u-1', scopes: ['User.Read', 'GroupMember.Read.All'] } },
};

let emulator: Emulator;
beforeEach(async () => {
  emulator = await createEmulator({ tenant, clock: () => Date.parse('2026-11-23T12:00:00Z') });
});

async function get(path: string): Promise<Json> {
  return (await (await emulator.fetch(`${ORIGIN}${path}`)).json()) as Json;
}

async function post(path: string, form: Readonly<Record<string, string>>): Promise<Json> {
  const answer = await emulator.fetch(`${ORIGIN}${path}`, { method: 'POST', body: new URLSearchParams(form) });
  return { httpStatus: answer.status, ...((await answer.json()) as Json) };
}

const secret = {
  grant_type: 'client_credentials',
  client_id: 'c-1',
  client_secret: 'not-a-secret',
  scope: 'https://graph.microsoft.com/.default',
};

test('the metadata leads to the key that signs', async () => {
  const metadata = await get('/t-1/v2.0/.well-known/openid-configuration');
  expect(metadata).toMatchObject({
    issuer: 'https://sts.windows.net/t-1/',
    token_endpoint: `${ORIGIN}/t-1/oauth2/v2.0/token`,
  });
  const keys = (await get(String(metadata['jwks_uri']).slice(ORIGIN.length))) as unknown as JSONWebKeySet;
  const { payload } = await jwtVerify(emulator.tokens['ada'] ?? '', createLocalJWKSet(keys), {
    currentDate: emulator.now(),
  });
  expect(payload['oid']).toBe('u-1');
});

describe('an application', () => {
  test.each([
    ['c-1:not-a-secret', 200],
    ['c%2D1:not-a-secret', 200],
    ['c-1:wrong', 401],
    ['c-1', 401],
    ['%zz:x', 400],
  ])('may send %s in a header: %i', async (pair, status) => {
    const answer = await emulator.fetch(`${ORIGIN}/t-1/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
      body: new URLSearchParams({ grant_type: secret.grant_type, scope: secret.scope }),
    });
    expect(answer.status).toBe(status);
  });

  test('may name Graph by its id', async () => {
    const scope = '00000003-0000-0000-c000-000000000000/.default';
    expect(await post('/t-1/oauth2/v2.0/token', { ...secret, scope })).toMatchObject({ httpStatus: 200 });
  });

  test('gets a token for its secret', async () => {
    const { access_token: token, ...rest } = await post('/t-1/oauth2/v2.0/token', secret);
    expect(rest).toEqual({ httpStatus: 200, token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599 });
    expect(decodeJwt(String(token))).toMatchObject({
      oid: 's-1',
      appid: 'c-1',
      roles: ['GroupMember.Read.All'],
      idtyp: 'app',
    });
  });

  test.each([
    { name: 'a wrong secret', form: { ...secret, client_secret: 'wrong' }, wanted: [401, 'invalid_client'] },
    {
      name: 'a client without a secret',
      form: { ...secret, client_id: 'c-2', client_secret: '' },
      wanted: [401, 'invalid_client'],
    },
    { name: 'an unknown client', form: { ...secret, client_id: 'c-9' }, wanted: [400, 'unauthorized_client'] },
    { name: 'another scope', form: { ...secret, scope: 'User.Read' }, wanted: [400, 'invalid_scope'] },
    { name: 'no grant', form: { ...secret, grant_type: '' }, wanted: [400, 'invalid_request'] },
    { name: 'another grant', form: { ...secret, grant_type: 'password' }, wanted: [400, 'unsupported_grant_type'] },
  ])('gets none for $name', async ({ form, wanted }) => {
    const answer = await post('/t-1/oauth2/v2.0/token', form);
    expect([answer['httpStatus'], answer['error']]).toEqual(wanted);
  });
});

describe('a device', () => {
  const start = (scope: string): Promise<Json> => post('/common/oauth2/v2.0/devicecode', { client_id: 'c-3', scope });
  const poll = (code: unknown): Promise<Json> =>
    post('/t-1/oauth2/v2.0/token', { grant_type: DEVICE_GRANT, client_id: 'c-3', device_code: String(code) });
  const signIn = (userCode: unknown, caller: string): Promise<Response> =>
    emulator.fetch(`${ORIGIN}/__emulator/sign-in`, { method: 'POST', body: JSON.stringify({ userCode, caller }) });

  test('waits until somebody signs in, and then gets one token', async () => {
    const code = await start('https://graph.microsoft.com/User.Read openid offline_access');
    expect(await poll(code['device_code'])).toMatchObject({ httpStatus: 400, error: 'authorization_pending' });
    expect((await signIn(code['user_code'], 'ada')).status).toBe(204);
    const granted = await poll(code['device_code']);
    expect(granted['scope']).toBe('User.Read');
    expect(decodeJwt(String(granted['access_token']))).toMatchObject({ oid: 'u-1', appid: 'c-3', scp: 'User.Read' });
    expect(await poll(code['device_code'])).toMatchObject({ error: 'invalid_grant' });
  });

  test('gets all that was consented to for the default scope', async () => {
    const code = await start('https://graph.microsoft.com/.default');
    await signIn(code['user_code'], 'ada');
    expect(await poll(code['device_code'])).toMatchObject({ scope: 'User.Read GroupMember.Read.All' });
  });

  test('waits for a quarter of an hour', async () => {
    const code = await start('User.Read');
    emulator.advanceClock(900_000);
    expect(await poll(code['device_code'])).toMatchObject({ error: 'expired_token' });
    expect((await signIn(code['user_code'], 'ada')).status).toBe(400);
  });

  test('needs a caller of the tenant', async () => {
    const code = await start('User.Read');
    expect(await (await signIn(code['user_code'], 'eve')).json()).toMatchObject({
      error: { code: 'CALLER_UNKNOWN', message: 'the tenant has no caller `eve`' },
    });
  });
});

test.each([
  {
    name: 'another tenant',
    path: '/t-2/oauth2/v2.0/token',
    wanted: { httpStatus: 400, error_description: "AADSTS90002: Tenant 't-2' not found." },
  },
  {
    name: 'another method',
    path: '/t-1/discovery/v2.0/keys',
    wanted: { httpStatus: 405, error_description: 'AADSTS900561: The endpoint only accepts GET requests.' },
  },
  { name: 'another path', path: '/t-1/oauth2/v2.0/authorize', wanted: { httpStatus: 404 } },
])('$name is refused', async ({ path, wanted }) => {
  expect(await post(path, secret)).toMatchObject(wanted);
});
