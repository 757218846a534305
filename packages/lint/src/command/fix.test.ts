/** Mends: safe ones alone unless asked for, the same after a second run, and as a patch that applies. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyFixes } from '../fix.ts';
import { CANCEL, LintFolder } from '../testing/lint-folder.ts';

let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
});
afterEach(() => folder.remove());

const IDLE = '# precheck-disable-next-line unguarded-cancel -- x\n';
const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');

test('a mend that makes room for another is followed by it, and a second run has nothing to do', () => {
  folder.put({ 'a.sh': `echo 1\n${IDLE}${IDLE}echo 2\n` });
  expect(folder.run(['--fix'])).toMatchObject({ code: 0, stdout: '0 errors, 0 warnings in 1 file\n' });
  expect(read('a.sh')).toBe('echo 1\necho 2\n');
  expect(folder.run(['--fix'])).toMatchObject({ code: 0, stderr: '' });
});

test('--fix-dry-run writes a patch that git applies, and nothing else', () => {
  const files = { 'a.sh': `echo 1\n${IDLE}echo 2\n`, 'sub/b.sh': `${IDLE.replace('\n', '\r\n')}echo 3\r\n` };
  folder.put(files);
  const { stdout, stderr } = folder.run(['--fix-dry-run', '--format', 'json', '--output', 'out.txt']);
  expect(stdout).toContain('--- a/a.sh\n+++ b/a.sh\n@@ -1,3 +1,2 @@\n echo 1\n-# precheck-disable-next-line');
  expect(stderr).toBe(
    'a.sh: would be mended: Take the suppression away\nsub/b.sh: would be mended: Take the suppression away\n',
  );
  expect([read('a.sh'), read('sub/b.sh')]).toEqual(Object.values(files));
  execFileSync('git', ['init', '-q'], { cwd: folder.path });
  execFileSync('git', ['apply', '-'], { cwd: folder.path, input: stdout });
  expect([read('a.sh'), read('sub/b.sh')]).toEqual(['echo 1\necho 2\n', 'echo 3\r\n']);
});

test('where a format goes to standard output, the patch goes beside it', () => {
  folder.put({ 'a.sh': `${IDLE}echo\n` });
  const { stdout, stderr } = folder.run(['--fix-dry-run', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ counts: { warning: 1 } });
  expect(stderr).toContain('+++ b/a.sh');
});

test('a mend that may change what a program does is put in only where it is asked for', () => {
  const mend = (start: number, safe: boolean) => ({ start, end: start + 1, text: '-', title: 'x', safe });
  const where = { path: 'a', line: 1, column: 1 };
  const findings = [mend(0, true), mend(2, false)].map((fix) => ({
    ruleId: 'x',
    severity: 'error' as const,
    message: 'x',
    where,
    fix,
  }));
  const textOf = (): string => 'abcd';
  expect(applyFixes(findings, { textOf, unsafe: false }).map(({ text }) => text)).toEqual(['-bcd']);
  expect(applyFixes(findings, { textOf, unsafe: true }).map(({ text }) => text)).toEqual(['-b-d']);
});

test('a suppression of a misspelt rule stays, and is mended to the near name where that is asked for', () => {
  const note = '  # precheck-disable-next-line retired-mgc,  unguarded-cancle -- until the move (until 2999-01-31)\n';
  folder.put({ 'a.sh': `${note}echo\n`, 'b.sh': `${note}${CANCEL}` });
  expect(folder.run(['--fix'])).toMatchObject({ code: 1, stderr: '' });
  expect([read('a.sh'), read('b.sh')]).toEqual([`${note}echo\n`, `${note}${CANCEL}`]);
  const { stdout } = folder.run(['--fix-unsafe', '--fix-dry-run', 'b.sh']);
  expect(stdout).toContain(`\n-${note}+${note.replace('cancle', 'cancel')} az rest`);
  expect(stdout).toContain(
    'there is no rule `unguarded-cancle`; did you mean `unguarded-cancel`? [suppression-names-a-rule]',
  );
  expect(folder.run(['--fix-unsafe', 'b.sh'])).toMatchObject({
    code: 0,
    stderr: 'b.sh: mended: Write `unguarded-cancel`\n',
  });
});
