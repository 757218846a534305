/** The repository is clean by its own linter. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runPrecheck } from './testing/run-precheck.ts';

test('precheck lint finds nothing here', { timeout: 60_000 }, async () => {
  const { code, stdout } = await runPrecheck(['lint', '.'], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
  });
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^0 errors, 0 warnings in \d+ files/)]);
});
