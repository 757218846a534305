/** Tests of the command as a process: what it prints where, and its exit codes. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface End {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: readonly string[]): Promise<End> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], (error, stdout, stderr) => {
      resolve({ exitCode: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const USAGE = 'usage: main.ts write|check|at-hand <package folder>\n';

test.each([
  { name: 'nothing', args: [], end: { exitCode: 2, stdout: '', stderr: USAGE } },
  { name: 'an unknown word', args: ['make', 'packages/client'], end: { exitCode: 2, stdout: '', stderr: USAGE } },
  {
    name: 'a package that has nothing generated',
    args: ['check', 'packages/none/'],
    end: { exitCode: 1, stdout: '', stderr: 'error: packages/none/codegen.json: no such file\n' },
  },
])('$name is answered in one line', async ({ args, end }) => {
  expect(await run(...args)).toEqual(end);
});

test('which generators are at hand is told step by step', async () => {
  const { exitCode, stdout } = await run('at-hand', 'packages/client');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^kiota \S+: (?:not )?at hand\nclouds: at hand\n$/);
});
