/** Ends runs of many cancels with kill -9 and lets them go on: exactly one 204 for each request that is allowed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, type RunningEmulator, startEmulator } from '@pim-precheck/emulator';
import { verifyAudit } from '@pim-precheck/precheck/audit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { largeTenant } from '../testing/large-tenant.ts';
import { type Ended, runPrecheck, type Surroundings } from '../testing/run-precheck.ts';

const KILLS = Number(process.env['PRECHECK_KILLS'] ?? 6);
const REQUESTS = Number(process.env['PRECHECK_KILL_REQUESTS'] ?? 400);

const { tenant, requestIds, allowedIds } = largeTenant({ requests: REQUESTS, groups: 20 });
let running: RunningEmulator;
let emulator: Emulator;
let folder: string;

beforeEach(async () => {
  running = await startEmulator({ port: 0, tenant });
  ({ emulator } = running);
  // Why: a run has to last long enough to be ended in its midst.
  emulator.addFault({ path: '/$batch', effect: { kind: 'latency', milliseconds: 8 } });
  folder = mkdtempSync(join(tmpdir(), 'precheck-kill-'));
  writeFileSync(join(folder, 'ids.txt'), requestIds.map((id) => `${id}\n`).join(''));
});

afterEach(async () => {
  await running.stop();
  rmSync(folder, { recursive: true });
});

function cancelAll(surroundings: Pick<Surroundings, 'end'> = {}): Promise<Ended> {
  const records = ['--journal', 'journal', '--audit', 'audit'];
  return runPrecheck(['cancel', '--from', 'ids.txt', '--graph-url', running.url, '--format', 'json', ...records], {
    cwd: folder,
    env: { PRECHECK_TOKEN: emulator.tokens['caller'] ?? '' },
    ...surroundings,
  });
}

/** The ids of the cancels that the emulator has answered with 204, and of all that it was sent. */
function cancels(): { readonly succeeded: readonly string[]; readonly sent: number } {
  const sent = emulator.journal().filter(({ path }) => path.endsWith('/cancel'));
  const succeeded = sent.filter(({ status }) => status === 204).map(({ path }) => path.split('/').at(-2) ?? '');
  return { succeeded: succeeded.toSorted(), sent: sent.length };
}

const outcomesOf = ({ stdout }: Ended): ReadonlyMap<string, string> =>
  new Map(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { requestId: string; outcome: string })
      .map(({ requestId, outcome }) => [requestId, outcome]),
  );

/** What has to be so at the end, whenever and however often the runs before were killed. */
async function expectDone(last: Ended): Promise<void> {
  const outcomes = outcomesOf(last);
  expect(cancels().succeeded).toEqual(allowedIds.toSorted());
  expect([...outcomes.keys()].toSorted()).toEqual([...requestIds].toSorted());
  const refused = [...outcomes].filter(([, outcome]) => outcome === 'refused');
  expect(refused).toHaveLength(requestIds.length - allowedIds.length);
  expect([...outcomes.values()].filter((outcome) => outcome === 'failed')).toEqual([]);
  expect(await verifyAudit(join(folder, 'audit'))).toMatchObject({ faults: [], notes: [] });
}

function beginAnew(): void {
  emulator.reset();
  for (const name of ['journal', 'audit', 'audit.head']) rmSync(join(folder, name), { force: true });
}

const journalText = (): string => {
  try {
    return readFileSync(join(folder, 'journal'), 'utf8');
  } catch {
    return '';
  }
};

test(
  `killed at ${KILLS} random points of ${REQUESTS} requests, the runs that go on too, up to twice each`,
  { timeout: 1_200_000 },
  async () => {
    let [cut, again] = [0, 0];
    for (let turn = 0; turn < KILLS; turn += 1) {
      beginAnew();
      emulator.addFault({ path: '/$batch', effect: { kind: 'latency', milliseconds: 8 } });
      const point = 1 + Math.floor(Math.random() * 0.7 * allowedIds.length);
      const killed = await cancelAll({ end: { signal: 'SIGKILL', when: () => cancels().sent >= point } });
      if (killed.signal === 'SIGKILL' && cancels().succeeded.length < allowedIds.length) cut += 1;
      for (let more = turn % 3; more > 0; more -= 1) {
        const end = performance.now() + 150 + Math.random() * 700;
        const resumed = await cancelAll({ end: { signal: 'SIGKILL', when: () => performance.now() >= end } });
        if (resumed.signal === 'SIGKILL') again += 1;
      }
      await expectDone(await cancelAll());
    }
    console.log(
      `${KILLS} kills of ${REQUESTS} requests, ${cut} of them between the first cancel and the last, ${again} of runs that went on`,
    );
    expect(cut).toBeGreaterThan(0);
  },
);

