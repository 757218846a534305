/** Tests how an emulator is steered over HTTP. */
import { beforeEach, describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../open-emulator.ts';

type Json = Readonly<Record<string, unknown>>;

const CANCEL =
  '/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/f4b57a8c-da56-4ae0-8aef-65c3a043dab4/cancel';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await createEmulator({ clock: () => Date.parse('2026-11-23T12:00:00Z') });
});

async function send(method: string, path: string, body?: unknown): Promise<Json> {
  const headers = { authorization: `Bearer ${emulator.tokens['owner'] ?? ''}` };
  const answer = await emulator.fetch(`http://127.0.0.1${path}`, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await answer.text();
  return { httpStatus: answer.status, ...(text === '' ? {} : (JSON.parse(text) as Json)) };
}

const statusOf = async (method: string, path: string, body?: unknown): Promise<unknown> =>
  (await send(method, path, body))['httpStatus'];

describe('a request', () => {
  const requestId = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
  test('is approved, and goes on by the clock', async () => {
    expect(await send('POST', '/__emulator/approve', { requestId })).toMatchObject({
      httpStatus: 200,
      id: requestId,
      kind: 'assignment',
      status: 'PendingProvisioning',
    });
    await send('POST', '/__emulator/clock', { advanceSeconds: 15 });
    expect(await send('GET', CANCEL.replace('/cancel', ''))).toMatchObject({ status: 'Provisioned' });
    expect(await statusOf('POST', CANCEL)).toBe(400);
  });

  test.each([
    ['deny', 'Denied'],
    ['fail', 'Failed'],
  ])('can be made to %s', async (step, status) => {
    expect(await send('POST', `/__emulator/${step}`, { requestId })).toMatchObject({ status });
  });

  test.each([
    [
      'provision',
      { requestId },
      `\`provision\` needs a request that is Granted or PendingProvisioning or PendingScheduleCreation; \`${requestId}\` is PendingApproval`,
    ],
    ['approve', { requestId: 'x' }, 'there is no request `x`'],
    ['approve', {}, '`body` needs the property `requestId`'],
  ])('what cannot be done is said: %s', async (step, body, message) => {
    expect(await send('POST', `/__emulator/${step}`, body)).toMatchObject({ httpStatus: 400, error: { message } });
  });
});

describe('the state', () => {
  test('says what is assumed, how sure that is, and what was set', async () => {
    const { behaviour, answers } = await send('GET', '/__emulator/assumptions');
    expect(behaviour).toMatchObject({ retentionDays: { value: 30, certainty: 'assumed' } });
    expect(answers).toMatchObject({ 'request-not-cancellable': { status: 400, certainty: 'observed' } });
  });

  test('can be read without secrets', async () => {
    const state = await send('GET', '/__emulator/state');
    expect(state).toMatchObject({
      httpStatus: 200,
      now: '2026-11-23T12:00:00.000Z',
      revoked: [],
      tenant: { displayName: 'Contoso' },
    });
    expect(JSON.stringify(state)).not.toContain('not-a-secret');
  });

  test('can be reset', async () => {
    expect(await statusOf('POST', CANCEL)).toBe(204);
    expect(await statusOf('POST', CANCEL)).toBe(400);
    expect(await statusOf('POST', '/__emulator/reset')).toBe(204);
    expect(await statusOf('POST', CANCEL)).toBe(204);
  });

  test('can be remembered and gone back to', async () => {
    const { id } = await send('POST', '/__emulator/snapshot');
    expect(await statusOf('POST', CANCEL)).toBe(204);
    expect(await statusOf('POST', '/__emulator/restore', { id })).toBe(204);
    expect(await statusOf('POST', CANCEL)).toBe(204);
    expect(await send('POST', '/__emulator/restore', { id: 'x' })).toMatchObject({
      httpStatus: 400,
      error: { code: 'CONTROL_INVALID', message: 'there is no snapshot `x`' },
    });
    expect(await statusOf('POST', '/__emulator/snapshot', { name: 'mine' })).toBe(400);
    expect(await statusOf('POST', '/__emulator/reset', { now: '2027-01-01T00:00:00Z' })).toBe(400);
  });
});

describe('the clock', () => {
  test.each([
    { body: { advanceSeconds: 3600 }, now: '2026-11-23T13:00:00.000Z' },
    { body: { now: '2027-01-01T00:00:00Z' }, now: '2027-01-01T00:00:00.000Z' },
  ])('$body makes it $now', async ({ body, now }) => {
    expect(await send('POST', '/__emulator/clock', body)).toEqual({ httpStatus: 200, now });
    expect(emulator.now().toISOString()).toBe(now);
  });

  test.each([{ advanceSeconds: 1e300 }, { advanceSeconds: -1e12 }, { now: '1969-12-31T00:00:00Z' }])(
    'does not take %o',
    async (body) => {
      expect(await send('POST', '/__emulator/clock', body)).toMatchObject({
        httpStatus: 400,
        error: { code: 'CONTROL_INVALID', message: 'the clock has to stay between the years 1970 and 9999' },
      });
    },
  );

  const EITHER = 'the clock needs either `advanceSeconds`, a number, or `now`, a point in time';
  test.each([
    { body: {}, message: EITHER },
    { body: { advanceSeconds: 60, now: '2027-01-01T00:00:00Z' }, message: EITHER },
    { body: { advanceSeconds: '60' }, message: '`body/advanceSeconds` has a value that does not fit: "60"' },
    { body: { now: 'soon' }, message: '`body/now` has a value that does not fit: "soon"' },
    { body: { now: '2027-01-01T00:00:00Z', zone: 'UTC' }, message: '`body/zone` is not a known property' },
  ])('needs one thing to do, not $body', async ({ body, message }) => {
    expect(await send('POST', '/__emulator/clock', body)).toMatchObject({
      httpStatus: 400,
      error: { code: 'CONTROL_INVALID', message },
    });
    expect(emulator.now().toISOString()).toBe('2026-11-23T12:00:00.000Z');
  });
});

describe('the journal', () => {
  test('has the calls, and apart those that no route fits', async () => {
    await send('GET', '/v1.0/me');
    await send('GET', '/v1.0/nothing');
    await send('GET', '/elsewhere');
    const pathsIn = async (name: string): Promise<readonly unknown[]> =>
      ((await send('GET', `/__emulator/${name}`))['value'] as readonly Json[]).map(
        ({ path, status }) => `${String(status)} ${String(path)}`,
      );
    expect(await pathsIn('requests')).toEqual(['200 /v1.0/me', '404 /v1.0/nothing', '404 /elsewhere']);
    expect(await pathsIn('unmatched')).toEqual(['404 /v1.0/nothing', '404 /elsewhere']);
  });
});

describe('tokens', () => {
  test('can be asked for', async () => {
    const { token } = await send('POST', '/__emulator/tokens', { caller: 'owner', scopes: [] });
    const answer = await emulator.fetch('https://graph.microsoft.com/v1.0/me', {
      headers: { authorization: `Bearer ${String(token)}` },
    });
    expect(answer.status).toBe(403);
  });

  test('that make no sense are refused', async () => {
    expect(await send('POST', '/__emulator/tokens', { caller: 'owner', scopes: 'User.Read' })).toMatchObject({
      httpStatus: 400,
      error: { code: 'CONTROL_INVALID', message: '`token/scopes` has a value that does not fit: "User.Read"' },
    });
  });
});

describe('faults', () => {
  test('are put in force, listed and taken back', async () => {
    const rule = { path: '/me', effect: { kind: 'status', status: 503 } };
    expect(await send('POST', '/__emulator/faults', rule)).toEqual({ httpStatus: 201, id: 'fault-1' });
    expect(await send('POST', '/__emulator/faults', [rule, rule])).toEqual({
      httpStatus: 201,
      ids: ['fault-2', 'fault-3'],
    });
    expect(await statusOf('GET', '/v1.0/me')).toBe(503);
    expect(await statusOf('DELETE', '/__emulator/faults/fault-1')).toBe(204);
    expect(await statusOf('DELETE', '/__emulator/faults/fault-1')).toBe(404);
    expect((await send('GET', '/__emulator/faults'))['value']).toEqual([
      { id: 'fault-2', rule, struck: 1 },
      { id: 'fault-3', rule, struck: 1 },
    ]);
    expect(await statusOf('DELETE', '/__emulator/faults')).toBe(204);
    expect(await statusOf('GET', '/v1.0/me')).toBe(200);
  });

  const effect = { kind: 'reset' };
  test.each([
    { rule: 7, message: '`fault` has to be an object' },
    { rule: {}, message: '`fault` needs the property `effect`' },
    { rule: { effect: 'reset' }, message: '`fault/effect` has a value that does not fit: "reset"' },
    {
      rule: { effect: { kind: 'explode' } },
      message:
        '`fault/effect/kind` has to be one of throttle, status, latency, reset, malformed, empty, revoke, set-status',
    },
    { rule: { effect: { kind: 'status' } }, message: '`fault/effect` needs the property `status`' },
    {
      rule: { effect: { kind: 'status', status: 200 } },
      message: '`fault/effect/status` has a value that does not fit: 200',
    },
    { rule: { effect: { kind: 'reset', status: 500 } }, message: '`fault/effect/status` is not a known property' },
    { rule: { effect, nth: 0 }, message: '`fault/nth` has a value that does not fit: 0' },
    { rule: { effect, method: 'BREW' }, message: '`fault/method` has a value that does not fit: "BREW"' },
    {
      rule: { effect: { kind: 'throttle', retryAfter: 'soon' } },
      message: '`fault/effect/retryAfter` has a value that does not fit: "soon"',
    },
    { rule: { effect, rate: 2 }, message: '`fault/rate` has a value that does not fit: 2' },
    { rule: { effect, colour: 'red' }, message: '`fault/colour` is not a known property' },
  ])('$message', async ({ rule, message }) => {
    expect(await send('POST', '/__emulator/faults', rule)).toMatchObject({
      httpStatus: 400,
      error: { code: 'CONTROL_INVALID', message },
    });
  });
});

test.each([
  { method: 'GET', path: '/__emulator', wanted: 404 },
  { method: 'GET', path: '/__emulator/nothing', wanted: 404 },
  { method: 'GET', path: '/__emulator/state/x', wanted: 404 },
  { method: 'DELETE', path: '/__emulator/faults/x/y', wanted: 404 },
  { method: 'GET', path: '/__emulator/faults/x', wanted: 405 },
  { method: 'GET', path: '/__emulator/state?top=1', wanted: 400 },
  { method: 'GET', path: '/__emulator/reset', wanted: 405 },
  { method: 'POST', path: '/__emulator/clock', wanted: 400 },
])('$method $path is refused with $wanted', async ({ method, path, wanted }) => {
  expect(await statusOf(method, path)).toBe(wanted);
});
