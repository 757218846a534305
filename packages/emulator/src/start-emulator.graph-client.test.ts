/** Tests the emulator with the JavaScript client of Microsoft Graph, which knows nothing of it. */
import {
  Client,
  type Context,
  type GraphError,
  HTTPMessageHandler,
  type Middleware,
  RetryHandler,
} from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from './start-emulator.ts';
import { sampleTenant } from './tenants/sample-tenant.ts';

const REQUESTS = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const REFERENCE_REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const GROUP = sampleTenant.groups?.[0]?.id ?? '';

let running: RunningEmulator;
beforeAll(async () => {
  running = await startEmulator();
});
afterAll(() => running.stop());

/** Why: the client's own handler sends tokens over https only. */
function tokenHandler(token: string, next: Middleware): Middleware {
  return {
    execute: (context: Context) => {
      context.options = {
        ...context.options,
        headers: { ...(context.options?.headers as object), Authorization: `Bearer ${token}` },
      };
      return next.execute(context);
    },
    setNext: () => undefined,
  };
}

function clientOf(caller: string): Client {
  const retries = new RetryHandler();
  retries.setNext(new HTTPMessageHandler());
  const middleware = tokenHandler(running.tokens[caller] ?? '', retries);
  return Client.initWithMiddleware({
    baseUrl: `${running.origin}/`,
    defaultVersion: 'v1.0',
    customHosts: new Set(['127.0.0.1']),
    middleware,
  });
}

const refusalOf = (call: Promise<unknown>): Promise<GraphError | undefined> =>
  call.then(
    () => undefined,
    (error: unknown) => error as GraphError,
  );

describe('the JavaScript client of Microsoft Graph', () => {
  test('it reads a request with its group', async () => {
    const read: unknown = await clientOf('owner')
      .api(`${REQUESTS}/${REFERENCE_REQUEST}`)
      .expand('group($select=id,isAssignableToRole)')
      .get();
    expect(read).toMatchObject({
      id: REFERENCE_REQUEST,
      status: 'PendingApproval',
      group: { id: GROUP, isAssignableToRole: null },
    });
  });

  test('it lists the requests of a group', async () => {
    const page = (await clientOf('owner')
      .api(REQUESTS)
      .filter(`groupId eq '${GROUP}' and status eq 'PendingApproval'`)
      .select('id,accessId')
      .get()) as {
      readonly value: readonly object[];
    };
    expect(page.value.map((one) => Object.keys(one))).toEqual([
      ['id', 'accessId'],
      ['id', 'accessId'],
      ['id', 'accessId'],
    ]);
  });

  test('it finds the requests of the caller', async () => {
    const mine = (await clientOf('eligible-owner').api(`${REQUESTS}/filterByCurrentUser(on='principal')`).get()) as {
      readonly value: readonly object[];
    };
    expect(mine.value).toHaveLength(1);
  });

  test('it reads the refusal of a cancel', async () => {
    const error = await refusalOf(clientOf('requester').api(`${REQUESTS}/${REFERENCE_REQUEST}/cancel`).post({}));
    expect([error?.statusCode, error?.code, error?.message]).toEqual([
      403,
      'UnauthorizedAccessException',
      'Attempted to perform an unauthorized operation.',
    ]);
    expect(error?.requestId).toMatch(/^[\da-f-]{36}$/);
  });

  test('it reads the permission that is missing', async () => {
    const error = await refusalOf(
      clientOf('app-without-permission').api(`${REQUESTS}/${REFERENCE_REQUEST}/cancel`).post({}),
    );
    expect(JSON.parse(error?.message ?? '')).toMatchObject({ errorCode: 'PermissionScopeNotGranted' });
  });

  test('it waits as long as a throttled answer says and goes on', async () => {
    running.emulator.addFault({ path: '/me', times: 1, effect: { kind: 'throttle', retryAfter: 1 } });
    const began = Date.now();
    expect(await clientOf('owner').api('/me').get()).toMatchObject({ userPrincipalName: 'olena@contoso.example' });
    expect(Date.now() - began).toBeGreaterThanOrEqual(900);
  });

  test.each([
    ['no body', undefined],
    ['an empty object', {}],
    ['an empty text', ''],
  ])('it cancels with %s, once', async (_name, body) => {
    running.emulator.reset();
    const call = clientOf('owner').api(`${REQUESTS}/${REFERENCE_REQUEST}/cancel`);
    await call.post(body);
    expect(await refusalOf(call.post(body))).toMatchObject({ statusCode: 400, code: 'RequestCannotBeCancelled' });
  });
});
