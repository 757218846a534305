/** A service that asks to wait for a day is not waited for: the run ends, and says when and how to go on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningEmulator, startEmulator } from '@pim-precheck/emulator';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cancelsIn } from '../testing/emulated-client.ts';
import { largeTenant } from '../testing/large-tenant.ts';
import { type Ended, runPrecheck } from '../testing/run-precheck.ts';

const CANCELS = '**/cancel';
const DAY = 86_400;
const { tenant, requestIds, allowedIds } = largeTenant({ requests: 400, groups: 2 });
let running: RunningEmulator;
let folder: string;

beforeAll(async () => {
  running = await startEmulator({ port: 0, tenant });
  folder = mkdtempSync(join(tmpdir(), 'precheck-shut-out-'));
  writeFileSync(join(folder, 'ids.txt'), requestIds.join('\n'));
});
beforeEach(() => running.emulator.reset());
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true });
});

function precheck(...args: string[]): Promise<Ended> {
  const env = { PRECHECK_TOKEN: running.tokens['caller'] ?? '' };
  return runPrecheck([...args, '--graph-url', running.url], { cwd: folder, env });
}

test('one cancel: it fails, and says until when', async () => {
  running.emulator.addFault({ path: CANCELS, effect: { kind: 'throttle', retryAfter: DAY } });
  const { code, stderr } = await precheck('cancel', allowedIds[0] ?? '');
  expect([code, stderr]).toEqual([
    4,
    expect.stringMatching(/wait for 24 hours, .* run it again after \d{4}-\S+Z\.\n$/),
  ]);
  expect(cancelsIn(running.emulator)).toHaveLength(1);
});

test('a read: likewise', async () => {
  running.emulator.addFault({ path: '**/assignmentScheduleRequests/*', effect: { kind: 'throttle', retryAfter: DAY } });
  const { code, stdout, stderr } = await precheck('check', allowedIds[0] ?? '');
  expect([code, stdout, stderr]).toEqual([4, '', expect.stringMatching(/^precheck: .*run it again after [^\n]+\n$/)]);
});

test('many: the run ends after what was on its way, and the same command goes on', { timeout: 60_000 }, async () => {
  const fault = running.emulator.addFault({ path: CANCELS, effect: { kind: 'throttle', retryAfter: DAY } });
  const args = ['cancel', '--from', 'ids.txt', '--journal', 'run.journal', '--format', 'csv'];
  const first = await precheck(...args);
  expect([first.code, first.stderr]).toEqual([4, expect.stringContaining('the same command, given later, goes on')]);
  // Why: four batches of twenty are on their way at once.
  expect(cancelsIn(running.emulator).length).toBeLessThanOrEqual(80);
  running.emulator.clearFaults(fault);
  const second = await precheck(...args);
  expect(cancelsIn(running.emulator).filter(({ status }) => status === 204)).toHaveLength(allowedIds.length);
  expect(second.stdout.match(/,cancelled,/g)).toHaveLength(allowedIds.length);
});

test('one of many: the others go on', async () => {
  running.emulator.addFault({ path: CANCELS, nth: 3, effect: { kind: 'throttle', retryAfter: DAY } });
  await precheck('cancel', '--from', 'ids.txt', '--format', 'csv');
  expect(cancelsIn(running.emulator).filter(({ status }) => status === 204)).toHaveLength(allowedIds.length - 1);
});

test('a pause that somebody would wonder about is told', { timeout: 30_000 }, async () => {
  running.emulator.addFault({ path: CANCELS, nth: 1, effect: { kind: 'throttle', retryAfter: 4 } });
  const { stderr } = await precheck('cancel', allowedIds[0] ?? '');
  expect(stderr).toContain('precheck: Graph asks for patience: going on in 4 s; Ctrl-C ends the run\n');
});
