/** Tests of the command line without Graph: decisions from files, exit codes, and every wrong call as one line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clouds } from '@pim-precheck/client';
import { afterAll, describe, expect, test } from 'vitest';
import { AUTH_MODES } from './auth-modes.ts';
import { CLOUDS } from './program/common-options.ts';
import { captureRun } from './testing/capture-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'precheck-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const RIGHT = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';
const allowed = JSON.stringify({
  caller: { kind: 'application', permissions: [RIGHT] },
  request: { id: 'r-1', status: 'Granted' },
});
const denied = JSON.stringify({
  caller: { kind: 'application', permissions: [] },
  request: { id: 'r-2', status: 'Granted' },
});
const open = JSON.stringify({ caller: { kind: 'application' }, request: { id: 'r-3', status: 'Granted' } });

describe('check --facts', () => {
  test.each([
    [allowed, 0, 'allow'],
    [denied, 1, 'deny'],
    [open, 3, 'indeterminate'],
  ])('one object: exit code %#', async (facts, code, verdict) => {
    const run = await captureRun(['check', '--facts', '-', '--format', 'json'], { stdin: facts });
    expect([run.code, (JSON.parse(run.stdout) as { verdict: string }).verdict, run.stderr]).toEqual([
      code,
      verdict,
      '',
    ]);
  });

  test('an object over several lines is one input, with a byte order mark or without', async () => {
    const text = JSON.stringify(JSON.parse(denied), null, 2);
    for (const stdin of [text, `\uFEFF${text}\r\n`]) {
      const run = await captureRun(['check', '--facts', '-', '--format', 'json'], { stdin });
      expect([run.code, run.stdout.split('\n').length]).toEqual([1, 2]);
    }
  });

  test('lines are answered one for one and in order, wrong ones with an error of their own', async () => {
    const stdin = [allowed, '{"caller":{"kind":"robot"}}', denied, 'nonsense', open, ''].join('\r\n');
    const run = await captureRun(['check', '--facts', '-', '--format', 'json'], { stdin });
    const lines = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { verdict?: string; error?: { line: number; pointer: string } });
    expect(lines.map(({ verdict, error }) => verdict ?? [error?.line, error?.pointer])).toEqual([
      'allow',
      [2, '/caller/kind'],
      'deny',
      [4, ''],
      'indeterminate',
    ]);
    expect(run.code).toBe(2);
    expect(run.stderr.split('\n')[0]).toBe(
      'precheck: -:2: /caller/kind has to be one of delegatedWork, delegatedPersonal, application',
    );
  });

  test('lines that come in pieces, characters cut in two, are put together', async () => {
    const text = Buffer.from(`${allowed.replace('r-1', 'größe')}\n${denied}\n`);
    const pieces = Array.from(text, (_, index) => text.subarray(index, index + 1));
    const run = await captureRun(['check', '--facts', '-', '--format', 'json'], {
      stdin: pieces as unknown as Iterable<string>,
    });
    expect(run.stdout).toContain('"requestId":"größe"');
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  test('the verdict alone is a bare word', async () => {
    const run = await captureRun(['check', '--facts', '-', '--format', 'verdict'], { stdin: `${allowed}\n${open}\n` });
    expect([run.code, run.stdout]).toEqual([3, 'allow\nindeterminate\n']);
  });

  test('text says what decides and what would change it', async () => {
    const run = await captureRun(['check', '--facts', file('denied.json', denied)]);
    expect(run.stdout).toBe(
      [
        'DENY  cancel assignment request r-2',
        `  - the token lacks the permission of the operation: ${RIGHT} [permission/missing]`,
        '  + the request is in a state that can be cancelled: Granted [request/cancellable]',
        '',
        'What would change it (any one is enough)',
        `  1. get the permission ${RIGHT}`,
        '     PS> New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId <caller-id> -PrincipalId <caller-id> -ResourceId <graph-object-id> -AppRoleId 41202f2c-f7ab-45be-b001-85c9728b9d69',
        '',
      ].join('\n'),
    );
  });

  test('colour comes with --color or FORCE_COLOR, and never with NO_COLOR', async () => {
    const argv = ['check', '--facts', file('denied.json', denied)];
    const colored = (text: string): boolean => text.includes('\u001b[');
    expect(colored((await captureRun(argv)).stdout)).toBe(false);
    expect(colored((await captureRun([...argv, '--color', 'always'])).stdout)).toBe(true);
    expect(colored((await captureRun(argv, { env: { FORCE_COLOR: '1' } })).stdout)).toBe(true);
    expect(colored((await captureRun(argv, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout)).toBe(false);
  });
});

describe('wrong calls end with exit code 2 and one line that says what was expected', () => {
  test.each([
    [['check'], 'precheck: check needs a request id, or --facts with a file, and not both'],
    [['check', 'r-1', '--facts', '-'], 'precheck: check needs a request id, or --facts with a file, and not both'],
    [['check', '--facts', '/nowhere/facts.json'], 'precheck: /nowhere/facts.json: no such file'],
    [['check', '--facts', tmpdir()], `precheck: ${tmpdir()}: is a directory, a file was expected`],
    [['check', '--facts', '-'], 'precheck: -: holds no facts, a JSON object was expected'],
    [
      ['check', 'r-1', '--cloud', 'mars'],
      "error: option '--cloud <name>' argument 'mars' is invalid. Allowed choices are global, usGovL4, usGovL5, china.",
    ],
    [['check', 'r-1', '--fromat', 'json'], "error: unknown option '--fromat'"],
    [['chek'], "error: unknown command 'chek'"],
    [
      ['check', 'r-1', '--auth', 'token'],
      'precheck: --auth token: the environment variable PRECHECK_TOKEN is empty or not set',
    ],
    [
      ['emulate', '--port', '70000'],
      "error: option '--port <number>' argument '70000' is invalid. It has to be a whole number from 0 to 65535.",
    ],
    [['explain', 'role/not-activ'], 'precheck: `role/not-activ` is not a code; did you mean role/not-active?'],
  ])('%j', async (argv, line) => {
    const run = await captureRun(argv);
    expect([run.code, run.stderr.split('\n')[0], run.stdout]).toEqual([2, line, '']);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  test.each([
    ['..', 'is not the id of a request'],
    ['a/b', 'is not the id of a request'],
    ['', 'is not the id of a request: it is empty'],
  ])('the request id %j is refused before anything is sent', async (id, why) => {
    for (const [command, env] of [
      ['check', { PRECHECK_TOKEN: 'secret-token-value' }],
      ['check', {}],
      ['cancel', {}],
    ] as const) {
      const run = await captureRun([command, id], { env });
      expect([run.code, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toContain(why);
    }
  });

  test('a base address that would send the token in the clear is refused, and the token is not shown', async () => {
    const run = await captureRun(['check', 'r-1', '--graph-url', 'http://graph.example'], {
      env: { PRECHECK_TOKEN: 'secret-token-value' },
    });
    expect(run.code).toBe(2);
    expect(run.stderr).not.toContain('secret-token-value');
  });
});

test('an unreachable host is exit code 4', async () => {
  const env = { PRECHECK_TOKEN: 'secret-token-value' };
  const run = await captureRun(['check', 'r-1', '--graph-url', 'http://127.0.0.1:1/v1.0'], { env });
  expect([run.code, run.stdout]).toEqual([4, '']);
  expect(run.stderr).toMatch(/^precheck: http:\/\/127\.0\.0\.1:1 cannot be reached: .* \(UNREACHABLE\)\n$/);
});

test('explain tells a reason', async () => {
  const run = await captureRun(['explain', 'role/not-active']);
  expect([run.code, run.stdout.split('\n')[0]]).toEqual([0, 'role/not-active  reason of the authority clause, deny']);
});

test('the help names every exit code, and help and version succeed', async () => {
  const help = await captureRun(['--help']);
  expect([help.code, help.stdout.match(/^ {2}(?:0|1|2|3|4|70|130) +\S/gm)?.length]).toEqual([0, 7]);
  expect(await captureRun(['--version'])).toMatchObject({ code: 0, stdout: '0.0.0-test\n' });
});

test('the choices of the help are those of the catalogue and of sign-in', async () => {
  expect(CLOUDS).toEqual(Object.keys(clouds));
  const { stdout } = await captureRun(['check', '--help']);
  const shown = /--auth <mode>[^(]*\(choices:([^)]*?),\s+default/s.exec(stdout)?.[1] ?? '';
  expect(shown.match(/[\w-]+(?=")/g)).toEqual(AUTH_MODES);
});
