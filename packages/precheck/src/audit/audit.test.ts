/** The audit file goes on where it ended, and shows what was done to it. */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AuditEntry, AuditError, openAudit, verifyAudit } from './index.ts';

const call = (requestId: string): AuditEntry => ({
  event: 'call',
  requestId,
  attempt: 1,
  outcome: 'cancelled',
  status: 204,
});

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precheck-audit-'));
  path = join(folder, 'audit.ndjson');
  write(call('a'), call('b'));
  const second = openAudit(path);
  second.write([call('c')]);
  second.write([call('d')]);
  second.close();
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(...entries: readonly AuditEntry[]): void {
  const log = openAudit(path);
  log.write(entries);
  log.close();
}

const lines = (): string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const rewrite = (changed: readonly string[]): void => writeFileSync(path, changed.map((line) => `${line}\n`).join(''));
const forgetHead = (): void => rmSync(`${path}.head`);
const faultsOf = async (): Promise<readonly string[]> =>
  (await verifyAudit(path)).faults.map(({ line, message }) => `${line} ${message}`);

test('a file that two runs wrote is one chain, and nothing else is left beside it', async () => {
  expect(await verifyAudit(path)).toEqual({
    lines: 4,
    faults: [],
    notes: [],
    head: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  expect(existsSync(`${path}.lock`)).toBe(false);
});

describe('what was done to a file is found, with the file beside it and without', () => {
  test.each<[string, (all: string[]) => string[], readonly string[]]>([
    [
      'a changed line',
      (all) => all.with(1, all[1]!.replace('204', '200')),
      ['3 does not follow from line 2: one of the two was changed, or put there'],
    ],
    [
      'a line taken out',
      (all) => all.toSpliced(1, 1),
      ['2 has the number 3, 2 was expected: a line is missing before it'],
    ],
    [
      'two lines taken out',
      (all) => all.toSpliced(1, 2),
      ['2 has the number 4, 2 was expected: 2 lines are missing before it'],
    ],
    [
      'the first line taken out',
      (all) => all.slice(1),
      ['1 has the number 2, 1 was expected: a line is missing before it'],
    ],
    [
      'a line put twice',
      (all) => all.toSpliced(1, 0, all[0]!),
      ['2 has the number 1 and comes after 1: lines were put elsewhere, or repeated'],
    ],
    [
      'something that is no line',
      (all) => all.with(2, 'null'),
      ['3 is no line of an audit file', '4 has the number 4, 3 was expected: a line is missing before it'],
    ],
  ])('%s', async (_, change, expected) => {
    rewrite(change(lines()));
    expect(await faultsOf()).toEqual(expected);
    forgetHead();
    expect(await faultsOf()).toEqual(expected);
  });
});

describe('the end of the file', () => {
  test.each<[string, (all: string[]) => string[], string]>([
    [
      'the last line taken away',
      (all) => all.slice(0, 3),
      '3 is followed by no other, and a line is missing at the end',
    ],
    ['all but one', (all) => all.slice(0, 1), '1 is followed by no other, and 3 lines are missing at the end'],
    [
      'the last line changed',
      (all) => all.with(3, all[3]!.replace('204', '200')),
      '4 or one before it is not what was written last',
    ],
  ])('%s shows against the file beside it', async (_, change, expected) => {
    rewrite(change(lines()));
    expect(await faultsOf()).toEqual([expected]);
  });

  test('without the file beside it that end cannot be checked, and this is said', async () => {
    rewrite(lines().slice(0, 3));
    forgetHead();
    const { faults, notes } = await verifyAudit(path);
    expect([faults, notes]).toEqual([
      [],
      [{ line: 3, message: expect.stringContaining('audit.ndjson.head is not there') as string }],
    ]);
  });

  test('the next run goes on behind lines that were taken away, and the file says so for good', async () => {
    rewrite(lines().slice(0, 2));
    write(call('e'));
    write(call('f'));
    expect(await faultsOf()).toEqual(['3 was written when 2 lines are gone from the end that had been written before']);
  });

  test('a run that was killed after a line and before it was noted is no fault', async () => {
    const head = readFileSync(`${path}.head`);
    write(call('e'));
    writeFileSync(`${path}.head`, head);
    expect(await verifyAudit(path)).toMatchObject({ lines: 5, faults: [], notes: [] });
    write(call('f'));
    expect(await verifyAudit(path)).toMatchObject({ lines: 6, faults: [], notes: [] });
  });
});

describe('a line that the end of a run has cut off', () => {
  /** Leaves the file as a run does that is killed while it writes: the line is torn, and was never noted. */
  function tear(missing: number): void {
    const head = readFileSync(`${path}.head`);
    write(call('torn'));
    writeFileSync(`${path}.head`, head);
    truncateSync(path, readFileSync(path).length - missing);
  }

  test.each([2, 10, 150])('the next run says so and goes on, %i characters gone', async (missing) => {
    tear(missing);
    expect(await verifyAudit(path)).toMatchObject({ faults: [], notes: [{ line: 5, message: 'is cut off' }] });
    write(call('e'));
    expect(await verifyAudit(path)).toMatchObject({ lines: 7, faults: [], notes: [] });
    rewrite(lines().toSpliced(4, 1));
    expect((await verifyAudit(path)).faults).not.toEqual([]);
  });

  test('a line end alone that is missing is put there', async () => {
    tear(1);
    expect(await verifyAudit(path)).toMatchObject({ lines: 5, faults: [], notes: [] });
    write(call('e'));
    expect(await verifyAudit(path)).toMatchObject({ lines: 6, faults: [], notes: [] });
  });

  test('one that had been whole is a fault, before the next run and after it', async () => {
    truncateSync(path, readFileSync(path).length - 10);
    expect(await faultsOf()).toEqual(['3 is followed by no other, and a line is missing at the end', '4 is cut off']);
    write(call('e'));
    expect(await faultsOf()).toEqual([
      '4 is no line of an audit file',
      '5 was written when a line is gone from the end that had been written before',
    ]);
  });

  test('as the first line, the file is still an audit file', async () => {
    rmSync(`${path}.head`);
    writeFileSync(path, '{"schemaVersion":1,"sequ');
    write(call('e'));
    expect(await verifyAudit(path)).toMatchObject({ lines: 3, faults: [] });
  });
});

describe('a decision to cancel without an outcome', () => {
  const decision = { verdict: 'allow' } as unknown as Extract<AuditEntry, { event: 'decision' }>['decision'];
  const decided: AuditEntry = { event: 'decision', requestId: 'E', decision, proceeds: true };

  test('is worth a note where nothing is missing, and a fault where the end cannot be checked', async () => {
    write(decided);
    const message = expect.stringContaining(
      'decided to cancel `e`, and no outcome follows: the run was ended',
    ) as string;
    expect(await verifyAudit(path)).toMatchObject({ faults: [], notes: [{ line: 5, message }] });
    forgetHead();
    expect(await verifyAudit(path)).toMatchObject({ faults: [{ line: 5, message }] });
  });

  test('is closed by what the next run found out', async () => {
    write(decided);
    write({ event: 'read-back', requestId: 'e', outcome: 'cancelled', statusAfter: 'Canceled' });
    expect(await verifyAudit(path)).toMatchObject({ lines: 6, faults: [], notes: [] });
  });
});

describe('a file that is none of an audit is refused, and left as it was', () => {
  test.each([
    ['notes', 'something else\n'],
    ['notes without a line end', 'something else'],
    ['JSON of another kind', '{"sequence":1,"previous":"x"}\n'],
    ['a journal', '{"line":"start","schemaVersion":1,"operation":"x","root":"y"}\n'],
  ])('%s', (_, text) => {
    forgetHead();
    writeFileSync(path, text);
    expect(() => openAudit(path)).toThrow(AuditError);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(existsSync(`${path}.head`)).toBe(false);
  });

  test('a folder, a device, a folder that is not there: one error that names it', async () => {
    await expect(verifyAudit(join(folder, 'none'))).rejects.toThrow(/none: no such file/);
    expect(() => openAudit(folder)).toThrow(`${folder}: is a directory, a file was expected`);
    expect(() => openAudit('/dev/null')).toThrow('/dev/null: is no regular file, a file was expected');
    expect(() => openAudit(join(folder, 'none', 'a'))).toThrow(/none\/a: cannot be written \(ENOENT\)/);
  });

  test('a file that is moved away while a run writes it ends the run', () => {
    const log = openAudit(path);
    renameSync(path, `${path}.1`);
    expect(() => log.write([call('e')])).toThrow(/was moved or replaced while this run writes it/);
    log.close();
  });
});

test('processes that write at once make one chain, and all their lines are in it', { timeout: 60_000 }, async () => {
  const writer = new URL('../testing/write-audit.ts', import.meta.url);
  const ended = [0, 1, 2].map(
    (name) =>
      new Promise((resolve, reject) => {
        const child = fork(writer, [path, String(name), '60'], { execArgv: ['--conditions=@pim-precheck/source'] });
        child.on('exit', resolve).on('error', reject);
      }),
  );
  expect(await Promise.all(ended)).toEqual([0, 0, 0]);
  expect(await verifyAudit(path)).toMatchObject({ lines: 4 + 3 * 60, faults: [], notes: [] });
});
