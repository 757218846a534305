/** The plugin in Nx itself: the target is inferred, fails where something is found, and is cached where nothing is. */
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LintFolder } from '../testing/lint-folder.ts';

const modules = fileURLToPath(new URL('../../../../node_modules', import.meta.url));
const plugin = fileURLToPath(new URL('./plugin.ts', import.meta.url));
let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
  symlinkSync(modules, join(folder.path, 'node_modules'));
});
afterEach(() => folder.remove());

function nx(...args: readonly string[]): { readonly code: number | null; readonly text: string } {
  const bin = join(modules, '.bin');
  const { status, stdout, stderr } = spawnSync(join(bin, 'nx'), args, {
    cwd: folder.path,
    encoding: 'utf8',
    env: { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, HOME: folder.path, NX_DAEMON: 'false', CI: 'true' },
  });
  return { code: status, text: stdout + stderr };
}

test('a project with a policy is linted', { timeout: 180_000 }, () => {
  const policy = (fact: string): string =>
    `rules:\n  - { id: a, effect: deny, message: no, owner: team, when: { ${fact}: application } }\n`;
  folder.put({
    'package.json': '{ "name": "workspace", "private": true }',
    'nx.json': JSON.stringify({ neverConnectToCloud: true, analytics: false, plugins: [plugin] }),
    'apps/a/project.json': '{ "name": "a" }',
    'apps/a/precheck.policy.yaml': policy('caler.kind'),
    'apps/a/a.policy-test.yaml': [
      'callers: { job: { caller: { kind: application } } }',
      'tests: [{ name: no jobs, callers: [job], expect: { verdict: deny, rules: [a] } }]',
      '',
    ].join('\n'),
  });
  const faulty = nx('run', 'a:precheck-lint');
  expect(faulty.code).toBe(1);
  expect(faulty.text).toContain('did you mean `caller.kind`?');
  folder.put({ 'apps/a/precheck.policy.yaml': policy('caller.kind') });
  expect(nx('run', 'a:precheck-lint')).toMatchObject({ code: 0 });
  expect(nx('run', 'a:precheck-lint').text).toContain('from the cache instead of running');
});
