/** Tests JSON batches. */
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../open-emulator.ts';
import { sampleTenant } from '../tenants/sample-tenant.ts';

const REFERENCE_REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const CANCEL = `/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/${REFERENCE_REQUEST}/cancel`;
const write = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: {} };

interface BatchAnswer {
  readonly responses?: readonly {
    readonly id: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  }[];
  readonly error?: { readonly code: string; readonly message: string };
}

test.each(['?$select=responses', '?$top=1', '?x'])('a query on the batch is refused: %s', async (query) => {
  const emulator = await createEmulator();
  const answer = await emulator.fetch(`https://graph.microsoft.com/v1.0/$batch${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${emulator.tokens['owner'] ?? ''}` },
    body: JSON.stringify({ requests: [{ id: '1', method: 'GET', url: '/me' }] }),
  });
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { error: { code: 'Request_UnsupportedQuery', message: 'A batch takes no query options.' } },
  ]);
});

async function batch(emulator: Emulator, requests: unknown, caller = 'owner'): Promise<BatchAnswer> {
  const answer = await emulator.fetch('https://graph.microsoft.com/v1.0/$batch', {
    method: 'POST',
    headers: { authorization: `Bearer ${emulator.tokens[caller] ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify({ requests }),
  });
  return (await answer.json()) as BatchAnswer;
}

describe('a batch', () => {
  test('has a status, headers and a body for each call', async () => {
    const { responses = [] } = await batch(await createEmulator(), [
      { id: '1', method: 'GET', url: '/me?$select=userPrincipalName' },
      { id: '2', ...write, url: CANCEL },
      { id: '3', method: 'GET', url: 'groups/unknown' },
    ]);
    expect(responses.map(({ id, status, headers }) => [id, status, headers['Content-Type']])).toEqual([
      ['3', 404, 'application/json'],
      ['2', 204, undefined],
      ['1', 200, 'application/json'],
    ]);
    expect(responses[2]?.body).toMatchObject({ userPrincipalName: 'olena@contoso.example' });
    expect(responses[1]).not.toHaveProperty('body');
    expect(responses[0]?.body).toMatchObject({ error: { code: 'Request_ResourceNotFound' } });
  });

  test('runs a call after those it depends on, and not at all where one of them failed', async () => {
    const { responses = [] } = await batch(await createEmulator(), [
      { id: 'c', ...write, url: CANCEL, dependsOn: ['b'] },
      { id: 'b', ...write, url: CANCEL, dependsOn: ['a'] },
      { id: 'a', ...write, url: CANCEL },
      { id: 'd', method: 'GET', url: '/me', dependsOn: ['c'] },
    ]);
    expect(responses.map(({ id, status }) => `${id} ${status}`)).toEqual(['d 424', 'a 204', 'b 400', 'c 424']);
    expect(responses[0]?.body).toEqual({ error: { code: 'FailedDependency', message: 'Failed Dependency' } });
  });

  test('throttles its items one by one', async () => {
    const emulator = await createEmulator();
    emulator.addFault({ path: '/me', effect: { kind: 'throttle', retryAfter: 3 } });
    const { responses = [] } = await batch(emulator, [
      { id: '1', method: 'GET', url: '/me' },
      { id: '2', method: 'GET', url: '/me/ownedObjects' },
    ]);
    expect(responses.map(({ status, headers }) => [status, headers['Retry-After']])).toEqual([
      [200, undefined],
      [429, '3'],
    ]);
  });

  test('is answered in its own order where the tenant file says so', async () => {
    const emulator = await createEmulator({ tenant: { ...sampleTenant, assumptions: { batchOrder: 'as-sent' } } });
    const { responses = [] } = await batch(emulator, [
      { id: '1', method: 'GET', url: '/me' },
      { id: '2', method: 'GET', url: '/me' },
    ]);
    expect(responses.map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('is one call in the journal, with its items beside it', async () => {
    const emulator = await createEmulator();
    await batch(emulator, [{ id: '1', method: 'GET', url: '/me' }]);
    expect(emulator.journal().map(({ path, batchItem }) => [path, batchItem])).toEqual([
      ['/v1.0/me', '1'],
      ['/v1.0/$batch', undefined],
    ]);
  });

  test('leads to the next page through the address it was sent to', async () => {
    const { responses = [] } = await batch(await createEmulator(), [
      { id: '1', method: 'GET', url: '/me/ownedObjects?$top=1' },
    ]);
    expect(responses[0]?.body).toHaveProperty(
      ['@odata.nextLink'],
      'https://graph.microsoft.com/v1.0/me/ownedObjects?$top=1&$skiptoken=c2tpcDox',
    );
  });
});

describe('a batch that is refused', () => {
  const me = { id: '1', method: 'GET', url: '/me' };
  test.each([
    { name: 'no list', requests: undefined, message: 'The batch needs a list of requests.' },
    { name: 'an empty list', requests: [], message: 'The batch needs a list of requests.' },
    {
      name: 'twenty-one calls',
      requests: Array.from({ length: 21 }, (_one, index) => ({ ...me, id: String(index) })),
      message: 'Number of requests exceeded the maximum of 20.',
    },
    { name: 'an item that is no object', requests: ['GET /me'], message: 'A request of the batch is not an object.' },
    {
      name: 'an item without id',
      requests: [{ method: 'GET', url: '/me' }],
      message: 'A request of the batch has no id.',
    },
    {
      name: 'one id twice',
      requests: [
        { ...me, id: 'A' },
        { ...me, id: 'a' },
      ],
      message: "Request id 'a' is used more than once.",
    },
    {
      name: 'an unknown method',
      requests: [{ ...me, method: 'BREW' }],
      message: "Request '1' has no method that is known.",
    },
    { name: 'an item without url', requests: [{ id: '1', method: 'GET' }], message: "Request '1' has no url." },
    {
      name: 'a url with a host',
      requests: [{ ...me, url: 'https://graph.microsoft.com/v1.0/me' }],
      message: "The url of request '1' has to be relative to the version.",
    },
    {
      name: 'a write without a body',
      requests: [{ id: '1', method: 'POST', url: CANCEL }],
      message: 'Write request id : 1 does not contain Content-Type header or body.',
    },
    {
      name: 'a write without a type',
      requests: [{ id: '1', method: 'POST', url: CANCEL, body: {} }],
      message: 'Write request id : 1 does not contain Content-Type header or body.',
    },
    {
      name: 'a dependency that is not there',
      requests: [{ ...me, dependsOn: ['2'] }],
      message: "Request '1' depends on '2', which is not in the batch.",
    },
    {
      name: 'a dependency that is no list',
      requests: [{ ...me, dependsOn: '2' }],
      message: "The property dependsOn of request '1' has to be a list of ids.",
    },
    {
      name: 'headers that are none',
      requests: [{ ...me, headers: 'Accept: */*' }],
      message: "The property headers of request '1' has to be an object of texts.",
    },
    {
      name: 'a header that is no text',
      requests: [{ ...me, headers: { Accept: ['*/*'] } }],
      message: "The property headers of request '1' has to be an object of texts.",
    },
    {
      name: 'dependencies in a circle',
      requests: [
        { ...me, dependsOn: ['2'] },
        { ...me, id: '2', dependsOn: ['1'] },
      ],
      message: 'The requests of the batch depend on each other in a circle.',
    },
  ])('$name', async ({ requests, message }) => {
    const { error } = await batch(await createEmulator(), requests);
    expect(error).toMatchObject({ code: 'BadRequest', message });
  });

  test('a batch in a batch is refused alone', async () => {
    const { responses = [] } = await batch(await createEmulator(), [{ id: '1', ...write, url: '/$batch' }]);
    expect(responses[0]).toMatchObject({ status: 400, body: { error: { message: 'A batch cannot hold a batch.' } } });
  });

  test('a batch without a token is refused', async () => {
    expect((await batch(await createEmulator(), [me], 'stranger')).error).toMatchObject({
      code: 'InvalidAuthenticationToken',
    });
  });
});
