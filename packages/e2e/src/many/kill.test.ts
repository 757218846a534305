/** Ends a run of many cancels at random points and lets it go on: exactly one 204 for each request that is allowed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, type RunningEmulator, startEmulator } from '@pim-precheck/emulator';
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

test(
  `killed at ${KILLS} random points of ${REQUESTS} requests, and resumed each time`,
  { timeout: 600_000 },
  async () => {
    let cut = 0;
    for (let turn = 0; turn < KILLS; turn += 1) {
      emulator.reset();
      emulator.addFault({ path: '/$batch', effect: { kind: 'latency', milliseconds: 8 } });
      for (const name of ['journal', 'audit']) rmSync(join(folder, name), { force: true });
      const point = 1 + Math.floor(Math.random() * 0.7 * allowedIds.length);
      const killed = await cancelAll({ end: { signal: 'SIGKILL', when: () => cancels().sent >= point } });
      if (killed.signal === 'SIGKILL' && cancels().succeeded.length < allowedIds.length) cut += 1;
      const resumed = await cancelAll();
      const outcomes = outcomesOf(resumed);
      expect(cancels().succeeded).toEqual(allowedIds.toSorted());
      expect([...outcomes.keys()].toSorted()).toEqual(requestIds.toSorted());
      const refused = [...outcomes].filter(([, outcome]) => outcome === 'refused');
      expect(refused).toHaveLength(requestIds.length - allowedIds.length);
      expect([...outcomes.values()].filter((outcome) => outcome === 'failed')).toEqual([]);
    }
    console.log(`${KILLS} kills of ${REQUESTS} requests, ${cut} of them between the first cancel and the last`);
    expect(cut).toBeGreaterThan(0);
  },
);

describe('Ctrl-C', () => {
  test('finishes what is under way, says how to go on, and ends with 130', async () => {
    emulator.reset();
    emulator.addFault({ path: '/$batch', effect: { kind: 'latency', milliseconds: 60 } });
    const interrupted = await cancelAll({ end: { signal: 'SIGINT', when: () => cancels().sent > 0 } });
    expect([interrupted.code, interrupted.stderr]).toEqual([
      130,
      expect.stringMatching(/interrupted, \d+ of \d+ requests/),
    ]);
    expect(interrupted.stderr).toMatch(/run the same command again to go on/);
    const before = cancels().succeeded.length;
    emulator.clearFaults();
    await cancelAll();
    expect(before).toBeLessThan(allowedIds.length);
    expect(cancels().succeeded).toEqual(allowedIds.toSorted());
  });
});
