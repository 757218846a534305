/** Names of files that are not valid UTF-8, as only some systems allow them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOf, nameOfBytes, onDisk, readableName } from '../files/file-name.ts';
import { bin, CANCEL, findingsOf, LintFolder } from '../testing/lint-folder.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each([
  ['caf\u00e9.sh', Buffer.from('caf\u00e9.sh'), 'caf\u00e9.sh', 'caf%C3%A9.sh'],
  ['a byte alone', bytes('bad\xff.sh'), 'bad\\xff.sh', 'bad%FF.sh'],
  [
    'the start of a character',
    bytes('\xe2\x82/\xe2\x82\xac \xf0'),
    '\\xe2\\x82/\u20ac \\xf0',
    '%E2%82/%E2%82%AC%20%F0',
  ],
])('%s keeps its bytes', (_, name, shown, address) => {
  const text = nameOfBytes(name);
  expect(Buffer.from(onDisk(text))).toEqual(name);
  expect([readableName(text), addressOf(text)]).toEqual([shown, address]);
});

// Why only there: other systems refuse such names.
describe.runIf(process.platform === 'linux')('a file with such a name', () => {
  let folder: LintFolder;
  const at = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder.path}/`), bytes(name)]);
  beforeEach(() => {
    folder = new LintFolder();
    mkdirSync(at('d\xfe'));
    for (const name of ['bad\xff.sh', 'bad\xfe.sh', 'd\xfe/x.sh']) writeFileSync(at(name), CANCEL);
  });
  // Why not Node: to it, such a name is another one.
  afterEach(() => execFileSync('rm', ['-rf', folder.path]));

  test('is linted, and shown with its bytes', () => {
    const cached = ['--format', 'json', '--cache', '--cache-location', '.cache'];
    const ran = folder.run(cached);
    expect(findingsOf(ran).findings.map(({ ruleId, where }) => [where.path, ruleId])).toEqual(
      ['bad\\xfe.sh', 'bad\\xff.sh', 'd\\xfe/x.sh'].map((path) => [path, 'unguarded-cancel']),
    );
    expect(folder.run(cached)).toEqual(ran);
    const sarif = folder.run(['--format', 'sarif']).stdout;
    expect([...sarif.matchAll(/"uri": "([^"]*)"/g)].map(([, uri]) => uri)).toEqual([
      'bad%FE.sh',
      'bad%FF.sh',
      'd%FE/x.sh',
    ]);
    for (const format of ['stylish', 'junit', 'gitlab', 'markdown', 'github', 'checkstyle', 'azure-devops'])
      expect(folder.run(['--format', format]).stdout).toMatch(/bad\\{1,2}xff\.sh/);
  });

  test('is found where it is named, though a process is not told its name whole', () => {
    const command = 'exec "$0" "$1" --exit-zero --format json bad?.sh';
    const stdout = execFileSync('sh', ['-c', command, process.execPath, bin], { cwd: folder.path, encoding: 'utf8' });
    expect(findingsOf({ stdout, stderr: '', code: 0 }).findings).toHaveLength(2);
  });

  test('is mended, and is named in a patch as git writes it', () => {
    writeFileSync(at('bad\xff.sh'), '# precheck-disable-next-line unguarded-cancel -- x\necho\n');
    const { stdout } = folder.run(['--fix-dry-run', '--format', 'json', '--output', 'out.txt']);
    expect(stdout).toContain('--- "a/bad\\377.sh"\n+++ "b/bad\\377.sh"\n');
    execFileSync('git', ['apply', '--check', '-'], { cwd: folder.path, input: stdout });
    expect(folder.run(['--fix']).stderr).toBe('bad\\xff.sh: mended: Take the suppression away\n');
    expect(readFileSync(at('bad\xff.sh'), 'utf8')).toBe('echo\n');
  });

  test('counts as changed', () => {
    const git = (...args: readonly string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder.path });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    writeFileSync(at('bad\xff.sh'), `echo\n${CANCEL}`);
    const ran = folder.run(['--format', 'json', '--since', 'HEAD']);
    expect(findingsOf(ran).findings.map(({ where }) => `${where.path}:${where.line}`)).toEqual(['bad\\xff.sh:2']);
    expect(existsSync(join(folder.path, 'bad\ufffd.sh'))).toBe(false);
  });
});
