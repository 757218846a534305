/** What the guide, the action and the hook say runs as it stands there, with the linter of this workspace behind `npx`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CANCEL, LintFolder } from '../testing/lint-folder.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const bin = join(root, 'packages/lint/bin/precheck-lint.js');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
  folder.put({
    'a.sh': CANCEL,
    // Drops what comes before the command, as npx does.
    'bin/npx': `#!/bin/sh\nwhile [ "$1" != precheck-lint ]; do shift; done\nshift\nexec "${process.execPath}" "${bin}" "$@"\n`,
  });
});
afterEach(() => folder.remove());

function shell(
  script: string,
  env: Readonly<Record<string, string>> = {},
): { readonly code: number | null; readonly text: string } {
  spawnSync('chmod', ['+x', 'bin/npx'], { cwd: folder.path });
  const path = `${join(folder.path, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
    {
      cwd: folder.path,
      input: '',
      encoding: 'utf8',
      env: { PATH: path, HOME: folder.path, ...env },
    },
  );
  return { code: status, text: stdout + stderr };
}

interface Step {
  readonly run?: string;
  readonly script?: string;
  readonly with?: { readonly sarif_file: string };
  readonly inputs?: { readonly testResultsFiles: string };
}

describe('the guide', () => {
  const blocks = [...textOf('docs/guides/lint-in-ci.md').matchAll(/^```yaml\n([^]*?)^```/gm)].map(
    ([, text = '']) => parse(text) as Readonly<Record<string, unknown>>,
  );
  const blockWith = (key: string): Readonly<Record<string, unknown>> => blocks.find((block) => key in block) ?? {};

  test('GitHub: the step fails, annotates, and writes the file that the next one uploads', () => {
    const { lint } = blockWith('jobs')['jobs'] as { lint: { permissions: object; steps: readonly Step[] } };
    expect(lint.permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    const ran = shell(lint.steps.find(({ run }) => run !== undefined)?.run ?? '');
    expect([ran.code, ran.text]).toEqual([1, expect.stringMatching(/^::error file=a\.sh,line=1/) as string]);
    const file = lint.steps.find((step) => step.with !== undefined)?.with?.sarif_file ?? '';
    expect(JSON.parse(readFileSync(join(folder.path, file), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  test('GitLab: the job fails, and writes the report that it names', () => {
    const { precheck } = blockWith('precheck') as {
      precheck: { script: readonly string[]; artifacts: { reports: { codequality: string } } };
    };
    expect(shell(precheck.script.join('\n')).code).toBe(1);
    const file = join(folder.path, precheck.artifacts.reports.codequality);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([{ check_name: 'unguarded-cancel' }]);
  });

  test('Azure Pipelines: the step fails, logs, and writes the results that the next one publishes', () => {
    const steps = blockWith('steps')['steps'] as readonly Step[];
    const ran = shell(steps[0]?.script ?? '');
    expect([ran.code, ran.text]).toEqual([1, expect.stringMatching(/^##vso\[task\.logissue type=error/) as string]);
    expect(readFileSync(join(folder.path, steps[1]?.inputs?.testResultsFiles ?? ''), 'utf8')).toContain('failures="1"');
  });
});

describe('the action', () => {
  const action = parse(textOf('packages/lint/action/action.yml')) as {
    inputs: Readonly<Record<string, { readonly default: string }>>;
    runs: { steps: readonly { run: string; env: Readonly<Record<string, string>> }[] };
  };

  test.each([
    ['its defaults', {}, 1],
    ['a fail-on that nothing reaches', { 'fail-on': 'error', paths: 'b.sh c.sh' }, 0],
  ])('with %s', (_, given, code) => {
    folder.put({ 'b.sh': 'echo\n', 'c.sh': 'echo\n', summary: '' });
    const [step] = action.runs.steps;
    const inputs = {
      ...Object.fromEntries(Object.entries(action.inputs).map(([name, own]) => [name, own.default])),
      ...given,
    };
    const env = Object.entries(step?.env ?? {}).map(([name, value]) => {
      const [, input = ''] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value) ?? [];
      return [name, (inputs as Readonly<Record<string, string>>)[input] ?? `no input ${value}`] as const;
    });
    const ran = shell(step?.run ?? '', {
      ...Object.fromEntries(env),
      GITHUB_STEP_SUMMARY: join(folder.path, 'summary'),
    });
    expect([ran.code, ran.text]).toEqual([code, code === 0 ? '' : (expect.stringContaining('::error') as string)]);
    expect(existsSync(join(folder.path, 'precheck.sarif'))).toBe(true);
    expect(readFileSync(join(folder.path, 'summary'), 'utf8')).toMatch(/^## precheck lint/);
  });
});

test('the hook of pre-commit runs on the files that are handed to it, of interest or not', () => {
  const [hook] = parse(textOf('.pre-commit-hooks.yaml')) as readonly { readonly entry: string }[];
  const entry = hook?.entry ?? '';
  folder.put({ run: '#!/bin/bash\necho\n', 'b.sh': 'echo\n' });
  expect(shell(`npx ${entry} run`).code).toBe(0);
  expect(shell(`npx ${entry} run b.sh`).code).toBe(0);
  expect(shell(`npx ${entry} a.sh b.sh`).code).toBe(1);
});
