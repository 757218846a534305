/** No token and no secret in any output, journal, audit file, error or crash, whatever is run, however one signs in and however it fails. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { createPimGroupsClient } from '@pim-precheck/client';
import { type RunningEmulator, sampleTenant, startEmulator } from '@pim-precheck/emulator';
import { cancelMany, cancelWithPrecheck, precheck } from '@pim-precheck/precheck/graph';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Ended, runPrecheck, type Surroundings } from './testing/run-precheck.ts';

const REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const GROUP = '10986fea-b1fd-4fe9-9120-2c2b1a5faa04';
let running: RunningEmulator;
let folder: string;

beforeAll(async () => {
  running = await startEmulator({ port: 0 });
});
beforeEach(() => {
  running.emulator.reset();
  folder = mkdtempSync(join(tmpdir(), 'precheck-token-'));
  writeFileSync(join(folder, 'ids.txt'), `# of the reference page\n${REQUEST}\n{"nope":1}\n`);
  writeFileSync(join(folder, 'facts.json'), '{"caller":{"kind":"application"}}');
});
afterAll(() => running.stop());

const PARALLEL = 4;

/** Runs everything, a few at once, and returns all that was said and written. */
async function allTexts(runs: readonly (readonly [readonly string[], Surroundings?])[]): Promise<string> {
  const texts: string[] = [];
  const left = [...runs];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [args, surroundings] = next;
      const { stdout, stderr }: Ended = await runPrecheck(args, { cwd: folder, ...surroundings });
      texts.push(`$ ${args.join(' ')}`, stdout, stderr);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  for (const name of readdirSync(folder)) texts.push(readFileSync(join(folder, name), 'utf8'));
  rmSync(folder, { recursive: true });
  return texts.join('\n');
}

function expectNone(everything: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    expect(everything).not.toContain(secret);
    const signature = secret.split('.')[2];
    if (signature !== undefined) expect(everything).not.toContain(signature);
  }
  expect(everything).not.toMatch(/\beyJ[\w-]{10,}/);
  expect(everything).not.toMatch(/\n\s+at .*:\d+:\d+/);
}

/** Every command, as often as it has something else to say. */
function commands(): readonly (readonly string[])[] {
  const graph = ['--graph-url', running.url, '--audit', 'a'];
  return [
    ['check', REQUEST, ...graph],
    ['check', REQUEST, ...graph, '--format', 'json'],
    ['check', 'no/id', ...graph],
    ['check', '--facts', 'facts.json'],
    ['list', '--group', GROUP, ...graph],
    ['list', '--mine', ...graph, '--format', 'json'],
    ['who', '--group', GROUP, ...graph],
    ['who', '--group', 'none', ...graph],
    ['cancel', REQUEST, '--journal', 'j', '--verify', ...graph],
    ['cancel', '--from', 'ids.txt', ...graph, '--format', 'csv'],
    ['cancel', '--group', GROUP, ...graph, '--format', 'json'],
    ['audit', 'verify', 'a'],
    ['matrix'],
    ['test', '.'],
    ['lint', '.'],
    ['lsp'],
    ['explain', 'role/not-active'],
    ['emulate', '--port', '0', '--tenant', 'none.yaml'],
    ['completion', 'bash'],
    ['help'],
    ['nonsense'],
  ];
}

