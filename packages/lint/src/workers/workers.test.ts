/** Threads: the same findings as without, in the same order, and what goes wrong in one is told. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readers } from '../sources/readers.ts';
import { CANCEL, LintFolder } from '../testing/lint-folder.ts';
import { WorkerPool } from './worker-pool.ts';

let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
});
afterEach(() => folder.remove());

test('any number of threads finds the same', () => {
  folder.put({
    ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`s/${index}.sh`, CANCEL.repeat(1 + (index % 3))])),
    'a/precheck.policy.yaml': 'rules: [',
    'b/precheck.policy.yaml': 'rules: [{}]\n',
    'b/a.policy-test.yaml': 'tests: 1\n',
    'c/app.json': '{"appId": "x", "requiredResourceAccess": [{',
    'd/app.tf': 'resource "azuread_application" "x" {\n',
    'precheck.config.yaml': "overrides: [{ files: ['s/1*.sh'], rules: { unguarded-cancel: info } }]\n",
  });
  const [off, ...others] = ['off', '3', 'auto'].map((count) =>
    folder.run(['--format', 'json', '--concurrency', count]),
  );
  expect([off?.code, JSON.parse(off?.stdout ?? '')]).toMatchObject([1, { counts: { info: 22 } }]);
  for (const ran of others) expect(ran).toEqual(off);
});

test.each(['0', '-1', 'many', '1.5', '100'])('--concurrency %s is refused', (count) => {
  expect(folder.run(['--concurrency', count])).toMatchObject({
    code: 2,
    stderr: `precheck-lint: --concurrency takes a number up to 99, auto or off, not \`${count}\`\n`,
  });
});

test('a thread that fails is an error, not a wait without end', async () => {
  const pool = new WorkerPool(1, { config: {}, folder: folder.path });
  try {
    // A text that is none cannot come from a file; it stands for a bug.
    await expect(
      pool.lint(
        readers.findIndex(({ kind }) => kind === 'policy'),
        [{ path: 'precheck.policy.yaml', text: 1 as unknown as string }],
      ),
    ).rejects.toThrow();
  } finally {
    await pool.close();
  }
});