describe('killed', () => {
  const batchesOfReads = Math.ceil(REQUESTS / 20) + 3;

  test('with intents on the disk, before Graph has carried one of them out', { timeout: 60_000 }, async () => {
    beginAnew();
    for (const nth of [2, 3, 4])
      emulator.addFault({ path: '/$batch', nth: batchesOfReads + nth, effect: { kind: 'latency', milliseconds: 900 } });
    const killed = await cancelAll({
      end: { signal: 'SIGKILL', when: () => journalText().includes('"intent"') },
    });
    expect([killed.signal, cancels().succeeded.length < allowedIds.length]).toEqual(['SIGKILL', true]);
    emulator.clearFaults();
    await expectDone(await cancelAll());
  });

  test(
    'while Graph still works on what it was sent, which it carries out when the next run has read',
    { timeout: 60_000 },
    async () => {
      beginAnew();
      const slow = emulator.addFault({ path: '**/cancel', effect: { kind: 'latency', milliseconds: 60 } });
      const killed = await cancelAll({ end: { signal: 'SIGKILL', when: () => journalText().includes('"intent"') } });
      expect(killed.signal).toBe('SIGKILL');
      emulator.clearFaults(slow);
      await expectDone(await cancelAll());
    },
  );

  test('when Graph has carried cancels out, and before their answers are there', { timeout: 60_000 }, async () => {
    beginAnew();
    emulator.addFault({ path: '/$batch', when: 'after', effect: { kind: 'latency', milliseconds: 5 } });
    const lost = Array.from({ length: 4 }, (_, index) => batchesOfReads + index);
    for (const nth of lost)
      emulator.addFault({ path: '/$batch', nth, when: 'after', effect: { kind: 'latency', milliseconds: 5_000 } });
    const killed = await cancelAll({ end: { signal: 'SIGKILL', when: () => cancels().succeeded.length >= 20 } });
    expect(killed.signal).toBe('SIGKILL');
    expect(journalText()).not.toContain('"outcome":"cancelled"');
    emulator.clearFaults();
    const last = await cancelAll();
    expect(last.stderr).toMatch(/going on from journal: 0 cancelled, \d+ to be read back/);
    await expectDone(last);
  });

  test(
    'again and again as soon as it has read its journal: the run after that is the first',
    { timeout: 60_000 },
    async () => {
      beginAnew();
      for (let turn = 0; turn < 3; turn += 1) {
        const calls = emulator.journal().length;
        await cancelAll({ end: { signal: 'SIGKILL', when: () => emulator.journal().length > calls } });
      }
      await expectDone(await cancelAll());
    },
  );
});

test(
  'a second run on the journal of one that goes on is told so, and changes nothing',
  { timeout: 60_000 },
  async () => {
    beginAnew();
    emulator.addFault({ path: '/$batch', effect: { kind: 'latency', milliseconds: 20 } });
    const first = cancelAll();
    await expect.poll(() => journalText(), { interval: 2, timeout: 20_000 }).toContain('"tenant"');
    const second = await cancelAll();
    expect([second.code, second.stdout.length]).toEqual([2, 0]);
    expect(second.stderr).toMatch(
      /^precheck: journal: process \d+ writes this journal; wait for it, or name another file/,
    );
    await expectDone(await first);
  },
);

describe('Ctrl-C', () => {
  test('finishes what is under way, says how to go on, and ends with 130', async () => {
    beginAnew();
    emulator.addFault({ path: '/$batch', effect: { kind: 'latency', milliseconds: 60 } });
    const interrupted = await cancelAll({ end: { signal: 'SIGINT', when: () => cancels().sent > 0 } });
    expect([interrupted.code, interrupted.stderr]).toEqual([
      130,
      expect.stringMatching(/interrupted, \d+ of \d+ requests/),
    ]);
    expect(interrupted.stderr).toMatch(/run the same command again to go on/);
    const before = cancels().succeeded.length;
    emulator.clearFaults();
    expect(before).toBeLessThan(allowedIds.length);
    await expectDone(await cancelAll());
  });

  test('does not wait for as long as Graph asks', { timeout: 30_000 }, async () => {
    beginAnew();
    emulator.addFault({ path: '**/cancel', effect: { kind: 'throttle', retryAfter: 600 } });
    const interrupted = await cancelAll({ end: { signal: 'SIGINT', when: () => cancels().sent >= 20 } });
    expect(interrupted.code).toBe(130);
    expect(interrupted.stderr).toMatch(/were not begun, \d+ failed; run the same command again to go on/);
    emulator.clearFaults();
    await expectDone(await cancelAll());
  });

  test('a second time ends at once, and the next run goes on', { timeout: 30_000 }, async () => {
    beginAnew();
    emulator.addFault({ path: '**/cancel', effect: { kind: 'latency', milliseconds: 400 } });
    let first = 0;
    const isDue = (): boolean => {
      if (first > 0) return performance.now() > first + 300;
      if (journalText().includes('"intent"')) first = performance.now();
      return first > 0;
    };
    const killed = await cancelAll({
      end: { signal: 'SIGINT', times: 2, when: isDue },
    });
    expect(killed.signal).toBe('SIGINT');
    emulator.clearFaults();
    await expectDone(await cancelAll());
  });
});
