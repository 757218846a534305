/** This repository is clean by its own linter, as it is set up here. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('precheck lint finds nothing here', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['packages/lint/bin/precheck-lint.js', '--format', 'text'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect([status, stdout, stderr]).toEqual([
    0,
    expect.stringMatching(/^0 errors, 0 warnings in \d+ files, \d+ held back\n$/) as string,
    '',
  ]);
});
