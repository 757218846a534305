/** Many cancels against the emulator: how many calls they take, and what becomes of them when Graph does not behave. */
import { createEmulator, type FaultRule } from '@pim-precheck/emulator';
import {
  type AuditEntry,
  type AuditSink,
  cancelMany,
  cancelWithPrecheck,
  type Journal,
  type ManyResult,
} from '@pim-precheck/precheck/graph';
import { describe, expect, test } from 'vitest';
import { cancelledIn, cancelsIn, clientOf, collect, outcomes } from '../testing/emulated-client.ts';
import { largeTenant } from '../testing/large-tenant.ts';

test('one guarded cancel takes three calls', async () => {
  const { tenant, allowedIds } = largeTenant({ requests: 10, groups: 2 });
  const emulator = await createEmulator({ tenant });
  const { client, calls } = clientOf(emulator);
  expect((await cancelWithPrecheck(client, allowedIds[0] ?? '')).outcome).toBe('cancelled');
  expect(calls()).toBe(3);
});

test.each([
  { requests: 1_000, groups: 50 },
  { requests: 1_000, groups: 1 },
  { requests: 333, groups: 333 },
  { requests: 1, groups: 1 },
])('$requests requests in $groups groups take no more calls than the design allows', async (size) => {
  const { tenant, requestIds, allowedIds } = largeTenant(size);
  const emulator = await createEmulator({ tenant });
  const { client, calls } = clientOf(emulator);
  const results = await collect(client, requestIds);
  const parts = (count: number): number => Math.ceil(count / 20);
  const most = parts(size.requests) + parts(3 * size.groups) + 1 + parts(size.requests);
  console.log(`${size.requests} requests in ${size.groups} groups: ${calls()} calls, ${most} allowed`);
  expect(calls()).toBeLessThanOrEqual(most);
  expect(cancelledIn(emulator)).toEqual(allowedIds.toSorted());
  expect(outcomes(results)).toEqual({
    cancelled: allowedIds.length,
    ...(allowedIds.length < requestIds.length ? { refused: requestIds.length - allowedIds.length } : {}),
  });
});

test('bad ids, ids named twice, schedules and requests that are not there have a result each, and stop nothing', async () => {
  const { tenant, allowedIds } = largeTenant({ requests: 5, groups: 1 });
  const [first = '', second = ''] = allowedIds;
  const schedule = `${first}_member_${second}`;
  const missing = '00000003-0000-4000-8000-0000000fffff';
  const { client } = clientOf(await createEmulator({ tenant }));
  const results: ManyResult[] = [];
  for await (const result of cancelMany(client, ['../x', first, first.toUpperCase(), schedule, missing, '', second]))
    results.push(result);
  const summary = results.map(({ requestId, outcome, failure, skipped }) => [requestId, outcome, failure ?? skipped]);
  expect(summary.toSorted()).toEqual(
    [
      ['../x', 'failed', 'input'],
      ['', 'failed', 'input'],
      [first.toUpperCase(), 'skipped', 'named-twice'],
      [schedule, 'refused', undefined],
      [missing, 'refused', undefined],
      [first, 'cancelled', undefined],
      [second, 'cancelled', undefined],
    ].toSorted(),
  );
});

describe.each(['assignment', 'eligibility'] as const)('where Graph does not behave now and then, %s', (kind) => {
  const operation = `${kind}ScheduleRequest.cancel` as const;
  const path = '**/cancel';
  const faults: readonly (readonly [string, FaultRule])[] = [
    ['some are throttled', { path, rate: 0.2, effect: { kind: 'throttle', retryAfter: 0 } }],
    ['some end with 503 before they are carried out', { path, rate: 0.1, effect: { kind: 'status', status: 503 } }],
    ['some end with 504 after they were', { path, rate: 0.1, when: 'after', effect: { kind: 'status', status: 504 } }],
  ];

  test.each(faults)('%s: exactly one 204 for each that is allowed', async (_, rule) => {
    const { tenant, requestIds, allowedIds } = largeTenant({ requests: 120, groups: 6, kind });
    const emulator = await createEmulator({ tenant });
    const fault = emulator.addFault(rule);
    const { client } = clientOf(emulator);
    const results = await collect(client, requestIds, { operation });
    expect(cancelledIn(emulator, new Set(rule.when === 'after' ? [fault] : []))).toEqual(allowedIds.toSorted());
    expect(outcomes(results)).toEqual({
      cancelled: allowedIds.length,
      refused: requestIds.length - allowedIds.length,
    });
  });
});

