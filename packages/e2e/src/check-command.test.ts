/** The command about one decision, as a user runs it: for oneself, for somebody else, in every format, into a pipe that closes. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type RunningEmulator, sampleTenant, startEmulator } from '@pim-precheck/emulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, runPrecheck } from './testing/run-precheck.ts';

const REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const GROUP = '10986fea-b1fd-4fe9-9120-2c2b1a5faa04';
const CANCEL = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';
const bin = fileURLToPath(new URL('../../cli/bin/precheck.js', import.meta.url));
const idOf = (name: string): string => sampleTenant.callers?.[name]?.principalId ?? '';

let running: RunningEmulator;
beforeAll(async () => {
  running = await startEmulator({ port: 0 });
});
afterAll(() => running.stop());

const precheck = (caller: string, ...args: string[]): Promise<Ended> =>
  runPrecheck([...args, '--graph-url', running.url], { env: { PRECHECK_TOKEN: running.tokens[caller] ?? '' } });

describe('for somebody else', () => {
  test('an owner whose token would hold the permission: allowed', async () => {
    const args = ['--caller', idOf('owner'), '--caller-permissions', CANCEL, '--format', 'verdict'];
    expect(await precheck('nobody', 'check', REQUEST, ...args)).toMatchObject({
      code: 0,
      stdout: 'allow\n',
      stderr: '',
    });
  });

  test('without it the verdict is open, and what would help is told', async () => {
    const { code, stdout, stderr } = await precheck('role-admin', 'check', REQUEST, '--caller', idOf('owner'));
    expect(code).toBe(3);
    expect(stdout).toContain('the permissions of a user depend on the application that they sign in with');
    expect(stdout).toContain('who the caller is could not be read: a signed-in user is assumed');
    expect(stderr).toBe('precheck: --caller-permissions names what their token would hold\n');
  });

  test('an application, in the name of an application that may read applications: by what it was granted', async () => {
    for (const [name, verdict, code] of [
      ['app', 'allow', 0],
      ['app-without-permission', 'deny', 1],
    ] as const) {
      const args = ['--caller', idOf(name), '--format', 'verdict'];
      expect(await precheck('app', 'check', REQUEST, ...args)).toMatchObject({ code, stdout: `${verdict}\n` });
    }
  });

  test('whom the directory may not be asked about: open, and the refused read is named', async () => {
    const { code, stdout, stderr } = await precheck(
      'app',
      'check',
      REQUEST,
      '--caller',
      'somebody',
      '--caller-permissions',
      CANCEL,
    );
    expect([code, stderr]).toEqual([3, '']);
    expect(stdout).toContain('which needs User.Read.All; refused with 403');
  });

  test.each([
    [['--facts', '-', '--caller', 'x'], 'check --facts reads nothing, so --caller has no meaning with it'],
    [['--facts', '-', '--deep'], 'check --facts reads nothing, so --deep has no meaning with it'],
    [[REQUEST, '--caller-permissions', CANCEL], '--caller-permissions is about the caller that --caller names'],
  ])('%j is wrong usage', async (args, message) => {
    expect(await precheck('owner', 'check', ...args)).toMatchObject({ code: 2, stderr: `precheck: ${message}\n` });
  });
});

test.each([
  ['app-without-permission', 'New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId '],
  ['user-without-permission', "Connect-MgGraph -Scopes 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'"],
])('%s: a deny that no remedy is sure to mend names the first step', async (caller, command) => {
  const { code, stdout } = await precheck(caller, 'check', REQUEST);
  expect([code, stdout]).toEqual([1, expect.stringContaining(`What it needs first\n  1. get the permission `)]);
  expect(stdout).toContain(`PS> ${command}`);
});

describe('every format of every command that talks to Graph', () => {
  const commands = [
    ['check', REQUEST],
    ['cancel', REQUEST, '--dry-run'],
    ['list', '--group', GROUP],
    ['who', '--group', GROUP],
  ];
  test.each(commands.map((args) => ({ name: args[0] ?? '', args })))(
    '$name',
    async ({ args }) => {
      const shapes: Readonly<Record<string, (text: string) => void>> = {
        json: (text) => expect(JSON.parse(text)).toBeTypeOf('object'),
        ndjson: (text) => {
          for (const line of text.trimEnd().split('\n')) expect(JSON.parse(line)).toBeTypeOf('object');
        },
        csv: (text) => expect(text.split('\n')[0]).toMatch(/^\w+(?:,\w+)+$/),
        markdown: (text) => expect(text).toMatch(/^\|(?: \w+ \|)+\n\|(?: --- \|)+\n\| /),
        text: (text) => expect(text).not.toMatch(/\u001b/),
      };
      for (const [format, check] of Object.entries(shapes)) {
        const { code, stdout, stderr } = await precheck('owner', ...args, '--format', format);
        expect([format, code, stderr.includes('bug')]).toEqual([format, 0, false]);
        check(stdout);
      }
    },
    30_000,
  );
});

test('colour only where it is wanted', async () => {
  const env = { PRECHECK_TOKEN: running.tokens['owner'] ?? '' };
  const args = ['check', REQUEST, '--graph-url', running.url];
  const always = await runPrecheck([...args, '--color', 'always'], { env });
  const forced = await runPrecheck(args, { env: { ...env, FORCE_COLOR: '1' } });
  const refused = await runPrecheck(args, { env: { ...env, FORCE_COLOR: '1', NO_COLOR: '1' } });
  const colored = [always, forced, refused].map(({ stdout }) => stdout.includes('\u001b['));
  expect(colored).toEqual([true, true, false]);
});

test('a deny names at most five people, and where the rest is to be found', async () => {
  const { stdout } = await precheck('nobody', 'check', REQUEST);
  const [, named = ''] = stdout.split('Who could cancel it\n');
  const people = named.trimEnd().split('\n');
  expect(people.filter((line) => /owner of the group|member of the group|Administrator/.test(line)).length).toBe(5);
  expect(stdout).not.toContain('undefined');
});

test('a pipe that closes is not an error', async () => {
  const facts = `${JSON.stringify({ caller: { kind: 'application' } })}\n`.repeat(200_000);
  const child = spawn(process.execPath, [bin, 'check', '--facts', '-', '--format', 'ndjson']);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(facts);
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, stderr]).toEqual([3, '']);
}, 30_000);

test('without a terminal the command line is the confirmation', async () => {
  const { code, stdout } = await precheck('owner', 'cancel', REQUEST);
  expect([code, stdout]).toEqual([0, expect.stringContaining(`cancelled  ${REQUEST}`)]);
});
