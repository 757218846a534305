/** The command line against the emulator, as a user runs it: lists, tables, records. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningEmulator, startEmulator } from '@pim-precheck/emulator';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Ended, runPrecheck } from './testing/run-precheck.ts';

const REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const GROUP = '10986fea-b1fd-4fe9-9120-2c2b1a5faa04';
let running: RunningEmulator;
let folder: string;

beforeAll(async () => {
  running = await startEmulator({ port: 0 });
  folder = mkdtempSync(join(tmpdir(), 'precheck-cli-'));
  writeFileSync(join(folder, 'ids.txt'), `# of the reference page\n${REQUEST}\n{"nope":1}\n`);
  writeFileSync(join(folder, 'facts.json'), '{"caller":{"kind":"application"}}');
});
beforeEach(() => running.emulator.reset());
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true });
});

function precheck(caller: string, ...args: string[]): Promise<Ended> {
  const env = { PRECHECK_TOKEN: running.tokens[caller] ?? '' };
  return runPrecheck([...args, '--graph-url', running.url], { cwd: folder, env });
}

describe('list', () => {
  test('the requests of a group, one object a line, each with its decision', async () => {
    const { code, stdout } = await precheck('owner', 'list', '--group', GROUP, '--format', 'ndjson');
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; status: string; decision: { verdict: string } });
    const verdicts = Object.fromEntries(rows.map(({ status, decision }) => [status, decision.verdict]));
    expect(code).toBe(0);
    expect(rows.map(({ id }) => id)).toContain(REQUEST);
    expect(verdicts).toMatchObject({ PendingApproval: 'allow', Provisioned: 'deny', ScheduleCreated: 'indeterminate' });
  });

  test('what could not be decided says why, for people and for programs', async () => {
    running.emulator.addFault({ path: '**/checkMemberObjects', effect: { kind: 'status', status: 500 } });
    const { code, stdout, stderr } = await precheck('nobody', 'list', '--group', GROUP, '--format', 'ndjson');
    const first: unknown = JSON.parse(stdout.split('\n')[0] ?? '');
    expect([code, first]).toEqual([
      4,
      expect.objectContaining({ error: expect.objectContaining({ status: 500 }) as object }),
    ]);
    expect(stderr.match(/ \(500 /g)).toHaveLength(1);
  });

  test('a status that no page names: the nearest is', async () => {
    const { code, stderr } = await precheck('owner', 'list', '--group', GROUP, '--status', 'PendingAproval');
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('no page names this status; did you mean PendingApproval?'),
    ]);
  });

  test('only some statuses, as CSV', async () => {
    const { stdout } = await precheck(
      'owner',
      'list',
      '--group',
      GROUP,
      '--status',
      'pendingapproval',
      '--format',
      'csv',
    );
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head).toBe('id,status,accessId,groupId,principalId,createdDateTime,verdict,reason');
    expect(rows.map((row) => row.split(',')[1])).toEqual(rows.map(() => 'PendingApproval'));
    expect(rows.length).toBeGreaterThan(0);
  });

  test('takes a group or the caller, and not both', async () => {
    const { code, stderr } = await precheck('owner', 'list', '--group', GROUP, '--mine');
    expect([code, stderr]).toEqual([2, 'precheck: list takes --group or --mine, and not both\n']);
  });
});

describe('who', () => {
  test('names owners and members, and says what could not be read', async () => {
    const { code, stdout, stderr } = await precheck('nobody', 'who', '--group', GROUP);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/owner of the group\n[^]*member of the group\n/)]);
    expect(stderr).toContain('there may be more people: GET /roleManagement/directory/roleAssignments');
  });

  test('a deny names them too', async () => {
    const { code, stdout } = await precheck('nobody', 'check', REQUEST);
    expect([code, stdout]).toEqual([1, expect.stringContaining('Who could cancel it')]);
  });
});

