/** The guide of the emulator is true: its calls are there, its fault and its tenant are accepted, its program runs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { blocksOf, runShell } from '../testing/guide-code.ts';
import { type EmulatorProcess, startEmulatorProcess } from './emulator-process.ts';
import { readHandWritten } from './hand-written.ts';
import { workspaceFolder } from './read-workspace.ts';

const GUIDE = 'guides/emulator';
let emulator: EmulatorProcess;
let folder: string;

beforeAll(async () => {
  emulator = await startEmulatorProcess();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pim-precheck-emulator-guide-'));
  return () => rmSync(folder, { recursive: true });
});
afterAll(() => emulator.stop());

const body = readHandWritten().find(({ path }) => path === GUIDE)?.body ?? '';
const rows = [...body.matchAll(/^\| (`(?:GET|POST|DELETE) [^|]*?)\s*\|/gm)].map(([, cell = '']) => cell);
/** `POST approve`, `deny` are two calls of one method. */
const calls = rows.flatMap((cell) => {
  let method = '';
  const codes = [...cell.matchAll(/`([^`]*)`/g)].map(([, code = '']) => code);
  return codes
    .filter((code) => !code.startsWith('{'))
    .map((code) => {
      const words = code.replace('/{id}', '').split(' ');
      if (words.length > 1) method = words[0] ?? '';
      return [method, words.at(-1) ?? ''] as const;
    });
});

test('the table has calls', () => {
  expect(calls.length).toBeGreaterThan(15);
});

test.each(calls)('%s %s is there', async (method, path) => {
  const answer = await fetch(`${emulator.origin}/__emulator/${path}`, {
    method,
    body: method === 'POST' ? '{}' : null,
  });
  expect([200, 201, 204, 400]).toContain(answer.status);
});

test('the fault is accepted', async () => {
  const [fault = ''] = blocksOf(GUIDE, 'json');
  expect(await emulator.control('POST', 'faults', JSON.parse(fault) as object)).toHaveProperty('id');
});

test('the tenant and the command are accepted', async () => {
  writeFileSync(join(folder, 'tenant.yaml'), blocksOf(GUIDE, 'yaml')[0] ?? '');
  const [command = ''] = blocksOf(GUIDE, 'sh');
  const anyPort = command.trim().replace('npx ', '').replace('8080', '0');
  const { code, stdout } = await runShell(`timeout --signal=INT 5 ${anyPort}`, { cwd: folder });
  expect([code, stdout]).toEqual([
    124,
    expect.stringMatching(/^\{"url":"http:\/\/127\.0\.0\.1:\d+\/v1\.0","tokens":\{\}\}\n$/),
  ]);
});

test('the program runs', async () => {
  writeFileSync(
    join(folder, 'tenant.yaml'),
    '{ id: t, users: [{ id: u }], callers: { owner: { principalId: u, scopes: [User.Read] } } }',
  );
  // Why there: a program finds the packages of the workspace from inside it only.
  const cache = join(workspaceFolder, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const [program = ''] = blocksOf(GUIDE, 'ts');
  const file = join(cache, `emulator-guide-${process.pid}.mjs`);
  const text = program.replace("'tenant.yaml'", JSON.stringify(join(folder, 'tenant.yaml')));
  writeFileSync(file, `${text}\nconsole.log(answer.status, typeof emulatorFixture());\n`);
  try {
    expect(await runShell(`node --conditions=@pim-precheck/source ${file}`, { cwd: folder })).toMatchObject({
      code: 0,
      stdout: '200 function\n',
    });
  } finally {
    rmSync(file);
  }
});
