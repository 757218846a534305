/** The command as a user runs it: what is read, configuration, cache, and every wrong call as one line. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '../registry.ts';
import { CANCEL, findingsOf, LintFolder } from '../testing/lint-folder.ts';

let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
});
afterEach(() => folder.remove());

describe('exit codes', () => {
  test.each([
    ['clean', { 'a.sh': 'echo hello\n', 'precheck.policy.yaml': 'rules: []\n' }, [], 0],
    ['findings', { 'a.sh': CANCEL }, [], 1],
    ['findings, and --exit-zero', { 'a.sh': CANCEL }, ['--exit-zero'], 0],
    ['nothing to lint', { 'a.txt': 'x' }, [], 3],
    ['nothing to lint, and --pass-on-no-files', { 'a.txt': 'x' }, ['--pass-on-no-files'], 0],
    ['a path that is not there', {}, ['none'], 2],
    ['a format that is not there', {}, ['--format', 'xml'], 2],
    ['an option that is not there', {}, ['--nope'], 2],
    ['a configuration that is wrong', { 'precheck.config.json': '{ "rulez": {} }' }, [], 2],
    ['a commit that is not there', { 'a.sh': CANCEL }, ['--since', 'nope'], 2],
  ])('%s', (_, files, args, code) => {
    folder.put(files);
    const ran = folder.run(args);
    expect([ran.code, ran.stderr]).toEqual([code, expect.not.stringMatching(/\n\s+at /)]);
  });

  test('a baseline that is not there is one line', () => {
    folder.put({ 'a.sh': CANCEL });
    expect(folder.run(['--baseline', 'none.json'])).toMatchObject({
      code: 2,
      stderr: 'precheck-lint: none.json: no such baseline; --update-baseline writes one\n',
    });
  });
});

describe('what is read', () => {
  test('.gitignore at every level, and ignores of the configuration, leave files out', () => {
    folder.put({
      '.gitignore': 'out/\n',
      'out/a.sh': CANCEL,
      'b/.gitignore': '*.sh\n!keep.sh\n',
      'b/a.sh': CANCEL,
      'b/keep.sh': CANCEL,
      'c/a.sh': CANCEL,
      'precheck.config.yaml': 'ignores: [c/]\n',
    });
    expect(findingsOf(folder.run(['--format', 'json'])).findings.map(({ where }) => where.path)).toEqual(['b/keep.sh']);
  });

  test('what cannot be read is a finding, and the run goes on', () => {
    folder.put({
      'a.py': Buffer.from([0xc3, 0x28, 0x00]),
      'b.sh': CANCEL,
      'c.ps1': Buffer.from(
        `\uFEFF${CANCEL.replace('az rest', 'Invoke-RestMethod').replace('--method post --url', '-Method Post -Uri')}`,
        'utf16le',
      ),
      'd.yaml': 'assignmentScheduleRequests: [ cancel',
      'e.sh': `\uFEFF${CANCEL.replace('\n', '\r\n')}`,
      'large.js': `//${'x'.repeat(5_000_000)}`,
    });
    symlinkSync('.', join(folder.path, 'loop'));
    writeFileSync(join(folder.path, 'secret.sh'), CANCEL);
    chmodSync(join(folder.path, 'secret.sh'), 0);
    const found = findingsOf(folder.run(['--format', 'json'])).findings.map(
      ({ ruleId, where }) => `${where.path} ${ruleId}`,
    );
    const readable = process.getuid?.() === 0 ? 'secret.sh unguarded-cancel' : 'secret.sh unreadable-file';
    expect(found).toEqual([
      'a.py unreadable-file',
      'b.sh unguarded-cancel',
      'c.ps1 unguarded-cancel',
      'e.sh unguarded-cancel',
      'large.js unreadable-file',
      readable,
    ]);
  });

  test('standard input, as a file of a name', () => {
    const ran = folder.run(['--stdin-filename', 'x/y.sh', '--format', 'json'], { input: CANCEL });
    expect(findingsOf(ran).findings.map(({ where }) => where.path)).toEqual(['x/y.sh']);
  });

  test('--since takes what differs from a commit', () => {
    rmSync(join(folder.path, '.git'), { recursive: true });
    const git = (...args: readonly string[]): unknown =>
      execFileSync('git', ['-C', folder.path, '-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args]);
    git('init', '-q');
    folder.put({ 'old.sh': CANCEL });
    git('add', '.');
    git('commit', '-q', '-m', 'x');
    folder.put({ 'new.sh': CANCEL });
    expect(
      findingsOf(folder.run(['--since', 'HEAD', '--format', 'json'])).findings.map(({ where }) => where.path),
    ).toEqual(['new.sh']);
  });
});

describe('configuration', () => {
  test.each([
    [
      'a rule that is not there',
      '{ "rules": { "unguarded-cancle": "off" } }',
      'precheck.config.json:1:14: there is no rule `unguarded-cancle`; did you mean `unguarded-cancel`?',
    ],
    [
      'a severity that is not there',
      '{ "rules": { "unguarded-cancel": "fatal" } }',
      'precheck.config.json:1:14: has to be one of error, warning, info, off',
    ],
    [
      'a field that is not there',
      '{\n  "rule": {} }',
      'precheck.config.json:2:3: unknown field `rule`; did you mean `rules`?',
    ],
    [
      'a suppression without a reason',
      '{ "suppressions": [{ "files": ["a"], "rule": "unguarded-cancel" }] }',
      'needs `reason`',
    ],
    ['no JSON', '{', 'precheck.config.json:1:2: not JSON'],
  ])('%s is told with its place', (_, text, message) => {
    folder.put({ 'precheck.config.json': text, 'a.sh': CANCEL });
    expect(folder.run([])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) as string });
  });

  test('every fault of one is told, in the order of its fields', () => {
    folder.put({
      'precheck.config.yaml':
        'extnds: strict\nrules:\n  retired-mcg: fatal\nsuppressions:\n  - { files: a, rule: retired-mgc, until: soon }\n',
      'a.sh': CANCEL,
    });
    const { code, stderr } = folder.run([]);
    const told = stderr.split('\n').map((line) => line.replace(/^precheck-lint: .*precheck\.config\.yaml:/, ''));
    expect([code, told]).toEqual([
      2,
      [
        '1:1: unknown field `extnds`; did you mean `extends`?',
        '3:3: there is no rule `retired-mcg`; did you mean `retired-mgc`?',
        '3:3: has to be one of error, warning, info, off, or a list of one of them and options',
        '5:7: has to be a list of texts',
        '5:36: has to be a day such as 2027-01-31',
        '5:5: needs `reason`',
        '',
      ],
    ]);
  });

  test('severities, overrides, package.json, upward from a folder below', () => {
    folder.put({
      'package.json': JSON.stringify({
        precheck: {
          rules: { 'unguarded-cancel': 'warning' },
          overrides: [{ files: ['legacy/'], rules: { 'unguarded-cancel': 'off' } }],
        },
      }),
      'legacy/a.sh': CANCEL,
      'sub/a.sh': CANCEL,
    });
    expect(folder.run(['--format', 'github'], { cwd: join(folder.path, 'sub') }).stdout).toMatch(
      /^::warning file=sub\/a\.sh,line=1/,
    );
    expect(findingsOf(folder.run(['--format', 'json'])).findings.map(({ where }) => where.path)).toEqual(['sub/a.sh']);
    expect(folder.run(['--fail-on', 'error']).code).toBe(0);
    expect(folder.run(['--max-warnings', '0']).code).toBe(1);
    expect(folder.run(['--max-warnings', '1']).code).toBe(0);
    expect(JSON.parse(folder.run(['--print-config', 'legacy/a.sh']).stdout)).toMatchObject({
      rules: { 'unguarded-cancel': 'off' },
    });
  });

  test('a module', () => {
    folder.put({ 'precheck.config.mjs': "export default { rules: { 'unguarded-cancel': 'off' } };\n", 'a.sh': CANCEL });
    expect(folder.run([]).code).toBe(0);
  });
});

test('the cache gives the same result, and does not outlive a change', () => {
  folder.put({ 'a.sh': CANCEL, 'b.sh': 'echo\n' });
  const args = ['--cache', '--format', 'json'];
  const cold = folder.run(args);
  expect(existsSync(join(folder.path, 'node_modules/.cache/precheck-lint.json'))).toBe(true);
  expect(folder.run(args).stdout).toBe(cold.stdout);
  folder.put({ 'a.sh': 'echo\n' });
  expect(findingsOf(folder.run(args)).findings).toEqual([]);
});

test('a finding keeps its fingerprint when it moves by ten lines, and loses it when its content changes', () => {
  const printOf = (text: string): string => {
    folder.put({ 'a.sh': text });
    return findingsOf(folder.run(['--format', 'json'])).findings[0]?.fingerprint ?? '';
  };
  const before = printOf(CANCEL);
  expect(printOf('\n'.repeat(10) + CANCEL)).toBe(before);
  expect(printOf(CANCEL.replace('$ID', '$OTHER'))).not.toBe(before);
});

test('--help tells the exit codes, and --explain the options of a rule', () => {
  expect(folder.run(['--help']).stdout).toMatch(/\n {2}3 {2}nothing to lint, unless --pass-on-no-files\n/);
  expect(folder.run(['--explain', 'suppression-is-current']).stdout).toContain(
    'longestDays (0): In how many days at most a suppression has to end; with 0 it need not end.',
  );
});

test('the day of a run can be another one, which a suppression that ends goes by', () => {
  folder.put({ 'a.sh': `# precheck-disable-next-line unguarded-cancel -- x (until 2027-01-31)\n${CANCEL}` });
  expect(folder.run([], { env: { PRECHECK_TODAY: '2027-01-31' } }).code).toBe(0);
  expect(folder.run([], { env: { PRECHECK_TODAY: '2027-02-01' } }).code).toBe(1);
  expect(folder.run([], { env: { PRECHECK_TODAY: 'soon' } })).toMatchObject({
    code: 2,
    stderr: 'precheck-lint: PRECHECK_TODAY has to be a day such as 2027-01-31, not `soon`\n',
  });
});

test('the configuration may name the baseline, --quiet hides warnings, and --max-warnings still counts them', () => {
  folder.put({ 'a.sh': CANCEL, 'sub/precheck.config.json': '{ "baseline": "base.json" }' });
  const cwd = join(folder.path, 'sub');
  expect(folder.run(['--baseline', 'base.json', '--update-baseline', '..'], { cwd }).code).toBe(0);
  expect(folder.run(['..'], { cwd }).code).toBe(0);
  expect(folder.run(['--no-baseline', '..'], { cwd }).code).toBe(1);
  folder.put({ 'sub/base.json': '{ "schemaVersion": 1, "findings": [{ "ruleId": "x" }] }' });
  expect(folder.run(['..'], { cwd }).stderr).toContain(
    'base.json:1:36: an entry needs `ruleId`, `path` and `fingerprint`',
  );
  folder.put({ 'warn/precheck.config.json': '{ "rules": { "unguarded-cancel": "warning" } }', 'warn/a.sh': CANCEL });
  const quiet = { cwd: join(folder.path, 'warn') };
  expect(folder.run(['--quiet'], quiet)).toMatchObject({ code: 0, stdout: '0 errors, 0 warnings in 2 files\n' });
  expect(folder.run(['--quiet', '--max-warnings', '0'], quiet).code).toBe(1);
});

test('--list-rules names each rule, and --explain says what one is about', () => {
  expect(folder.run(['--list-rules']).stdout.trimEnd().split('\n')).toHaveLength(rules.length);
  expect(folder.run(['--explain', 'unguarded-cancel']).stdout).toMatch(
    /A cancel should stand behind a check[^]*=> cancel\.js:1:7/,
  );
  expect(folder.run(['--explain', 'unguarded-cancle'])).toMatchObject({
    code: 2,
    stderr: 'precheck-lint: there is no rule `unguarded-cancle`; did you mean `unguarded-cancel`?\n',
  });
});
