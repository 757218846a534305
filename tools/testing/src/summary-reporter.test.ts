/** Tests of the closing line of a test run, on test runs. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { summaryLines } from './summary-reporter.ts';

const workspace = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'summary-test-'));
symlinkSync(join(workspace, 'node_modules'), join(folder, 'node_modules'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs test files, given by their text, and returns all that Vitest prints. */
function run(name: string, files: readonly string[]): Promise<string> {
  const root = join(folder, name);
  mkdirSync(root);
  files.forEach((text, index) => {
    writeFileSync(
      join(root, `${index}.test.ts`),
      `import { afterAll, beforeAll, describe, test } from 'vitest';\n${text}`,
    );
  });
  const vitest = join(workspace, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter', 'default', '--reporter', join(import.meta.dirname, 'summary-reporter.ts')];
  return new Promise((resolve) => {
    const env = { ...process.env, FORCE_COLOR: '1' };
    execFile(process.execPath, [vitest, 'run', '--root', root, ...reporters], { env }, (_error, stdout) =>
      resolve(stdout),
    );
  });
}

const PASS = "test('passes', () => {});";

/** Test files, each with what it adds to the counts. */
const FILES = [
  { name: 'passed tests', text: `${PASS}${PASS}`, counts: [2, 0, 0] },
  { name: 'a failed test', text: "test('fails', () => { throw new Error(); });", counts: [0, 1, 0] },
  { name: 'tests not to be run', text: "test.skip('skipped', () => {}); test.todo('to come');", counts: [0, 0, 2] },
  { name: 'a file that throws', text: 'throw new Error();', counts: [0, 1, 0] },
  { name: 'a file that does not parse', text: '{', counts: [0, 1, 0] },
  {
    name: 'a hook that fails before its tests',
    text: `describe('group', () => { beforeAll(() => { throw new Error(); }); ${PASS}${PASS} });`,
    counts: [0, 1, 2],
  },
  {
    name: 'a hook that fails after its tests',
    text: `describe('group', () => { afterAll(() => { throw new Error(); }); ${PASS} });`,
    counts: [1, 1, 0],
  },
  {
    name: 'an error that no test waits for',
    text: "test('leaks', () => { void Promise.reject(new Error('stray')); });",
    counts: [1, 1, 0],
  },
] as const;

test('the last line counts everything that broke, whatever broke it, without colour', async () => {
  const lines = (
    await run(
      'all',
      FILES.map(({ text }) => text),
    )
  ).split('\n');
  const [passed, failed, skipped] = [0, 1, 2].map((at) =>
    FILES.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  );
  expect(lines.slice(-3)).toEqual([`${skipped} skipped`, `${passed} passed, ${failed} failed`, '']);
});

test('the last line of a run without a fault says so', async () => {
  const lines = (await run('clean', [PASS])).split('\n');
  expect(lines.slice(-2)).toEqual(['1 passed, 0 failed', '']);
});

test('skipped tests are named only where there are any', () => {
  expect(summaryLines({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
  expect(summaryLines({ passed: 2, failed: 1, skipped: 3 })).toBe('3 skipped\n2 passed, 1 failed');
});
