/** Completion, by what the program answers and in a real bash. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { captureRun } from '../testing/capture-run.ts';

async function complete(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await captureRun(['complete', '--', ...words]);
  return stdout.split('\n').filter((word) => word !== '');
}

test.each([
  [['ca'], ['cancel']],
  [['c'], ['check', 'cancel', 'completion']],
  [['check', '--cl'], ['--cloud']],
  [
    ['check', '--cloud', ''],
    ['global', 'usGovL4', 'usGovL5', 'china'],
  ],
  [
    ['check', '--cloud', 'us'],
    ['usGovL4', 'usGovL5'],
  ],
  [['audit', ''], ['verify']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish', 'powershell'],
  ],
  [['lint', '--format', 'sa'], ['sarif']],
  [['nonsense', '--nope', 'x'], []],
])('%j', async (words, expected) => {
  expect((await complete(...words)).filter((word) => word !== 'help')).toEqual(expected);
});

test.each(['bash', 'zsh', 'fish', 'powershell'])('there is a script for %s', async (shell) => {
  const { code, stdout } = await captureRun(['completion', shell]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('precheck complete')]);
});

test('another shell is refused with those that there are', async () => {
  expect(await captureRun(['completion', 'tcsh'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/bash, zsh, fish, powershell/) as string,
  });
});

test('bash completes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'precheck-completion-'));
  symlinkSync(fileURLToPath(new URL('../../bin/precheck.js', import.meta.url)), join(folder, 'precheck'));
  const script = join(folder, 'completion.bash');
  writeFileSync(script, (await captureRun(['completion', 'bash'])).stdout);
  const line = `source ${script}; COMP_WORDS=(precheck check --cloud us); COMP_CWORD=3; _precheck; echo "\${COMPREPLY[*]}"`;
  const { stdout } = spawnSync('bash', ['--norc', '-c', line], {
    encoding: 'utf8',
    env: { PATH: `${folder}:${join(process.execPath, '..')}:/usr/bin:/bin` },
  });
  rmSync(folder, { recursive: true });
  expect(stdout.trim().split(/\s+/)).toEqual(['usGovL4', 'usGovL5']);
});
