/** What a finding about YAML or JSON marks, in each format that can say where something ends. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LintFolder } from '../testing/lint-folder.ts';

let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
  folder.put({
    'precheck.config.yaml': 'ignores: [a]\nrules:\n  retired-mgc: fatal # no\n  unguarded-cancle:\n    - error\n',
  });
});
afterEach(() => folder.remove());

const run = (format: string): string => folder.run(['--no-config', '--format', format]).stdout;

test('what stands on one line is marked whole, what is longer on its first line', () => {
  const [, line = '', marks = '', , , more = ''] = run('stylish').split('\n');
  expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('retired-mgc: fatal');
  expect(more).toBe('  |   ^^^^^^^^^^^^^^^^^');
});

test('the place ends where the mark does', () => {
  const { findings } = JSON.parse(run('json')) as { findings: readonly object[] };
  expect(findings).toMatchObject([
    { where: { line: 3, column: 3 }, end: { line: 3, column: 21 } },
    { where: { line: 4, column: 3 }, end: { line: 4, column: 20 } },
  ]);
  expect(findings.map((finding) => Object.keys((finding as { where: object }).where))).toEqual([
    ['path', 'line', 'column'],
    ['path', 'line', 'column'],
  ]);
  const { runs } = JSON.parse(run('sarif')) as { runs: readonly { results: readonly object[] }[] };
  expect(runs[0]?.results[0]).toMatchObject({
    locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 21 } } }],
  });
  expect(run('github')).toContain('line=3,endLine=3,col=3,endColumn=21,');
});

test('a notification of SARIF is as severe as the finding', () => {
  folder.put({
    'large.json': Buffer.alloc(5_000_000, ' '),
    'a.py': Buffer.from([0]),
    'precheck.policy.yaml': 'rules: [',
  });
  const { runs } = JSON.parse(run('sarif')) as {
    runs: readonly { invocations: readonly { toolExecutionNotifications: readonly object[] }[] }[];
  };
  expect(runs[0]?.invocations[0]?.toolExecutionNotifications).toMatchObject([
    { level: 'note', message: { text: 'is not text' } },
    { level: 'note', message: { text: 'is larger than 4 MB' } },
    { level: 'error' },
  ]);
});