describe('what is recorded', () => {
  test('each request has its line: decided, held back, not decided, called', async () => {
    const { tenant, requestIds, allowedIds } = largeTenant({ requests: 60, groups: 7 });
    const emulator = await createEmulator({ tenant });
    const { client } = clientOf(emulator);
    const entries: AuditEntry[] = [];
    const audit: AuditSink = { write: (more) => void entries.push(...more) };
    const ids = [...requestIds, '../x', ''];
    await collect(client, ids, { audit, dryRun: true });
    const heldBack = (why: string): number => entries.filter((one) => 'heldBack' in one && one.heldBack === why).length;
    expect([entries.length, heldBack('dry-run')]).toEqual([62, allowedIds.length]);
    expect(entries.filter(({ event }) => event === 'undecided').map(({ requestId }) => requestId)).toEqual([
      '../x',
      '',
    ]);
    await collect(client, ids, { audit, confirm: async () => false });
    expect([entries.length, heldBack('not-confirmed')]).toEqual([124, allowedIds.length]);
    const stop = new AbortController();
    for await (const { outcome } of cancelMany(client, ids, { audit, signal: stop.signal, concurrency: 1 }))
      if (outcome === 'cancelled') stop.abort();
    const called = entries.filter(({ event }) => event === 'call');
    expect(called).toHaveLength(20);
    expect([entries.length, heldBack('run-ended')]).toEqual([186 + 20, allowedIds.length - 20]);
    for (const call of called) expect(call).toHaveProperty('graphRequestId', expect.stringMatching(/^[0-9a-f-]{36}$/));
  });

  test('what an earlier run may have carried out is not sent again while it cannot be read', async () => {
    const { tenant, allowedIds } = largeTenant({ requests: 3, groups: 1 });
    const emulator = await createEmulator({ tenant });
    emulator.addFault({ path: '**/assignmentScheduleRequests/*', effect: { kind: 'status', status: 403 } });
    const { client } = clientOf(emulator);
    const settled: string[] = [];
    const journal: Journal = {
      stateOf: () => 'intended',
      intend: async () => undefined,
      settle: async (outcomes) => void settled.push(...outcomes.map(({ requestId }) => requestId)),
    };
    const results = await collect(client, allowedIds, { journal, proceedIfIndeterminate: true });
    expect([outcomes(results), cancelsIn(emulator), settled]).toEqual([{ refused: 3 }, [], []]);
  });

  test('what an earlier run had sent, and Graph carries out only now, counts as cancelled', async () => {
    const { tenant, allowedIds } = largeTenant({ requests: 1, groups: 1 });
    const [requestId = ''] = allowedIds;
    const effect = { kind: 'set-status', requestId, status: 'Canceled' } as const;
    for (const wasSent of [true, false]) {
      const emulator = await createEmulator({ tenant });
      emulator.addFault({ path: '**/assignmentScheduleRequests/*', nth: 1, when: 'after', effect });
      const { client } = clientOf(emulator);
      const entries: AuditEntry[] = [];
      const audit: AuditSink = { write: (more) => void entries.push(...more) };
      const journal: Journal = {
        stateOf: () => (wasSent ? 'intended' : undefined),
        intend: async () => undefined,
        settle: async () => undefined,
      };
      const result = (await collect(client, [requestId], { journal, audit })).get(requestId);
      expect(result).toMatchObject(
        wasSent
          ? { outcome: 'cancelled', readBack: true, statusAfter: 'Canceled' }
          : { outcome: 'failed', failure: 'state', contradicts: true },
      );
      expect(entries.map(({ event }) => event)).toEqual(['decision', 'call', ...(wasSent ? ['read-back'] : [])]);
    }
  });
});
