/** Reads a journal, and finds out whether a file is one before anything in it is touched. */
import { readFile, stat } from 'node:fs/promises';
import { JournalError } from './journal-error.ts';
import { isTornStart, type JournalRun, type ReadJournal, readLines } from './journal-lines.ts';

/** Reads what earlier runs wrote; a file that is not there, or is empty, is a journal without lines. */
export async function readJournal(path: string, run: JournalRun): Promise<ReadJournal> {
  const bytes = await contentsOf(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  // Why: what the end of a run has torn was never acted on; anything else without a line end is not ours.
  if (end === 0 && bytes.length > 0 && !isTornStart(bytes.toString('utf8')))
    throw new JournalError(
      'JOURNAL_UNREADABLE',
      `${path}:1: is no line of a journal; the file is left as it is: name another one`,
    );
  return { ...readLines(path, bytes.toString('utf8', 0, end), run), end, size: bytes.length };
}

/** Refuses what is there and no regular file: a folder, a device. */
export async function checkIsFile(path: string): Promise<void> {
  const about = await stat(path).catch(() => undefined);
  if (about === undefined || about.isFile()) return;
  const what = about.isDirectory() ? 'a directory' : 'no regular file';
  throw new JournalError('JOURNAL_UNREADABLE', `${path}: is ${what}, a file was expected`);
}

async function contentsOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return Buffer.alloc(0);
    throw new JournalError('JOURNAL_UNREADABLE', `${path}: cannot be read (${code})`);
  }
}
