/** Clients that this project did not generate, guarded: a cancel that fails the check never leaves the process. */
import { Client, HTTPMessageHandler } from '@microsoft/microsoft-graph-client';
import {
  AnonymousAuthenticationProvider,
  HttpMethod,
  ParseNodeFactoryRegistry,
  RequestInformation,
  SerializationWriterFactoryRegistry,
} from '@microsoft/kiota-abstractions';
import { FetchRequestAdapter, HttpClient, MiddlewareFactory } from '@microsoft/kiota-http-fetchlibrary';
import { createPimGroupsClient } from '@pim-precheck/client';
import { type RunningEmulator, startEmulator } from '@pim-precheck/emulator';
import { guardFetch, PrecheckMiddleware, PrecheckRefusal } from '@pim-precheck/precheck/graph';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const COLLECTION = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const CANCEL = `${COLLECTION}/${REQUEST}/cancel`;

let running: RunningEmulator;
beforeAll(async () => {
  running = await startEmulator({ port: 0 });
});
beforeEach(() => running.emulator.reset());
afterAll(() => running.stop());

const tokenOf = (caller: string): string => running.tokens[caller] ?? '';
const readsOf = (caller: string) => createPimGroupsClient({ token: tokenOf(caller), baseUrl: running.url });
const cancelsSeen = (): number => running.emulator.journal().filter(({ path }) => /cancel/i.test(path)).length;
const refusalOf = async (sent: Promise<unknown>): Promise<PrecheckRefusal> => {
  const error: unknown = await sent.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PrecheckRefusal);
  return error as PrecheckRefusal;
};

/** Sends through Kiota's own adapter, handlers and fetch, with the guard in front. */
async function sendKiota(caller: string, path: string, body?: object): Promise<unknown> {
  const middleware = new PrecheckMiddleware(readsOf(caller));
  const http = new HttpClient(undefined, middleware, ...MiddlewareFactory.getDefaultMiddlewares());
  const adapter = new FetchRequestAdapter(
    new AnonymousAuthenticationProvider(),
    new ParseNodeFactoryRegistry(),
    new SerializationWriterFactoryRegistry(),
    http,
  );
  const request = new RequestInformation(HttpMethod.POST);
  request.URL = `${running.url}${path}`;
  request.headers.add('authorization', `Bearer ${tokenOf(caller)}`);
  if (body === undefined) return adapter.sendNoResponseContent(request, undefined);
  request.setStreamContent(new TextEncoder().encode(JSON.stringify(body)).buffer, 'application/json');
  return adapter.sendPrimitive(request, 'ArrayBuffer', undefined);
}

/** A JavaScript Graph client whose handlers are the guard and the one that sends. */
function graphClient(caller: string): Client {
  const guard = new PrecheckMiddleware(readsOf(caller));
  guard.setNext(new HTTPMessageHandler());
  return Client.initWithMiddleware({
    middleware: guard,
    customHosts: new Set(['127.0.0.1']),
    baseUrl: `${running.origin}/`,
    defaultVersion: 'v1.0',
    fetchOptions: { headers: { authorization: `Bearer ${tokenOf(caller)}` } },
  });
}

