/** The audit file goes on where it ended, and shows what was done to it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AuditEntry, AuditError, openAudit, verifyAudit } from './index.ts';

const call = (requestId: string): AuditEntry => ({ event: 'call', requestId, outcome: 'cancelled', status: 204 });

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precheck-audit-'));
  path = join(folder, 'audit.ndjson');
  const first = openAudit(path);
  first.write([call('a'), call('b')]);
  first.close();
  const second = openAudit(path);
  second.write([call('c')]);
  second.write([call('d')]);
  second.close();
});

afterEach(() => rmSync(folder, { recursive: true }));

const lines = (): string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const rewrite = (changed: readonly string[]): void => writeFileSync(path, changed.map((line) => `${line}\n`).join(''));

test('a file that two runs wrote is one chain', async () => {
  const { lines: count, faults, head } = await verifyAudit(path);
  expect([count, faults]).toEqual([4, []]);
  expect(head).toMatch(/^[0-9a-f]{64}$/);
});

describe('what was done to a file is found', () => {
  test.each<[string, (all: string[]) => string[], readonly [number, RegExp][]]>([
    ['a changed line', (all) => all.with(1, all[1]!.replace('204', '200')), [[3, /does not follow from line 2/]]],
    ['a line taken out', (all) => all.toSpliced(1, 1), [[2, /^has the number 3, 2 was expected: a line is missing/]]],
    ['two lines taken out', (all) => all.toSpliced(1, 2), [[2, /2 lines are missing before it/]]],
    ['the first line taken out', (all) => all.slice(1), [[1, /^has the number 2, 1 was expected/]]],
    ['a line put twice', (all) => all.toSpliced(1, 0, all[0]!), [[2, /were put elsewhere, or repeated/]]],
    [
      'something that is no line',
      (all) => all.with(2, 'null'),
      [
        [3, /no line of an audit file/],
        [4, /missing before it/],
      ],
    ],
  ])('%s', async (_, change, expected) => {
    rewrite(change(lines()));
    const { faults } = await verifyAudit(path);
    expect(faults.map(({ line }) => line)).toEqual(expected.map(([line]) => line));
    for (const [index, [, message]] of expected.entries()) expect(faults[index]?.message).toMatch(message);
  });

  test('a last line that is cut off, and was not gone on from', async () => {
    writeFileSync(path, lines().join('\n').slice(0, -10));
    expect((await verifyAudit(path)).faults).toEqual([{ line: 4, message: 'is cut off' }]);
  });

  test('a last line that is none of an audit file, which no run goes on from', () => {
    writeFileSync(path, 'something else\n');
    expect(() => openAudit(path)).toThrow(AuditError);
  });

  test('an outcome taken from the end', async () => {
    const decision = { verdict: 'allow' } as unknown as Extract<AuditEntry, { event: 'decision' }>['decision'];
    const log = openAudit(path);
    log.write([{ event: 'decision', requestId: 'e', decision, proceeds: true }, call('e')]);
    log.close();
    expect((await verifyAudit(path)).faults).toEqual([]);
    rewrite(lines().slice(0, -1));
    const { faults } = await verifyAudit(path);
    expect(faults).toEqual([
      { line: 5, message: expect.stringContaining('decided to cancel `e`, and no outcome') as string },
    ]);
  });
});

test('a file that is not there, or is a folder, is one error that names it', async () => {
  await expect(verifyAudit(join(folder, 'none'))).rejects.toThrow(/none: cannot be read \(ENOENT\)/);
  expect(() => openAudit(folder)).toThrow(/cannot be written \(EISDIR\)/);
});

test.each([10, 200, 1])(
  'a line of which the end of a run has left all but %i characters: the next run says so and goes on',
  async (missing) => {
    writeFileSync(path, lines().join('\n').slice(0, -missing));
    const log = openAudit(path);
    log.write([call('e')]);
    log.close();
    expect(await verifyAudit(path)).toMatchObject({ lines: 6, faults: [] });
    rewrite(lines().toSpliced(3, 1));
    expect((await verifyAudit(path)).faults).not.toEqual([]);
  },
);