describe('cancel', () => {
  test('a file with a line that is no id: the rest is done, and the line is named', async () => {
    const { code, stdout, stderr } = await precheck('owner', 'cancel', '--from', 'ids.txt', '--verify');
    expect([code, stdout]).toEqual([2, expect.stringContaining(`cancelled  ${REQUEST}, read back as Canceled`)]);
    expect(stderr).toContain('precheck: ids.txt:3: has neither `id` nor `requestId`');
  });

  test('for programs each line that is no id is an error with its number', async () => {
    writeFileSync(join(folder, 'mixed.txt'), `\uFEFF${REQUEST}\r\n\r\n{"nope":1}\r\na/b\r\n`);
    const { code, stdout } = await precheck(
      'owner',
      'cancel',
      '--from',
      'mixed.txt',
      '--dry-run',
      '--format',
      'ndjson',
    );
    const records = stdout.trimEnd().split('\n');
    expect([code, records.map((line): unknown => JSON.parse(line))]).toEqual([
      2,
      [
        { error: { code: 'NO_ID', message: 'has neither `id` nor `requestId`', line: 3 } },
        expect.objectContaining({ requestId: 'a/b', error: expect.objectContaining({ line: 4 }) as object }),
        expect.objectContaining({ requestId: REQUEST, outcome: 'would-cancel' }),
      ],
    ]);
  });

  test('a group: what can still be cancelled is, the rest is not asked about', async () => {
    const { code, stdout } = await precheck('owner', 'cancel', '--group', GROUP, '--format', 'csv');
    const rows = stdout.trimEnd().split('\n').slice(1);
    const outcomes = rows.map((row) => row.split(',').slice(1, 3).join(' '));
    expect(new Set(outcomes)).toEqual(new Set(['cancelled allow', 'refused indeterminate']));
    expect(code).toBe(3);
  });

  test('a table for a job summary', async () => {
    const { stdout } = await precheck('owner', 'cancel', REQUEST, '--dry-run', '--format', 'markdown');
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '| requestId | outcome | verdict | reason | error | statusAfter |',
      '| --- | --- | --- | --- | --- | --- |',
    ]);
  });

  test('the result goes to a file, and nothing else is said with --quiet', async () => {
    const args = ['cancel', '--from', 'ids.txt', '--format', 'json', '--output', 'out.json', '--quiet', '--dry-run'];
    const { stdout, stderr } = await precheck('owner', ...args);
    expect([stdout, stderr]).toEqual(['', 'precheck: ids.txt:3: has neither `id` nor `requestId`\n']);
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toMatchObject({ outcome: 'would-cancel' });
  });

  test.each([
    ['check', REQUEST],
    ['list', '--group', GROUP],
    ['who', '--group', GROUP],
    ['cancel', '--group', GROUP],
    ['cancel', REQUEST, '--format', 'ndjson'],
  ])('a disk that is full: one line, no stack, and %s goes on to its end', async (...args) => {
    const { code, stdout, stderr } = await precheck('owner', ...args, '--output', '/dev/full', '--quiet');
    expect([code, stdout, stderr]).toEqual([2, '', 'precheck: /dev/full: cannot be written, the disk is full\n']);
  });

  test.each([
    ['nothing is named', [], 'cancel needs ids, --from, --group or --mine'],
    ['a folder is not there', [REQUEST, '--output', 'none/o'], 'none/o: cannot be written, its folder is not there'],
    [
      'a group is named, not its id',
      ['--group', 'The team'],
      '--group `The team` is not the id of a group; give its object id, not its name',
    ],
    ['two things are', [REQUEST, '--mine'], 'cancel takes one of ids, --from, --group or --mine, and not several'],
    ['a file is not there', ['--from', 'none.txt'], 'none.txt: no such file'],
    ['a journal cannot be written', [REQUEST, '--journal', 'none/j'], 'none/j.lock: cannot be written (ENOENT)'],
    ['an audit file cannot be written', [REQUEST, '--audit', 'none/a'], 'none/a: cannot be written (ENOENT)'],
  ])('%s: one line, exit code 2', async (_, args, line) => {
    const { code, stdout, stderr } = await precheck('owner', 'cancel', ...args);
    expect([code, stdout, stderr]).toEqual([2, '', `precheck: ${line}\n`]);
  });
});

test('what a check and a cancel leave in the audit file is one chain', async () => {
  rmSync(join(folder, 'audit'), { force: true });
  await precheck('nobody', 'check', REQUEST, '--audit', 'audit');
  await precheck('owner', 'cancel', REQUEST, '--audit', 'audit');
  const verified = await runPrecheck(['audit', 'verify', 'audit', '--format', 'json'], { cwd: folder });
  expect([verified.code, JSON.parse(verified.stdout)]).toEqual([0, expect.objectContaining({ lines: 3, faults: [] })]);
  const events = readFileSync(join(folder, 'audit'), 'utf8').trimEnd().split('\n');
  expect(events.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['decision', 'decision', 'call']);
});