describe('a Kiota client', () => {
  test('what is allowed is sent', async () => {
    await sendKiota('owner', CANCEL);
    expect(cancelsSeen()).toBe(1);
  });

  test('what is denied is not, and the decision says why', async () => {
    const { decision, message } = await refusalOf(sendKiota('nobody', CANCEL));
    expect([decision.verdict, cancelsSeen()]).toEqual(['deny', 0]);
    expect(message).toContain('the caller is neither owner nor member');
  });

  test('nor is what is indeterminate', async () => {
    expect((await refusalOf(sendKiota('global-admin', CANCEL))).decision.verdict).toBe('indeterminate');
    expect(cancelsSeen()).toBe(0);
  });

  test.each([
    ['qualified', `${COLLECTION}/${REQUEST}/microsoft.graph.cancel`],
    ['with parentheses', `${COLLECTION}/${REQUEST}/cancel()`],
    ['with the key in parentheses', `${COLLECTION}('${REQUEST}')/cancel`],
    ['encoded', CANCEL.replace('cancel', '%63ancel')],
    ['in capitals', CANCEL.toUpperCase()],
    ['with a query and doubled slashes', `/${CANCEL.replaceAll('/', '//')}?x=1`],
    ['with a slash at the end', `${CANCEL}/`],
  ])('an address that is written otherwise is a cancel still: %s', async (_, path) => {
    await refusalOf(sendKiota('nobody', path));
    expect(cancelsSeen()).toBe(0);
  });

  test('a batch with one cancel that is not allowed is held back as a whole, checked in two calls', async () => {
    const requests = ['a', 'b', 'c'].map((id) => ({ id, method: 'POST', url: CANCEL, body: {} }));
    await refusalOf(
      sendKiota('nobody', '/$batch', { requests: [{ id: 'r', method: 'GET', url: '/me' }, ...requests] }),
    );
    const outer = running.emulator.journal().filter(({ batchItem }) => batchItem === undefined);
    expect([outer.length, cancelsSeen()]).toEqual([2, 0]);
  });

  test('a batch without a cancel passes', async () => {
    await sendKiota('nobody', '/$batch', { requests: [{ id: '1', method: 'GET', url: '/me' }] });
    expect(running.emulator.journal()).toHaveLength(2);
  });

  test('other calls pass unread', async () => {
    await expect(sendKiota('nobody', '/me/checkMemberObjects', { ids: [] })).resolves.toBeDefined();
    expect(running.emulator.journal()).toHaveLength(1);
  });
});

describe('the JavaScript Graph client', () => {
  test('what is allowed is sent, what is denied is not', async () => {
    await graphClient('owner').api(CANCEL).post({});
    expect(cancelsSeen()).toBe(1);
    // That client wraps whatever its handlers throw, and keeps the message.
    await expect(graphClient('nobody').api(CANCEL).post({})).rejects.toThrow(/held back, verdict deny/);
    expect(cancelsSeen()).toBe(1);
  });

  test('a batch of its own is looked into', async () => {
    const requests = [
      { id: '1', method: 'POST', url: CANCEL, body: {}, headers: { 'Content-Type': 'application/json' } },
    ];
    await expect(graphClient('nobody').api('/$batch').post({ requests })).rejects.toThrow(/held back, verdict deny/);
    expect(cancelsSeen()).toBe(0);
  });

  test('reads pass', async () => {
    const me = (await graphClient('owner').api('/me').get()) as { readonly id?: string };
    expect(me.id).toBe('37dc011d-589f-402d-b4e5-25c259617c17');
  });
});

describe('any client on a fetch', () => {
  const send = (caller: string, input: Request | string, init?: RequestInit): Promise<Response> =>
    guardFetch((one, more) => fetch(one, more), readsOf(caller))(input, init);
  const post = (caller: string): RequestInit => ({
    method: 'POST',
    headers: { authorization: `Bearer ${tokenOf(caller)}` },
  });

  test('what is allowed is sent, what is denied is not, be it an address or a Request', async () => {
    const url = `${running.url}${CANCEL}`;
    await refusalOf(send('nobody', url, post('nobody')));
    await refusalOf(send('nobody', new Request(url, post('nobody'))));
    expect(cancelsSeen()).toBe(0);
    expect((await send('owner', new Request(url, post('owner')))).status).toBe(204);
  });

  test('a batch that cannot be read is not sent', async () => {
    const sent = send('owner', `${running.url}/$batch`, { ...post('owner'), body: 'no json' });
    await expect(sent).rejects.toMatchObject({ name: 'GraphError', code: 'UNREADABLE_BATCH' });
  });
});
