/** Many cancels against the emulator: how many calls they take, and what becomes of them when Graph does not behave. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPimGroupsClient, type PimGroupsClient } from '@pim-precheck/client';
import { createEmulator, type Emulator, type FaultRule } from '@pim-precheck/emulator';
import { cancelMany, type CancelManyOptions, cancelWithPrecheck, type ManyResult } from '@pim-precheck/precheck/graph';
import { openJournal } from '@pim-precheck/precheck/journal';
import { describe, expect, test } from 'vitest';
import { largeTenant } from '../testing/large-tenant.ts';

function clientOf(emulator: Emulator): { readonly client: PimGroupsClient; readonly calls: () => number } {
  const fetch = async (url: string, init: RequestInit): Promise<Response> => emulator.fetch(url, init);
  const client = createPimGroupsClient({ token: emulator.tokens['caller'] ?? '', fetch });
  // Why the journal: what the emulator saw counts, and the items of a batch are no calls of their own.
  return { client, calls: () => emulator.journal().filter(({ batchItem }) => batchItem === undefined).length };
}

async function collect(
  client: PimGroupsClient,
  ids: readonly string[],
  options?: CancelManyOptions,
): Promise<ReadonlyMap<string, ManyResult>> {
  const results = new Map<string, ManyResult>();
  for await (const result of cancelMany(client, ids, options)) results.set(result.requestId, result);
  return results;
}

const outcomes = (results: ReadonlyMap<string, ManyResult>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { outcome } of results.values()) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

/** Ids of the requests that a cancel has ended, as often as one did. */
const cancelledIn = (emulator: Emulator): readonly string[] =>
  emulator
    .journal()
    .filter(({ path, status, faults = [] }) => path.endsWith('/cancel') && (status === 204 || wasCarriedOut(faults)))
    .map(({ path }) => path.split('/').at(-2) ?? '')
    .toSorted();

/** Ids of the faults that strike after the operation, in the test that uses them. */
const lateFaults = new Set<string>();
const wasCarriedOut = (faults: readonly string[]): boolean => faults.some((id) => lateFaults.has(id));

test('one guarded cancel takes three calls', async () => {
  const { tenant, allowedIds } = largeTenant({ requests: 10, groups: 2 });
  const { client, calls } = clientOf(await createEmulator({ tenant }));
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

describe.each(['assignment', 'eligibility'] as const)('where Graph does not behave, %s', (kind) => {
  const operation = `${kind}ScheduleRequest.cancel` as const;
  const cancels = '**/cancel';
  const faults: readonly (readonly [string, FaultRule])[] = [
    ['the answer to a batch of cancels is lost', { path: '/$batch', nth: 9, when: 'after', effect: { kind: 'reset' } }],
    ['a batch of cancels never arrives', { path: '/$batch', nth: 9, effect: { kind: 'reset' } }],
    [
      'a batch of cancels ends with 503',
      { path: '/$batch', nth: 9, effect: { kind: 'status', status: 503, retryAfter: 0 } },
    ],
    [
      'a batch of reads ends with 503',
      { path: '/$batch', nth: 2, effect: { kind: 'status', status: 503, retryAfter: 0 } },
    ],
    ['a batch of cancels has an empty answer', { path: '/$batch', nth: 9, when: 'after', effect: { kind: 'empty' } }],
    ['a batch of cancels has a torn answer', { path: '/$batch', nth: 9, when: 'after', effect: { kind: 'malformed' } }],
    ['some are throttled', { path: cancels, rate: 0.2, effect: { kind: 'throttle', retryAfter: 0 } }],
    [
      'some end with 503 before they are carried out',
      { path: cancels, rate: 0.1, effect: { kind: 'status', status: 503 } },
    ],
    [
      'some end with 504 after they were',
      { path: cancels, rate: 0.1, when: 'after', effect: { kind: 'status', status: 504 } },
    ],
  ];

  test.each(faults)('%s: exactly one 204 for each that is allowed', async (_, rule) => {
    const { tenant, requestIds, allowedIds } = largeTenant({ requests: 120, groups: 6, kind });
    const emulator = await createEmulator({ tenant });
    lateFaults.clear();
    const fault = emulator.addFault(rule);
    if (rule.when === 'after' && rule.path === cancels) lateFaults.add(fault);
    const { client } = clientOf(emulator);
    const results = await collect(client, requestIds, { operation });
    expect(cancelledIn(emulator)).toEqual(allowedIds.toSorted());
    expect(outcomes(results)).toEqual({
      cancelled: allowedIds.length,
      refused: requestIds.length - allowedIds.length,
    });
  });
});

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
