/** Tests what faults do to calls, in the process and on a port. */
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../open-emulator.ts';
import { startEmulator } from '../start-emulator.ts';
import type { FaultRule } from './fault-rule.ts';

const REFERENCE_REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const REQUEST = `/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/${REFERENCE_REQUEST}`;

async function send(emulator: Emulator, path = '/me', init: RequestInit = {}): Promise<Response> {
  return emulator.fetch(`https://graph.microsoft.com/v1.0${path}`, {
    ...init,
    headers: { authorization: `Bearer ${emulator.tokens['owner'] ?? ''}` },
  });
}

async function statuses(rule: FaultRule, calls: readonly string[]): Promise<readonly number[]> {
  const emulator = await createEmulator();
  emulator.addFault(rule);
  const found: number[] = [];
  for (const path of calls) found.push((await send(emulator, path)).status);
  return found;
}

const status = { kind: 'status', status: 503 } as const;
const me = ['/me', '/me', '/me', '/me'];

describe('which calls are struck', () => {
  test.each<{
    readonly name: string;
    readonly rule: FaultRule;
    readonly calls?: readonly string[];
    readonly wanted: readonly number[];
  }>([
    { name: 'all, where nothing is said', rule: { effect: status }, wanted: [503, 503, 503, 503] },
    {
      name: 'those of a path, in any case',
      rule: { path: '/ME', effect: status },
      calls: ['/me', '/me?$select=id', '/me/ownedObjects'],
      wanted: [503, 503, 200],
    },
    {
      name: 'those under a path',
      rule: { path: '/me/*', effect: status },
      calls: ['/me', '/me/ownedObjects'],
      wanted: [200, 503],
    },
    {
      name: 'those with something in between',
      rule: { path: '/identity**/cancel', effect: status },
      calls: [`${REQUEST}/cancel`, REQUEST],
      wanted: [503, 200],
    },
    { name: 'those of a method', rule: { method: 'post', effect: status }, wanted: [200, 200, 200, 200] },
    { name: 'the third', rule: { nth: 3, effect: status }, wanted: [200, 200, 503, 200] },
    { name: 'the first two', rule: { times: 2, effect: status }, wanted: [503, 503, 200, 200] },
    {
      name: 'a share, the same with the same seed',
      rule: { rate: 0.5, seed: 7, effect: status },
      wanted: [503, 503, 200, 200],
    },
    { name: 'none of a share of nothing', rule: { rate: 0, effect: status }, wanted: [200, 200, 200, 200] },
  ])('$name', async ({ rule, calls = me, wanted }) => {
    expect(await statuses(rule, calls)).toEqual(wanted);
  });
});

describe('what happens to them', () => {
  test('throttled: the form of the page, and how long to wait', async () => {
    const emulator = await createEmulator();
    emulator.addFault({ effect: { kind: 'throttle', retryAfter: 'Mon, 23 Nov 2026 12:00:10 GMT' } });
    const answer = await send(emulator);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, 'Mon, 23 Nov 2026 12:00:10 GMT']);
    expect(await answer.json()).toMatchObject({
      error: {
        code: 'TooManyRequests',
        message: 'Please retry again later.',
        innerError: { code: '429', message: 'Please retry after', status: '429' },
      },
    });
    expect(emulator.journal()).toMatchObject([{ status: 429, faults: ['fault-1'] }]);
  });

  test.each([
    { status: 500, code: 'generalException' },
    { status: 503, code: 'ServiceUnavailable' },
    { status: 504, code: 'generalException' },
    { status: 401, code: 'InvalidAuthenticationToken' },
  ])('failed with $status: $code', async ({ status: wanted, code }) => {
    const emulator = await createEmulator();
    emulator.addFault({ effect: { kind: 'status', status: wanted, retryAfter: 2 } });
    const answer = await send(emulator);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([wanted, '2']);
    expect(answer.headers.has('www-authenticate')).toBe(wanted === 401);
    expect(await answer.json()).toMatchObject({ error: { code } });
  });

  test('delayed, unless the caller gives up', async () => {
    const emulator = await createEmulator();
    emulator.addFault({ effect: { kind: 'latency', milliseconds: 60 } });
    const began = performance.now();
    expect((await send(emulator)).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(50);
    emulator.clearFaults();
    emulator.addFault({ effect: { kind: 'latency', milliseconds: 600_000 } });
    await expect(send(emulator, '/me', { signal: AbortSignal.timeout(20) })).rejects.toThrow(
      'The operation was aborted due to timeout',
    );
  });

  test.each<{ readonly when: 'before' | 'after'; readonly wanted: string }>([
    { when: 'before', wanted: 'PendingApproval' },
    { when: 'after', wanted: 'Canceled' },
  ])('cut off $when the cancel: the request is then $wanted', async ({ when, wanted }) => {
    const emulator = await createEmulator();
    emulator.addFault({ path: '**/cancel', when, effect: { kind: 'reset' } });
    await expect(send(emulator, `${REQUEST}/cancel`, { method: 'POST' })).rejects.toThrow('fetch failed');
    const request = emulator.tenant().assignmentScheduleRequests?.find(({ id }) => id === REFERENCE_REQUEST);
    expect(request?.status).toBe(wanted);
  });

  test.each([
    { kind: 'malformed' as const, text: '{"@odata.context":"https://graph.micr' },
    { kind: 'empty' as const, text: '' },
  ])('answered with a body that is $kind', async ({ kind, text }) => {
    const emulator = await createEmulator();
    emulator.addFault({ effect: { kind } });
    const answer = await send(emulator, '/me?$select=id');
    expect(answer.status).toBe(200);
    expect((await answer.text()).slice(0, 37)).toBe(text);
  });

  test('overtaken: a permission is revoked between two calls', async () => {
    const emulator = await createEmulator();
    emulator.addFault({
      path: '**/assignmentScheduleRequests/*',
      when: 'after',
      effect: { kind: 'revoke', permission: 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup' },
    });
    expect((await send(emulator, REQUEST)).status).toBe(200);
    expect((await send(emulator, `${REQUEST}/cancel`, { method: 'POST' })).status).toBe(403);
  });

  test('overtaken: somebody else decides between two calls', async () => {
    const emulator = await createEmulator();
    emulator.addFault({
      path: '**/assignmentScheduleRequests/*',
      when: 'after',
      effect: { kind: 'set-status', requestId: REFERENCE_REQUEST, status: 'Provisioned' },
    });
    expect((await send(emulator, REQUEST)).status).toBe(200);
    expect((await send(emulator, `${REQUEST}/cancel`, { method: 'POST' })).status).toBe(400);
  });
});

describe('on a port', () => {
  test('a connection is cut off, and the next call is answered', async () => {
    const { url, tokens, emulator, stop } = await startEmulator();
    const headers = { authorization: `Bearer ${tokens['owner'] ?? ''}` };
    emulator.addFault({ times: 1, effect: { kind: 'reset' } });
    await expect(fetch(`${url}/me`, { headers })).rejects.toThrow('fetch failed');
    expect((await fetch(`${url}/me`, { headers })).status).toBe(200);
    await stop();
  });

  test('stop does not wait for a delayed call', async () => {
    const { url, emulator, stop } = await startEmulator();
    emulator.addFault({ effect: { kind: 'latency', milliseconds: 600_000 } });
    const call = fetch(`${url}/me`).catch(() => 'ended');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await stop();
    expect(await call).toBe('ended');
  });
});