test('every command of the help is among those that are run', async () => {
  const { stdout } = await runPrecheck(['--help'], { cwd: folder });
  const names = [...stdout.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(10);
  expect([...new Set(commands().map(([name]) => name))]).toEqual(expect.arrayContaining(names));
});

test(
  'every command, with tokens of every kind of caller, ones that are refused too',
  { timeout: 300_000 },
  async () => {
    const tokens = ['owner', 'nobody', 'app'].map((name) => running.tokens[name] ?? '');
    const opaque = 'opaque~token-of-no-known-form';
    const asked = (args: readonly string[]): boolean => args.includes('--graph-url');
    const runs = [tokens[0] ?? '', tokens[2] ?? '', `${tokens[0] ?? ''}x`, opaque].flatMap((token, index) =>
      commands()
        .filter((args) => asked(args) || index === 0)
        .map((args) => [[...args, '--verbose'], { env: { PRECHECK_TOKEN: token } }] as const),
    );
    const offline = commands().filter((args) => !asked(args));
    const plain = offline.map((args) => [args, { env: { PRECHECK_TOKEN: tokens[0] ?? '' } }] as const);
    const everything = await allTexts([...runs, ...plain]);
    expect(everything).toContain('-> 200');
    expect(everything.length).toBeGreaterThan(50_000);
    expectNone(everything, [...tokens, opaque]);
  },
);

const TORN = {
  'a line break': ['EwB4A8firstpart\nEwB4A8SECRETpart', 16],
  'a character that is not of Latin-1': ['EwB4A8firstpart€EwB4A8SECRETpart', 16],
  'a character that takes no room': ['EwB4A8firstpart\u200BEwB4A8SECRETpart', 16],
  'a control character': ['EwB4A8firstpart\u0001EwB4A8SECRETpart', 16],
} as const;

describe('a token that no header can hold', () => {
  test.each(Object.entries(TORN))('%s: wrong usage, in one sentence', { timeout: 60_000 }, async (_, [token, at]) => {
    const graph = commands().filter((args) => args.includes('--graph-url') && !args.includes('no/id'));
    const ended = await Promise.all(
      graph.map((args) => runPrecheck([...args, '--verbose'], { cwd: folder, env: { PRECHECK_TOKEN: token } })),
    );
    const stderr = `precheck: the token of PRECHECK_TOKEN holds a character that no token has, at position ${at}\n`;
    expect(ended).toEqual(ended.map(() => ({ code: 2, signal: null, stdout: '', stderr })));
    expect(ended.length).toBeGreaterThan(5);
  });

  test.each(Object.entries(TORN))('%s, in a program: a typed error without it', async (_, [token]) => {
    const given = [{ token }, { token: () => token }, { credential: { getToken: async () => ({ token }) } }] as const;
    for (const one of given) {
      const client = createPimGroupsClient({ ...one, baseUrl: running.url });
      const asked = [precheck(client, REQUEST), cancelWithPrecheck(client, REQUEST)];
      const errors: unknown[] = await Promise.all(asked.map((promise) => promise.catch((error: unknown) => error)));
      for await (const result of cancelMany(client, [REQUEST])) {
        expect(result).toMatchObject({ outcome: 'failed', failure: 'input' });
        errors.push(result.error);
      }
      expect(errors).toHaveLength(3);
      for (const error of errors) {
        expect(error).toMatchObject({ name: 'GraphError', kind: 'input', code: 'INVALID_TOKEN' });
        expect(inspect(error, { depth: 9 })).not.toMatch(/EwB4A8|SECRET/);
      }
    }
  });
});

test('an error of the network holds the token nowhere, its causes included', async () => {
  const token = 'opaque~token-of-no-known-form';
  const fetch = async (_: string, init: RequestInit): Promise<Response> => {
    const sent = new Headers(init.headers).get('authorization') ?? '';
    throw new TypeError(`cannot send ${sent}`, { cause: new Error(`sent ${sent}`, { cause: new Error(sent) }) });
  };
  const error: unknown = await precheck(createPimGroupsClient({ token, fetch }), REQUEST).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'GraphError', code: 'UNREACHABLE' });
  expect(inspect(error, { depth: 9 })).toContain('sent Bearer <token>');
  expect(inspect(error, { depth: 9 })).not.toContain(token);
});

test('the emulator names its callers, and not their tokens', { timeout: 30_000 }, async () => {
  const started = performance.now();
  const end = { signal: 'SIGINT', when: () => performance.now() > started + 3_000 } as const;
  const everything = await allTexts([[['emulate', '--port', '0'], { end }]]);
  expect(everything).toContain('Callers: owner');
  expectNone(everything, []);
});

/** Code that a process loads first, and that breaks the network in a way that says what was sent. */
const CRASHES = {
  'the network says the headers back': `globalThis.fetch = async (_, init) => {
    throw new TypeError('fetch failed', { cause: new Error('sent ' + new Headers(init.headers).get('authorization')) });
  };`,
  'the network answers with what it was sent': `globalThis.fetch = async (_, init) =>
    new Response(JSON.stringify({ error: { code: 'X', message: 'sent ' + new Headers(init.headers).get('authorization') } }), { status: 400 });`,
  'a bug whose message is the token': `globalThis.AbortSignal.timeout = () => {
    throw new RangeError('bug with ' + process.env.PRECHECK_TOKEN);
  };`,
  'a bug outside of any command': `setTimeout(() => { throw new RangeError('bug with a timer'); }, 30_000).unref();
  JSON.stringify = () => { throw new RangeError('bug with ' + process.env.PRECHECK_TOKEN); };`,
} as const;

