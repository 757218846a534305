/** Runs of many cancels that have to end in their midst: told to stop, with a token that is refused, with records that cannot be written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator } from '@pim-precheck/emulator';
import {
  type AuditEntry,
  type AuditSink,
  cancelMany,
  type Journal,
  type ManyResult,
} from '@pim-precheck/precheck/graph';
import { openJournal } from '@pim-precheck/precheck/journal';
import { describe, expect, test } from 'vitest';
import { cancelledIn, clientOf, collect, outcomes } from '../testing/emulated-client.ts';
import { largeTenant } from '../testing/large-tenant.ts';

test('a run that is told to stop finishes what is under way, and the next one goes on from the journal', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'precheck-many-'));
  const run = { operation: 'assignmentScheduleRequest.cancel', root: 'emulator' } as const;
  const path = join(folder, 'journal');
  const { tenant, requestIds, allowedIds } = largeTenant({ requests: 400, groups: 5 });
  const emulator = await createEmulator({ tenant });
  const { client } = clientOf(emulator);
  const stop = new AbortController();
  const first = await openJournal(path, run);
  let cancelled = 0;
  for await (const { outcome } of cancelMany(client, requestIds, { journal: first, signal: stop.signal })) {
    cancelled += outcome === 'cancelled' ? 1 : 0;
    if (cancelled === 50) stop.abort();
  }
  await first.close();
  expect(cancelled).toBeGreaterThanOrEqual(50);
  expect(cancelled).toBeLessThan(allowedIds.length);
  expect(cancelledIn(emulator)).toHaveLength(cancelled);
  const second = await openJournal(path, run);
  const results = await collect(client, requestIds, { journal: second });
  await second.close();
  rmSync(folder, { recursive: true });
  expect(outcomes(results)).toEqual({
    skipped: cancelled,
    cancelled: allowedIds.length - cancelled,
    refused: requestIds.length - allowedIds.length,
  });
  expect(cancelledIn(emulator)).toEqual(allowedIds.toSorted());
});

test('a run that is told to stop while it reads has no results: nothing it has not read counts as unknown', async () => {
  const { tenant, requestIds } = largeTenant({ requests: 400, groups: 5 });
  const emulator = await createEmulator({ tenant });
  const { client } = clientOf(emulator);
  const stop = new AbortController();
  const results = await collect(client, requestIds, { signal: stop.signal, onRead: () => stop.abort() });
  expect([results.size, cancelledIn(emulator)]).toEqual([0, []]);
});

describe('a token that is refused in the midst of a run', () => {
  const untilExpired = 120_000;
  const shortLived = (emulator: Emulator): Promise<string> =>
    emulator.mintToken({ caller: 'caller', lifetimeSeconds: 60 });

  test('every request has a result, what was done is not lost, and the next run goes on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'precheck-many-'));
    const run = { operation: 'assignmentScheduleRequest.cancel', root: 'emulator' } as const;
    const { tenant, requestIds, allowedIds } = largeTenant({ requests: 400, groups: 5 });
    const emulator = await createEmulator({ tenant });
    const entries: AuditEntry[] = [];
    const audit: AuditSink = { write: (more) => void entries.push(...more) };
    const first = await openJournal(join(folder, 'journal'), run);
    const results = new Map<string, ManyResult>();
    const { client, calls } = clientOf(emulator, await shortLived(emulator));
    for await (const result of cancelMany(client, requestIds, { journal: first, audit, concurrency: 3 })) {
      results.set(result.requestId, result);
      if (result.outcome === 'cancelled' && results.get(requestIds[0] ?? '') === result)
        emulator.advanceClock(untilExpired);
    }
    await first.close();
    const failed = [...results.values()].filter(({ outcome }) => outcome === 'failed');
    expect([...results.keys()].toSorted()).toEqual([...requestIds].toSorted());
    expect(failed.length).toBeGreaterThan(200);
    for (const { failure, error } of failed) expect([failure, error?.status]).toEqual(['authentication', 401]);
    expect(outcomes(results)['cancelled']).toBe(cancelledIn(emulator).length);
    // Why: once the token is refused, no further batch is sent with it.
    expect(calls()).toBeLessThan(40);
    expect(new Set(entries.map(({ requestId }) => requestId)).size).toBe(requestIds.length);
    const second = await openJournal(join(folder, 'journal'), run);
    const token = await emulator.mintToken({ caller: 'caller' });
    const resumed = await collect(clientOf(emulator, token).client, requestIds, { journal: second });
    await second.close();
    rmSync(folder, { recursive: true });
    expect(outcomes(resumed)['failed']).toBeUndefined();
    expect(cancelledIn(emulator)).toEqual(allowedIds.toSorted());
  });

  test('a token that can be renewed is, and the run does not notice', async () => {
    const { tenant, requestIds, allowedIds } = largeTenant({ requests: 100, groups: 5 });
    const emulator = await createEmulator({ tenant });
    let token = await shortLived(emulator);
    const { client } = clientOf(emulator, () => token);
    const seen: string[] = [];
    for await (const { outcome } of cancelMany(client, requestIds, { concurrency: 1 })) {
      seen.push(outcome);
      if (seen.length !== 30) continue;
      emulator.advanceClock(untilExpired);
      token = await shortLived(emulator);
    }
    expect(seen.filter((outcome) => outcome === 'cancelled')).toHaveLength(allowedIds.length);
    expect(cancelledIn(emulator)).toEqual(allowedIds.toSorted());
  });

  test('one that is refused from the start: each request says so, in one call', async () => {
    const { tenant, requestIds } = largeTenant({ requests: 100, groups: 5 });
    const emulator = await createEmulator({ tenant });
    const { client, calls } = clientOf(emulator, 'not a token');
    const results = await collect(client, requestIds, { concurrency: 1 });
    expect(outcomes(results)).toEqual({ failed: 100 });
    expect(calls()).toBe(1);
  });
});

describe('a record that cannot be written', () => {
  const broken = (): never => {
    throw new TypeError('the disk is full');
  };

  test('in the journal: nothing is sent without an intent, what was sent is told, and the error comes last', async () => {
    const { tenant, requestIds } = largeTenant({ requests: 200, groups: 5 });
    const emulator = await createEmulator({ tenant });
    const { client } = clientOf(emulator);
    let intents = 0;
    const journal: Journal = {
      stateOf: () => undefined,
      settle: async () => undefined,
      intend: async () => ((intents += 1) > 2 ? broken() : undefined),
    };
    const results = new Map<string, ManyResult>();
    const run = async (): Promise<void> => {
      for await (const result of cancelMany(client, requestIds, { journal, concurrency: 2 }))
        results.set(result.requestId, result);
    };
    await expect(run()).rejects.toThrow('the disk is full');
    expect(cancelledIn(emulator)).toHaveLength(40);
    expect(outcomes(results)).toMatchObject({ cancelled: 40, skipped: expect.any(Number) as number });
    expect(results.size).toBe(requestIds.length);
  });

  test('in the audit: nothing is sent without a decision on record', async () => {
    const { tenant, requestIds } = largeTenant({ requests: 200, groups: 5 });
    const emulator = await createEmulator({ tenant });
    const { client } = clientOf(emulator);
    const audit: AuditSink = {
      write: (entries) => {
        if (entries.some((entry) => entry.event === 'call')) broken();
      },
    };
    const results = new Map<string, ManyResult>();
    const run = async (): Promise<void> => {
      for await (const result of cancelMany(client, requestIds, { audit, concurrency: 1 }))
        results.set(result.requestId, result);
    };
    await expect(run()).rejects.toThrow('the disk is full');
    expect(cancelledIn(emulator)).toHaveLength(20);
    expect(outcomes(results)['cancelled']).toBe(20);
    expect(results.size).toBe(requestIds.length);
  });
});

test('once a run is told to stop, no time that Graph asks for is waited out', { timeout: 10_000 }, async () => {
  const { tenant, requestIds } = largeTenant({ requests: 100, groups: 5 });
  const emulator = await createEmulator({ tenant });
  emulator.addFault({ path: '**/cancel', rate: 0.5, effect: { kind: 'throttle', retryAfter: 600 } });
  const { client } = clientOf(emulator);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  const results = await collect(client, requestIds, { signal: stop.signal, concurrency: 2 });
  const throttled = [...results.values()].filter(({ failure }) => failure === 'throttled');
  expect(throttled.length).toBeGreaterThan(0);
  expect(outcomes(results)['cancelled']).toBe(cancelledIn(emulator).length);
});
