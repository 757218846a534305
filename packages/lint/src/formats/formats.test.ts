/** Every format as it is written for a finding, and SARIF within what code scanning takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import formats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '../registry.ts';
import { formats as everyFormat } from './formats.ts';
import type { Report } from './report.ts';
import { CANCEL, LintFolder } from '../testing/lint-folder.ts';

const SCHEMA = process.env['PRECHECK_SARIF_SCHEMA'];
let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
});
afterEach(() => folder.remove());

test('several formats at once, each to its own file', () => {
  folder.put({ 'a.sh': CANCEL });
  const names = ['sarif', 'junit', 'checkstyle', 'gitlab', 'azure-devops', 'markdown', 'github', 'stylish'];
  const ran = folder.run(names.flatMap((name) => ['--format', name, '--output', `out.${name}`]));
  expect([ran.code, ran.stdout]).toEqual([1, '']);
  const text = (name: string): string => readFileSync(join(folder.path, `out.${name}`), 'utf8');
  expect(text('junit')).toMatch(
    /<testsuite name="precheck lint" tests="1" failures="1">[^]*unguarded-cancel a\.sh:1:1/,
  );
  expect(text('checkstyle')).toContain('<error line="1" column="1" severity="error"');
  expect(JSON.parse(text('gitlab'))).toMatchObject([
    { check_name: 'unguarded-cancel', severity: 'major', location: { path: 'a.sh', lines: { begin: 1 } } },
  ]);
  expect(text('azure-devops')).toMatch(
    /^##vso\[task\.logissue type=error;sourcepath=a\.sh;linenumber=1;columnnumber=1;code=unguarded-cancel\]/,
  );
  expect(text('markdown')).toMatch(/\| error \| `a\.sh:1` \|/);
  expect(text('stylish')).toMatch(/\n1 \| az rest .*\n {2}\| \^+\n/);
});

test('GitHub gets ten annotations of each level and a line about the rest; the summary of a job is added to', () => {
  folder.put({ 'a.sh': CANCEL.repeat(12), 'summary.txt': 'before\n' });
  for (const name of Array.from({ length: 11 }, (_, index) => `b${index}.sh`))
    folder.put({ [name]: '# precheck-disable-next-line unguarded-cancel -- x\necho\n' });
  const summary = join(folder.path, 'summary.txt');
  const args = ['--format', 'markdown', '--output', summary, '--format', 'github'];
  const { stdout } = folder.run(args, { env: { GITHUB_STEP_SUMMARY: summary } });
  const lines = stdout.trimEnd().split('\n');
  const of = (level: string): number => lines.filter((line) => line.startsWith(`::${level} `)).length;
  expect([of('error'), of('warning'), of('notice')]).toEqual([10, 10, 1]);
  expect(lines.at(-1)).toContain('3 more findings');
  expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## precheck lint\n\n12 errors, 11 warnings/);
});

test('formats that would be mixed on standard output are refused', () => {
  folder.put({ 'a.sh': CANCEL });
  expect(folder.run(['--format', 'json', '--format', 'sarif'])).toMatchObject({
    code: 2,
    stderr: 'precheck-lint: json and sarif would be mixed on standard output; name an --output for each but the last\n',
  });
});

test('JUnit is written where nothing was found, and where there was nothing to lint', () => {
  folder.put({ 'a.sh': 'echo\n', 'none/a.txt': '' });
  expect(folder.run(['--format', 'junit']).stdout).toContain('tests="1" failures="0"');
  const ran = folder.run(['--format', 'junit', '--output', 'out.xml', 'none']);
  expect([ran.code, readFileSync(join(folder.path, 'out.xml'), 'utf8')]).toEqual([
    3,
    expect.stringContaining('<testcase name="0 files"') as string,
  ]);
});

describe('for people', async () => {
  const rule = rules[0]?.id ?? '';
  const report = (line: string, message: string): Report => ({
    version: '0',
    files: 1,
    findings: [
      {
        ruleId: rule,
        severity: 'error',
        message,
        where: { path: 'a', line: 1, column: 61 },
        shownPath: 'a',
        repositoryPath: 'a',
        fingerprint: '',
      },
    ],
    suppressed: [],
    helpOf: (id) => `https://example.com/${id}`,
    linesOf: () => [line],
    textOf: () => line,
    pathOf: (path) => path,
    addressOf: (path) => path,
  });
  const stylish = await everyFormat.stylish();
  const plain = { paint: (_: unknown, text: string) => text, showSuppressed: false };

  test('what a file or a message holds does not steer the terminal', () => {
    expect(stylish(report(`${' '.repeat(60)}\u001b[31mred`, 'a\u001b]0;b\u0007'), plain)).not.toMatch(/[\u0007\u001b]/);
  });

  test.each(['github', 'azure-devops', 'markdown'] as const)(
    'nor, in %s, the log or the summary of a job',
    async (name) => {
      const write = await everyFormat[name]();
      const { findings, ...rest } = report('x', 'a\u001b]0;b\u0007\nc');
      const written = write(
        { ...rest, findings: findings.map((own) => ({ ...own, repositoryPath: 'd\u001b[2Je\n::error::f' })) },
        plain,
      );
      expect(written).not.toMatch(/[\u0007\u001b]|^::error::f/m);
    },
  );

  test('a line is cut to the width of the terminal, with the mark under the fault', () => {
    const [, line = '', marks = ''] = stylish(report(`${'x'.repeat(60)}FAULT${'x'.repeat(90)}`, 'm'), {
      ...plain,
      width: 80,
    }).split('\n');
    expect(Math.max(line.length, marks.length)).toBeLessThanOrEqual(80);
    expect(line[marks.indexOf('^')]).toBe('F');
  });

  test('the name of a rule leads to its page where the terminal shows links', () => {
    expect(stylish(report('x', 'm'), { ...plain, hasLinks: true })).toContain(
      `\u001b]8;;https://example.com/${rule}\u001b\\${rule}\u001b]8;;\u001b\\`,
    );
    folder.put({ 'a.sh': CANCEL });
    expect(folder.run(['--color', 'always']).stdout).not.toContain('\u001b]8');
  });
});

describe('SARIF', () => {
  interface Log {
    readonly runs: readonly {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly {
            readonly id: string;
            readonly properties: { readonly tags: readonly string[] };
            readonly fullDescription: { readonly text: string };
          }[];
        };
      };
      readonly results: readonly {
        readonly ruleIndex: number;
        readonly ruleId: string;
        readonly suppressions?: unknown;
        readonly baselineState?: string;
        readonly fixes?: readonly {
          readonly artifactChanges: readonly {
            readonly replacements: readonly { readonly deletedRegion: unknown }[];
          }[];
        }[];
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        }[];
      }[];
      readonly invocations: readonly { readonly toolExecutionNotifications: readonly unknown[] }[];
    }[];
  }
  const logOf = (cwd: string): { readonly text: string; readonly log: Log } => {
    const { stdout } = folder.run(['--format', 'sarif', '--exit-zero'], { cwd });
    return { text: stdout, log: JSON.parse(stdout) as Log };
  };

  test('lists every rule, names files from the root of the repository, says what is held back, and is the same twice', () => {
    folder.put({
      'sub dir/a.sh': CANCEL,
      'sub dir/b.sh': `# precheck-disable-next-line unguarded-cancel -- x\n${CANCEL}`,
      'sub dir/c.py': Buffer.from([0xc3, 0x28, 0x00]),
    });
    const { text, log } = logOf(join(folder.path, 'sub dir'));
    const [first] = log.runs;
    expect(first?.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(first?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).toEqual([
      'sub%20dir/a.sh',
      'sub%20dir/b.sh',
    ]);
    expect(first?.results[1]?.suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: 'x' }]);
    expect(first?.invocations[0]?.toolExecutionNotifications).toHaveLength(1);
    for (const { ruleIndex, ruleId } of first?.results ?? [])
      expect(first?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(logOf(join(folder.path, 'sub dir')).text).toBe(text);
  });

  // The schema is no file of this repository: docs.oasis-open.org publishes it, and the variable names a copy.
  test.skipIf(SCHEMA === undefined)(
    'is valid by the schema of OASIS, with mends, steps, suppressions, a baseline and a file that cannot be read',
    () => {
      folder.put({
        'a.sh': `# precheck-disable-next-line unguarded-cancel -- x\n${CANCEL}`,
        'b.sh': CANCEL,
        'c.py': Buffer.from([0xc3, 0x28, 0x00]),
        'd.sh': 'echo\r\n# precheck-disable-next-line unguarded-cancel -- x\r\necho\r\n',
      });
      folder.run(['--baseline', 'base.json', '--update-baseline', 'b.sh']);
      const { stdout } = folder.run(['--format', 'sarif', '--baseline', 'base.json']);
      // Why without these two: they name draft 4, which the validator does not know; nothing in the schema hangs on it.
      const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(SCHEMA ?? '', 'utf8')) as AnySchemaObject;
      const ajv = new Ajv({ strict: false });
      formats.default(ajv);
      const validate = ajv.compile(schema);
      const log = JSON.parse(stdout) as Log;
      expect([validate(log), validate.errors]).toEqual([true, null]);
      expect(validate({ ...log, runs: [{}] })).toBe(false);
      expect(log.runs[0]?.results.map(({ ruleId, baselineState }) => `${ruleId} ${baselineState ?? ''}`)).toEqual([
        'suppression-is-used new',
        'unguarded-cancel new',
        'unguarded-cancel unchanged',
      ]);
      expect(log.runs[0]?.results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.deletedRegion).toEqual({
        startLine: 2,
        startColumn: 1,
        endLine: 3,
        endColumn: 1,
      });
    },
  );

  test('stays within what code scanning takes', () => {
    folder.put({ 'a.sh': CANCEL });
    const { log } = logOf(folder.path);
    for (const { properties, fullDescription } of log.runs[0]?.tool.driver.rules ?? []) {
      expect(properties.tags.length).toBeLessThanOrEqual(10);
      expect(fullDescription.text.length).toBeLessThanOrEqual(1_000);
    }
  });
});
