/** Tests `precheck emulate` as a user starts and stops it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runPrecheck } from './testing/run-precheck.ts';

const precheck = fileURLToPath(new URL('../../cli/bin/precheck.js', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precheck-emulate-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('what keeps it from starting is one line each, and 2', () => {
  test.each<[string, string, string]>([
    [
      'a file that is cut off',
      '{"id":',
      'tenant file `tenant.json`, line 1: not JSON or YAML: flow map must end with a }; mend this line or the one before it',
    ],
    [
      'a file that is empty',
      '',
      'tenant file `tenant.json`, line 1: the tenant is empty; it needs at least `id: <tenant id>`',
    ],
    [
      'a property that is not known',
      '{\n"id":"t",\n"user":[]}',
      'tenant file `tenant.json`, line 3: `/user` is not a known property; did you mean `users`?',
    ],
    [
      'a member who does not exist',
      '{"id":"t","groups":[{"id":"g","members":["x"]}]}',
      'tenant file `tenant.json`, line 1: `/groups/0/members/0` has to be a user, service principal or group of this tenant, and `x` is not',
    ],
    [
      'a role that does not exist',
      '{"id":"t","users":[{"id":"u"}],"roleAssignments":[{"principalId":"u","roleDefinitionId":"x","directoryScopeId":"/"}]}',
      'tenant file `tenant.json`, line 1: `/roleAssignments/0/roleDefinitionId` has to be a custom role of this tenant or a built-in role, and `x` is not',
    ],
    [
      'two users with one id',
      '{"id":"t","users":[{"id":"u"},{"id":"U"}]}',
      'tenant file `tenant.json`, line 1: `/users/1/id` repeats the id of `/users/0`; give each its own',
    ],
    [
      'two things that are wrong',
      '{"id":"t","users":[{"id":"u"}],\n"groups":[{"id":"g","members":["x"]}],\n"callers":{"me":{"principalId":"u","scopes":["User.Raed"]}}}',
      [
        'tenant file `tenant.json`, line 2: `/groups/0/members/0` has to be a user, service principal or group of this tenant, and `x` is not',
        'precheck: tenant file `tenant.json`, line 3: `/callers/me/scopes/0` is `User.Raed`, which is no permission; did you mean `User.Read`?',
      ].join('\n'),
    ],
  ])('%s', async (_name, text, message) => {
    await writeFile(join(folder, 'tenant.json'), text);
    const { code, stdout, stderr } = await runPrecheck(['emulate', '--tenant', 'tenant.json'], { cwd: folder });
    expect([code, stdout, stderr]).toEqual([2, '', `precheck: ${message}\n`]);
  });

  test('a file that is not there', async () => {
    const { code, stdout, stderr } = await runPrecheck(['emulate', '--tenant', 'none.yaml'], { cwd: folder });
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'precheck: tenant file `none.yaml` cannot be read: there is no such file\n',
    ]);
  });

  test('a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { readonly port: number };
    const { code, stdout, stderr } = await runPrecheck(['emulate', '--port', String(port)]);
    server.close();
    expect([code, stdout, stderr]).toEqual([2, '', `precheck: port ${port} of 127.0.0.1 is in use\n`]);
  });

  test('an address that others reach, without the flag', async () => {
    const { code, stdout, stderr } = await runPrecheck(['emulate', '--host', '0.0.0.0']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^precheck: host `0\.0\.0\.0` is not a loopback address, .+ `--allow-non-loopback`, accepts that\n$/,
    );
  });
});

describe('once it runs', () => {
  test.each<[string, readonly string[], string]>([
    [
      'it says that it speaks plain http on loopback only',
      [],
      'precheck: the emulator speaks plain http on loopback only; Ctrl-C stops it',
    ],
    [
      'it warns where others can reach it',
      ['--host', '0.0.0.0', '--allow-non-loopback'],
      'precheck: warning: the emulator speaks plain http on 0.0.0.0, where others can read the tokens and steer it; Ctrl-C stops it',
    ],
  ])('%s, answers, and ends with Ctrl-C', async (_name, flags, said) => {
    const child = spawn(process.execPath, [precheck, 'emulate', '--port', '0', '--format', 'json', ...flags]);
    const [[line], [note]] = (await Promise.all(
      [child.stdout, child.stderr].map((input) => once(createInterface({ input }), 'line')),
    )) as [[string], [string]];
    const { url, tokens } = JSON.parse(line) as {
      readonly url: string;
      readonly tokens: Readonly<Record<string, string>>;
    };
    expect([url, note]).toEqual([expect.stringMatching(/^http:\/\/[\d.]+:\d+\/v1\.0$/), said]);
    const headers = { authorization: `Bearer ${tokens['owner'] ?? ''}` };
    const answer = await fetch(`${url.replace('0.0.0.0', '127.0.0.1')}/me`, { headers });
    expect(answer.status).toBe(200);
    const closed = once(child, 'close');
    child.kill('SIGINT');
    expect(await closed).toEqual([130, null]);
  });
});
