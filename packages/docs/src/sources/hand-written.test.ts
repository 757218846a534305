/** Runs the commands of the guides: every block that is marked `sh run`, in the order of the page, in one shell. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readHandWritten } from './hand-written.ts';
import { workspaceFolder } from './read-workspace.ts';

const scripts = new Map(
  readHandWritten().map(({ path, body }) => [
    path,
    [...body.matchAll(/^```sh run\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '').join('\n'),
  ]),
);

// Why: with job control, as a terminal has it, `kill %1` ends the whole job.
async function run(path: string): Promise<string> {
  const env = {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    PATH: `${join(workspaceFolder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
  };
  const { stdout } = await promisify(execFile)(
    'bash',
    ['-euo', 'pipefail', '-c', `set -m\n${scripts.get(path) ?? ''}`],
    {
      cwd: workspaceFolder,
      env,
    },
  );
  return stdout;
}

describe('the commands of the guides', () => {
  test('of the five-minute start deny, cancel and decide', async () => {
    const lines = (await run('guides/five-minute-start'))
      .split('\n')
      .filter((line) => /^(?:[A-Z]{4}|exit|cancelled)/.test(line));
    expect(lines).toEqual([
      'DENY  cancel assignment request f4b57a8c-da56-4ae0-8aef-65c3a043dab4 by d581b49e-520b-4be1-938a-a0698187e63a',
      'exit code 1',
      'ALLOW  cancel assignment request f4b57a8c-da56-4ae0-8aef-65c3a043dab4 by 4e4f638a-ee6a-4535-b1d8-231d8b128812',
      'cancelled  f4b57a8c-da56-4ae0-8aef-65c3a043dab4, read back as Canceled',
      'ALLOW  cancel assignment request',
    ]);
  });

  test('of CI find no difference', async () => {
    expect(await run('guides/in-ci')).toBe('');
  });

  test('stand in no guide that is not run here', () => {
    expect([...scripts].filter(([, script]) => script !== '').map(([path]) => path)).toEqual([
      'guides/five-minute-start',
      'guides/in-ci',
    ]);
  });
});
