/** A journal tells after any end of its process what was meant and what was done. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { JournalError, type JournalRun, openJournal } from './index.ts';

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

test('a file that is no journal is refused with the line, and left as it was', async () => {
  writeFileSync(path, 'some notes\n');
  await expect(openJournal(path, run)).rejects.toThrow(`${path}:1: is no line of a journal`);
  expect(readFileSync(path, 'utf8')).toBe('some notes\n');
});

test('a second process waits for nothing and is told, a lock left behind does not count', async () => {
  const other = process.ppid;
  writeFileSync(`${path}.lock`, String(other));
  await expect(openJournal(path, run)).rejects.toThrow(JournalError);
  writeFileSync(`${path}.lock`, '999999999');
  await (await openJournal(path, run)).close();
});
