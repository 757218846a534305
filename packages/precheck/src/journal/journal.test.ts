/** A journal tells after any end of its process what was meant and what was done. */
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type JournalRun, openJournal } from './index.ts';

const run: JournalRun = { operation: 'assignmentScheduleRequest.cancel', root: 'https://graph.microsoft.com' };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precheck-journal-'));
  path = join(folder, 'run.journal');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('what was written is known to the next run, ids in any case', async () => {
  const journal = await openJournal(path, run);
  await journal.intend(['A', 'b', 'c']);
  await journal.settle([
    { requestId: 'A', outcome: 'cancelled', why: 'allow' },
    { requestId: 'b', outcome: 'failed', why: 'TooManyRequests' },
  ]);
  await journal.close();
  const next = await openJournal(path, run);
  expect(['a', 'B', 'c', 'd'].map((id) => next.stateOf(id))).toEqual([
    'cancelled',
    'not-cancelled',
    'intended',
    undefined,
  ]);
  expect(next.counts).toEqual({ cancelled: 1, intended: 1, 'not-cancelled': 1 });
  await next.close();
});

test('a line that the end of the process has torn is taken away', async () => {
  const journal = await openJournal(path, run);
  await journal.intend(['a']);
  await journal.close();
  const whole = readFileSync(path, 'utf8');
  appendFileSync(path, '{"line":"outcome","requestId":"a","outc');
  const next = await openJournal(path, run);
  expect(next.stateOf('a')).toBe('intended');
  await next.close();
  expect(readFileSync(path, 'utf8')).toBe(whole);
});

test.each([
  ['another operation', { ...run, operation: 'eligibilityScheduleRequest.cancel' as const }, 'JOURNAL_OTHER_RUN'],
  ['another cloud', { ...run, root: 'https://graph.microsoft.us' }, 'JOURNAL_OTHER_RUN'],
])('a journal of %s is refused', async (_, other, code) => {
  await (await openJournal(path, run)).close();
  await expect(openJournal(path, other)).rejects.toMatchObject({ code });
});

test('a journal belongs to the tenant that signed in first', async () => {
  const journal = await openJournal(path, run);
  await journal.bindTenant('tenant-1');
  await journal.close();
  const next = await openJournal(path, run);
  await next.bindTenant('TENANT-1');
  await expect(next.bindTenant('tenant-2')).rejects.toThrow(
    `${path}: belongs to a run whose tenant is \`tenant-1\`, this one's is \`tenant-2\`; name another file`,
  );
  await next.close();
});

describe('a file that is no journal is refused with the line, and left as it was', () => {
  test.each([
    ['notes', 'some notes\n'],
    ['notes without a line end', 'some notes'],
    ['lines of which the last has no end', 'some notes\nand more'],
    ['JSON of another kind', '{"line":"end"}\n{"a":1}'],
    ['bytes that are no text', '\u0000\u0001'],
  ])('%s', async (_, text) => {
    writeFileSync(path, text);
    await expect(openJournal(path, run)).rejects.toThrow(
      /run\.journal:1: is .*; the file is left as it is: name another one$/,
    );
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual([text, ['run.journal']]);
  });

  test('a folder and a device', async () => {
    await expect(openJournal(folder, run)).rejects.toThrow(`${folder}: is a directory, a file was expected`);
    await expect(openJournal('/dev/null', run)).rejects.toThrow('/dev/null: is no regular file, a file was expected');
  });
});

test.each(['', '{', '{"line":"start","schemaVersion":1,"operation":"assig'])(
  'a first line that the end of the process has torn, `%s`, is written again',
  async (text) => {
    writeFileSync(path, text);
    const journal = await openJournal(path, run);
    await journal.intend(['a']);
    await journal.close();
    const next = await openJournal(path, run);
    expect(next.stateOf('a')).toBe('intended');
    await next.close();
  },
);

describe('a second run on one journal', () => {
  test('of another process is told at once who holds it', async () => {
    writeFileSync(`${path}.lock`, String(process.ppid));
    await expect(openJournal(path, run)).rejects.toThrow(
      `${path}: process ${process.ppid} writes this journal; wait for it, or name another file`,
    );
    expect(existsSync(path)).toBe(false);
  });

  test('of the same process is refused too, until the first is closed', async () => {
    const first = await openJournal(path, run);
    await expect(openJournal(path, run)).rejects.toMatchObject({ code: 'JOURNAL_BUSY' });
    await first.close();
    await (await openJournal(path, run)).close();
    expect(readdirSync(folder)).toEqual(['run.journal']);
  });

  test.each([
    ['whose process has ended', '999999999'],
    ['whose number another process has now', JSON.stringify({ pid: process.ppid, host: hostname(), started: '1' })],
    ['of a process with this number in another life', JSON.stringify({ pid: process.pid, host: hostname() })],
  ])('a lock that was left behind %s does not count', async (_, text) => {
    writeFileSync(`${path}.lock`, text);
    await (await openJournal(path, run)).close();
  });

  test('a lock of another machine counts while it shows signs of life', async () => {
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: 1, host: 'elsewhere' }));
    await expect(openJournal(path, run)).rejects.toThrow(/process 1 on elsewhere writes this journal/);
    const longAgo = new Date(Date.now() - 120_000);
    utimesSync(`${path}.lock`, longAgo, longAgo);
    await (await openJournal(path, run)).close();
  });

  test('a run whose lock another has taken sends nothing more', async () => {
    const journal = await openJournal(path, run);
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: process.ppid, token: 'other' }));
    await expect(journal.intend(['a'])).rejects.toThrow(/another process has taken this journal; nothing more is sent/);
    await journal.close();
    expect(existsSync(`${path}.lock`)).toBe(true);
  });
});
