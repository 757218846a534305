/** Tests that the JavaScript client of Microsoft Graph, as it comes, pages through an emulator and cancels in it. */
import { Client, type PageCollection, PageIterator } from '@microsoft/microsoft-graph-client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createEmulator } from './create-emulator.ts';
import { clouds } from './generated/directory.ts';
import { type EmulatorAddress, graphFetch } from './graph-fetch.ts';
import { type RunningEmulator, startEmulator } from './start-emulator.ts';
import { sampleTenant } from './tenants/sample-tenant.ts';

const REQUESTS = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const GROUP = sampleTenant.groups?.[0]?.id ?? '';
const plainFetch = globalThis.fetch;

let running: RunningEmulator;
beforeAll(async () => {
  running = await startEmulator();
});
afterEach(() => {
  running.emulator.reset();
  globalThis.fetch = plainFetch;
});
afterAll(() => running.stop());

/** The client with all it has by default: its host, its version, its handlers. */
const clientOf = (token: string): Client => Client.init({ authProvider: (done) => done(null, token) });

async function pageThrough(client: Client): Promise<readonly string[]> {
  const first = (await client
    .api(REQUESTS)
    .filter(`groupId eq '${GROUP}'`)
    .orderby('id')
    .top(1)
    .get()) as PageCollection;
  const ids: string[] = [];
  const pages = new PageIterator(client, first, ({ id }: { readonly id: string }) => ids.push(id) > 0);
  await pages.iterate();
  expect(pages.isComplete()).toBe(true);
  return ids;
}

const wanted = (sampleTenant.assignmentScheduleRequests ?? [])
  .filter(({ groupId }) => groupId === GROUP)
  .map(({ id }) => id)
  .sort();

describe('the client pages', () => {
  const addresses: readonly (readonly [string, () => Promise<EmulatorAddress>])[] = [
    ['an emulator in this process', () => createEmulator()],
    ['one that listens', () => Promise.resolve(running)],
    ['one at an address', () => Promise.resolve(running.url)],
    ['one at an address without a version', () => Promise.resolve(new URL(running.origin))],
  ];
  test.each(addresses)('through %s', async (_name, address) => {
    const emulator = await address();
    const { tokens } = typeof emulator === 'object' && 'tokens' in emulator ? (emulator as RunningEmulator) : running;
    globalThis.fetch = graphFetch(emulator);
    expect(await pageThrough(clientOf(tokens['owner'] ?? ''))).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(2);
  });
});

describe('what is called', () => {
  test.each(Object.values(clouds))('$graphRoot is the emulator, and so is $authority', async (cloud) => {
    const ask = graphFetch(running, () => Promise.reject(new Error('a call left')));
    const through = graphFetch(running);
    await expect(ask(`${cloud.graphRoot}/v1.0/me`)).rejects.toThrow('a call left');
    const headers = { authorization: `Bearer ${running.tokens['owner'] ?? ''}` };
    const page = await through(`${cloud.graphRoot}/v1.0${REQUESTS}?$filter=groupId eq '${GROUP}'&$top=1`, { headers });
    expect(await page.json()).toMatchObject({
      '@odata.context': expect.stringContaining(`${cloud.graphRoot}/v1.0/$metadata#`) as string,
      '@odata.nextLink': expect.stringContaining(`${cloud.graphRoot}/v1.0${REQUESTS}?`) as string,
    });
    const code = await through(`${cloud.authority}/common/oauth2/v2.0/devicecode`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'c-1' }),
    });
    expect(await code.json()).toMatchObject({ verification_uri: `${running.origin}/__emulator/sign-in` });
    const keys = await through(`${cloud.authority}/common/v2.0/.well-known/openid-configuration`);
    expect(await keys.json()).toMatchObject({
      jwks_uri: `${cloud.authority}/${sampleTenant.id}/discovery/v2.0/keys`,
    });
  });

  test.each([
    'http://graph.microsoft.com/v1.0/me',
    'https://example.com/v1.0/me',
    'https://graph.microsoft.com:444/',
    '/v1.0/me',
  ])('%s goes where it went', async (address) => {
    const elsewhere = graphFetch(running, () => Promise.resolve(new Response('elsewhere')));
    expect(await (await elsewhere(address)).text()).toBe('elsewhere');
  });

  test('a cancel takes its body, its headers and its end along', async () => {
    globalThis.fetch = graphFetch(running);
    const [id = ''] = wanted;
    const address = `https://graph.microsoft.com/v1.0${REQUESTS}/${id}/cancel`;
    const headers = { authorization: `Bearer ${running.tokens['owner'] ?? ''}`, 'client-request-id': 'mine' };
    const cancelled = await fetch(new Request(address, { method: 'POST', headers, body: '{}' }));
    expect([cancelled.status, cancelled.headers.get('client-request-id')]).toEqual([204, 'mine']);
    expect(running.emulator.journal().at(-1)).toMatchObject({ method: 'POST', status: 204 });
    running.emulator.addFault({ path: '/me', effect: { kind: 'latency', milliseconds: 60_000 } });
    const signal = AbortSignal.timeout(50);
    await expect(fetch('https://graph.microsoft.com/v1.0/me', { headers, signal })).rejects.toThrow('timeout');
  });
});

test.each([
  ['api.example', 'https', 'https://api.example/v1.0/'],
  ['api.example:8443, inner.example', 'HTTPS, http', 'https://api.example:8443/v1.0/'],
  ['[::1]:80', 'gopher', 'http://[::1]:80/v1.0/'],
  ['"><script>', 'https', `https://127.0.0.1:`],
])('behind a proxy at %s with %s links begin with %s', async (host, scheme, start) => {
  const headers = {
    authorization: `Bearer ${running.tokens['owner'] ?? ''}`,
    'X-Forwarded-Host': host,
    'X-Forwarded-Proto': scheme,
  };
  const me = (await (await fetch(`${running.url}/me`, { headers })).json()) as { readonly '@odata.context': string };
  expect(me['@odata.context'].slice(0, start.length)).toBe(start);
});
