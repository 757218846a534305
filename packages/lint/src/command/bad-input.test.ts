/** Bad input: each kind is a finding with its place, or left out for a reason, and the run goes on. */
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CANCEL, findingsOf, LintFolder, type RunOptions } from '../testing/lint-folder.ts';

let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
  folder.put({ 'zz.sh': CANCEL });
});
// Why not Node: it gives up at paths that are longer than a path may be.
afterEach(() => execFileSync('rm', ['-rf', folder.path]));

const GOOD = 'error zz.sh:1:1 unguarded-cancel';
const POLICY = 'rules:\n  - { id: a, effect: deny, message: no, owner: team, when: { requst.status: Granted } }\n';

/** What a run finds, as `severity path:line:column rule message`; the good file is found in each. */
function found(args: readonly string[] = [], options: RunOptions = {}): readonly string[] {
  const ran = folder.run(['--format', 'json', ...args], options);
  expect([ran.code, ran.stderr]).toEqual([1, '']);
  return findingsOf(ran).findings.map(({ severity, where, ruleId, message }) => {
    const said = ruleId === 'unreadable-file' ? ` ${message}` : '';
    return `${severity} ${where.path}:${where.line}:${where.column} ${ruleId}${said}`;
  });
}

describe('files', () => {
  test.each([
    ['YAML that is none', 'precheck.policy.yaml', 'rules:\n  - {\n', /:3:1 unreadable-file not YAML: /],
    ['YAML with a tab', 'precheck.policy.yaml', 'rules:\n\t- a\n', /:2:1 unreadable-file not YAML: /],
    ['JSON that is none', 'precheck.policy.json', '{"rules": [}', /:1:12 unreadable-file not JSON: Flow sequence/],
    [
      'a key that is there twice',
      'precheck.policy.yaml',
      'rules: []\nrules: []\n',
      /:2:1 unreadable-file not YAML: .*unique/,
    ],
    [
      'an alias for ever more',
      'precheck.policy.yaml',
      `a: &a [x]\n${Array.from({ length: 9 }, (_, level) => `${'bcdefghij'[level] ?? ''}: &${'bcdefghij'[level] ?? ''} [${`*${'abcdefghi'[level] ?? ''},`.repeat(9)}]\n`).join('')}`,
      /:1:1 unreadable-file not YAML: Excessive alias count/,
    ],
    [
      'YAML of many levels',
      'azure-pipelines.yml',
      `steps: ${'['.repeat(5_000)}${']'.repeat(5_000)}\n`,
      /:1:\d+ unreadable-file is nested too deep to be read$/,
    ],
    [
      'Bicep of many levels',
      'main.bicep',
      `resource a 'Microsoft.Graph/groups@v1.0' = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
      /:1:245 unreadable-file is nested more than 200 levels deep$/,
    ],
    ['a binary', 'precheck.policy.yaml', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]), /:1:1 unreadable-file is not text$/],
    ['50 MB', 'precheck.policy.yaml', Buffer.alloc(50 * 1024 * 1024, 'a'), /:1:1 unreadable-file is larger than 4 MB$/],
    ['nothing at all', 'precheck.policy.yaml', '', /^error precheck\.policy\.yaml:1:1 policy-is-valid$/],
    [
      'UTF-16 without its end',
      'precheck.policy.yaml',
      Buffer.from([0xff, 0xfe, 0x61]),
      /^error precheck\.policy\.yaml/,
    ],
  ])('%s', (_, name, text, expected) => {
    folder.put({ [name]: text });
    const [first, ...rest] = found();
    expect(first).toMatch(expected);
    expect(rest).toEqual([GOOD]);
  });

  test('a large file of which nobody can say that it matters is a remark, and an error where it is named', () => {
    folder.put({ 'data.json': Buffer.alloc(50 * 1024 * 1024, ' ') });
    expect(found()).toEqual(['info data.json:1:1 unreadable-file is larger than 4 MB', GOOD]);
    expect(found(['data.json'])).toEqual(['error data.json:1:1 unreadable-file is larger than 4 MB']);
  });

  test('a mark, lines that end as on Windows, and UTF-16 do not move a finding', () => {
    const windows = POLICY.replaceAll('\n', '\r\n');
    folder.put({
      'a/precheck.policy.yaml': `\uFEFF${windows}`,
      'b/precheck.policy.yaml': Buffer.from(`\uFEFF${windows}`, 'utf16le'),
      'c/precheck.policy.yaml': Buffer.from(`\uFEFF${POLICY}`, 'utf16le').swap16(),
      'd/precheck.policy.yaml': POLICY,
    });
    const places = ['a', 'b', 'c', 'd'].map((name) => `error ${name}/precheck.policy.yaml:2:62 policy-is-valid`);
    expect(found()).toEqual([...places, GOOD]);
  });

  test('standard input is read in its encoding, too', () => {
    const input = Buffer.from(`\uFEFF${POLICY.replaceAll('\n', '\r\n')}`, 'utf16le');
    expect(found(['--stdin-filename', 'x/precheck.policy.yaml'], { input })).toEqual([
      'error x/precheck.policy.yaml:2:62 policy-is-valid',
    ]);
    expect(folder.run(['--stdin-filename', 'a.sh'], { input: Buffer.from([0x61, 0]) })).toMatchObject({
      code: 2,
      stderr: 'precheck-lint: a.sh:1:1: is not text\n',
    });
  });
});

describe('what is no file', () => {
  test('links in a circle and to nothing are left out, and told where they are named', () => {
    symlinkSync('precheck.policy.yaml', join(folder.path, 'precheck.policy.yaml'));
    symlinkSync('nowhere', join(folder.path, 'dangling.sh'));
    mkdirSync(join(folder.path, 'a/b'), { recursive: true });
    symlinkSync('..', join(folder.path, 'a/b/up'));
    expect(found()).toEqual([GOOD]);
    for (const [name, why] of [
      ['precheck.policy.yaml', 'is a link in a circle'],
      ['dangling.sh', 'no such file or folder'],
    ])
      expect(folder.run([name ?? ''])).toMatchObject({ code: 2, stderr: `precheck-lint: ${name}: ${why}\n` });
  });

  test('a folder with the name of a file is a folder', () => {
    folder.put({ 'precheck.policy.yaml/precheck.policy.yaml': POLICY, 'x.sh/y.sh': CANCEL });
    expect(found()).toEqual([
      'error precheck.policy.yaml/precheck.policy.yaml:2:62 policy-is-valid',
      'error x.sh/y.sh:1:1 unguarded-cancel',
      GOOD,
    ]);
  });

  test('pipes, sockets and devices are not waited for', async () => {
    execFileSync('mkfifo', [join(folder.path, 'precheck.policy.yaml')]);
    symlinkSync('/dev/zero', join(folder.path, 'zero.sh'));
    const server = createServer().listen(join(folder.path, 'socket.yaml'));
    await once(server, 'listening');
    try {
      expect(found()).toEqual([GOOD]);
      for (const name of ['precheck.policy.yaml', 'zero.sh'])
        expect(found([name])).toEqual([`error ${name}:1:1 unreadable-file is no regular file`]);
    } finally {
      server.close();
    }
  });

  // Why only there: other systems have no such files.
  test.runIf(process.platform === 'linux')(
    'a file that says that it is empty is read, and one that fails is told',
    () => {
      symlinkSync('/proc/self/environ', join(folder.path, 'environ.sh'));
      symlinkSync('/proc/self/mem', join(folder.path, 'mem.sh'));
      // The environment of a process has zero bytes between its entries.
      expect(found()).toEqual([
        'info environ.sh:1:1 unreadable-file is not text',
        'error mem.sh:1:1 unreadable-file cannot be read (EIO)',
        GOOD,
      ]);
    },
  );

  test('a folder that cannot be read is an error, as what it holds has not been looked at', () => {
    folder.put({ 'deep/a.txt': '' });
    const dig =
      "const name = 'x'.repeat(250); for (let i = 0; i < 20; i++) { fs.mkdirSync(name); process.chdir(name); }";
    execFileSync(process.execPath, ['-e', dig], { cwd: join(folder.path, 'deep') });
    const [first, ...rest] = found();
    expect(first).toMatch(/^error deep\/.*:1:1 unreadable-file the folder cannot be read \(ENAMETOOLONG\)$/);
    expect(rest).toEqual([GOOD]);
  });
});

test('all of it at once: every good file is still linted, twice the same', () => {
  folder.put({
    'bad/precheck.policy.yaml': 'rules: [',
    'bad/binary.ts': Buffer.from([0, 1, 2]),
    'bad/large.json': Buffer.alloc(5_000_000, ' '),
    'bad/syntax.ts': `const a = {{{;\nawait client.api(\`/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/\${id}/cancel\`).post({});\n`,
    'bad/openapi.yaml': 'openapi: 3.0.3\npaths: [x-access\n',
    'good/precheck.policy.yaml': `\uFEFF${POLICY}`,
    'good/a.ps1': Buffer.from(
      `\uFEFFInvoke-RestMethod -Method Post -Uri "$Root/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/$Id/cancel"\r\n`,
      'utf16le',
    ),
  });
  symlinkSync('bad', join(folder.path, 'link'));
  writeFileSync(join(folder.path, 'good/nothing.sh'), '');
  const lines = found().map((line) => line.replace(/(not YAML).*/, '$1'));
  expect(lines).toEqual([
    'info bad/binary.ts:1:1 unreadable-file is not text',
    'info bad/large.json:1:1 unreadable-file is larger than 4 MB',
    'error bad/openapi.yaml:3:1 unreadable-file not YAML',
    'error bad/precheck.policy.yaml:1:9 unreadable-file not YAML',
    'error bad/syntax.ts:2:7 unguarded-cancel',
    'error good/a.ps1:1:1 unguarded-cancel',
    'error good/precheck.policy.yaml:2:62 policy-is-valid',
    GOOD,
  ]);
  const names = ['sarif', 'json', 'junit', 'gitlab', 'stylish', 'markdown', 'github', 'checkstyle', 'azure-devops'];
  const written = ['one', 'two'].map((time) => {
    folder.run(names.flatMap((name) => ['--format', name, '--output', `${name}.${time}`]));
    return names.map((name) => readFileSync(join(folder.path, `${name}.${time}`), 'utf8'));
  });
  expect(written[1]).toEqual(written[0]);
});