describe('crashes', () => {
  test.each(Object.entries(CRASHES))('%s', { timeout: 60_000 }, async (name, code) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.mjs`);
    writeFileSync(file, code);
    const tokens = [running.tokens['owner'] ?? '', 'opaque~token-of-no-known-form'];
    const options = ['--graph-url', running.url, '--audit', 'a', '--verbose'];
    const everything = await allTexts(
      tokens.flatMap((token) => {
        const env = { PRECHECK_TOKEN: token, NODE_OPTIONS: `--import=${pathToFileURL(file).href}` };
        return [
          [['check', REQUEST, ...options], { env }] as const,
          [['cancel', REQUEST, '--journal', `j${token.length}`, ...options], { env }] as const,
        ];
      }),
    );
    expect(everything).toContain(
      name.startsWith('a bug') ? 'precheck: a bug, please report it: RangeError' : 'precheck: ',
    );
    expectNone(everything, tokens);
  });
});

describe('ways to sign in', () => {
  const secrets = {
    AZURE_CLIENT_SECRET: 'c1ient~secret.of-an_application',
    AZURE_CLIENT_CERTIFICATE_PASSWORD: 'passw0rd-of-a-certificate',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token-of-a-github-job',
    SYSTEM_ACCESSTOKEN: 'token-of-an-azure-pipeline',
  };
  const federated = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJmZWRlcmF0ZWQifQ.ZmVkZXJhdGVk';
  const app = { AZURE_TENANT_ID: sampleTenant.id, AZURE_CLIENT_ID: GROUP };

  const modes: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['auto', {}],
    ['token', {}],
    ['default', {}],
    ['azure-cli', {}],
    ['device-code', {}],
    ['client-secret', {}],
    ['certificate', { AZURE_CLIENT_CERTIFICATE_PATH: 'cert.pem' }],
    ['managed-identity', {}],
    ['workload-federation', { AZURE_FEDERATED_TOKEN_FILE: 'federated' }],
    ['workload-federation', { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/?a=1' }],
    [
      'workload-federation',
      { SYSTEM_OIDCREQUESTURI: 'https://127.0.0.1:9/', AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'c' },
    ],
  ];

  async function signIn(auth: string, env: Readonly<Record<string, string>>): Promise<Ended> {
    const { ACTIONS_ID_TOKEN_REQUEST_TOKEN, ...rest } = secrets;
    const gitHub = 'ACTIONS_ID_TOKEN_REQUEST_URL' in env ? { ACTIONS_ID_TOKEN_REQUEST_TOKEN } : {};
    // Why the proxy: what the library sends ends on this machine.
    const talkative = { AZURE_LOG_LEVEL: 'verbose', HTTPS_PROXY: 'http://127.0.0.1:9', PRECHECK_TOKEN: '' };
    const args = ['--auth', auth, '--graph-url', running.url, '--audit', 'a', '--verbose'];
    return runPrecheck(['check', REQUEST, ...args], {
      cwd: folder,
      env: { ...app, ...rest, ...gitHub, ...env, ...talkative },
    });
  }

  test('each fails without a secret, the library as talkative as it can be', { timeout: 180_000 }, async () => {
    const { stdout: help } = await runPrecheck(['check', '--help'], { cwd: folder });
    const [choices = ''] = /--auth <mode>[^(]*\(choices: ([^)]*?)(?:, default|\))/.exec(help)?.slice(1) ?? [];
    expect(choices.match(/[a-z-]+/g)?.toSorted()).toEqual([...new Set(modes.map(([mode]) => mode))].toSorted());
    writeFileSync(join(folder, 'cert.pem'), '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n');
    writeFileSync(join(folder, 'federated'), federated);
    const ended = await Promise.all(modes.map(async ([auth, env]) => ({ auth, ...(await signIn(auth, env)) })));
    for (const { auth, code, stdout, stderr } of ended) {
      expect([auth, [2, 4].includes(code ?? 0)]).toEqual([auth, true]);
      expect(stderr).toContain('precheck: ');
      for (const secret of [...Object.values(secrets), federated, 'c2VjcmV0'])
        expect(`${auth} ${stdout}\n${stderr}`).not.toContain(secret);
    }
    expect(ended.map(({ stderr }) => stderr).join('')).toContain('azure:identity');
    rmSync(folder, { recursive: true });
  });
});
