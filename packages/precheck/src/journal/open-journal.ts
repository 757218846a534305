/** Opens the journal of a run: reads what earlier runs wrote, and appends to it. */
import { type FileHandle, open } from 'node:fs/promises';
import { type Lock, takeLock } from '../files/take-lock.ts';
import type { Journal, JournalOutcome, JournalState } from '../graph/many/journal.ts';
import { JournalError } from './journal-error.ts';
import {
  type JournalEntry,
  type JournalRun,
  lineOf,
  otherTenant,
  type ReadJournal,
  startLine,
} from './journal-lines.ts';
import { checkIsFile, readJournal } from './read-journal.ts';

export type { JournalRun } from './journal-lines.ts';

/** A journal in a file. */
export interface FileJournal extends Journal {
  /** How many requests earlier runs left in each state. */
  readonly counts: Readonly<Record<JournalState, number>>;
  /** Binds the journal to the tenant that signed in. Throws a JournalError where it belongs to another one. */
  bindTenant(tenant: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens or creates the file. Throws a JournalError where it is in use, is another run's, or is no journal; such a file stays as it is. */
export async function openJournal(path: string, run: JournalRun, now = () => new Date()): Promise<FileJournal> {
  await checkIsFile(path);
  const lock = lockOf(path);
  let file: FileHandle | undefined;
  try {
    const read = await readJournal(path, run);
    file = await open(path, 'a', 0o600);
    // INVARIANT: what is cut off is a line that the end of a run has torn, in a file that was found to be a journal.
    if (read.end < read.size) await file.truncate(read.end);
    if (read.end === 0) await file.appendFile(startLine(run));
    await file.sync();
    return new OpenJournal({ path, file, lock, now }, read);
  } catch (error) {
    await file?.close();
    lock.release();
    throw unusable(path, error);
  }
}

interface Opened {
  readonly path: string;
  readonly file: FileHandle;
  readonly lock: Lock;
  readonly now: () => Date;
}

class OpenJournal implements FileJournal {
  readonly counts: Readonly<Record<JournalState, number>>;
  readonly #opened: Opened;
  readonly #read: ReadJournal;
  #tenant: string | undefined;
  /** The write before; lines go to the file in the order in which they were given. */
  #last: Promise<void> = Promise.resolve();

  constructor(opened: Opened, read: ReadJournal) {
    this.#opened = opened;
    this.#read = read;
    this.#tenant = read.tenant;
    const count = (state: JournalState): number => [...read.states.values()].filter((own) => own === state).length;
    this.counts = {
      cancelled: count('cancelled'),
      intended: count('intended'),
      'not-cancelled': count('not-cancelled'),
    };
  }

  stateOf(requestId: string): JournalState | undefined {
    return this.#read.states.get(requestId.toLowerCase());
  }

  async bindTenant(tenant: string): Promise<void> {
    if (this.#tenant === undefined) {
      this.#tenant = tenant;
      await this.#append([{ line: 'tenant', at: this.#at(), tenant }], true);
    } else if (this.#tenant.toLowerCase() !== tenant.toLowerCase()) {
      throw otherTenant(this.#opened.path, this.#tenant, tenant);
    }
  }

  async intend(requestIds: readonly string[]): Promise<void> {
    const at = this.#at();
    // INVARIANT: nothing is sent before its intent is on the disk.
    await this.#append(
      requestIds.map((requestId) => ({ line: 'intent', at, requestId })),
      true,
    );
  }

  async settle(outcomes: readonly JournalOutcome[]): Promise<void> {
    const at = this.#at();
    // Why unflushed: an outcome that is lost is read back by the next run.
    await this.#append(
      outcomes.map((outcome) => ({ line: 'outcome', at, ...outcome })),
      false,
    );
  }

  async close(): Promise<void> {
    const { path, file, lock } = this.#opened;
    try {
      await this.#last.catch(() => undefined);
      await file.sync();
    } catch (error) {
      throw unusable(path, error);
    } finally {
      await file.close();
      lock.release();
    }
  }

  #at(): string {
    return this.#opened.now().toISOString();
  }

  #append(entries: readonly JournalEntry[], flushed: boolean): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    const { path, file, lock } = this.#opened;
    // Why after the write before: once one has failed, what comes after it is not written either.
    this.#last = this.#last.then(async () => {
      if (flushed && !lock.isHeld())
        throw new JournalError('JOURNAL_BUSY', `${path}: another process has taken this journal; nothing more is sent`);
      try {
        await file.appendFile(entries.map(lineOf).join(''));
        if (flushed) await file.datasync();
      } catch (error) {
        throw unusable(path, error);
      }
    });
    // Why: a failure is told to the one who waits for the write, and to the next.
    this.#last.catch(() => undefined);
    return this.#last;
  }
}

function lockOf(path: string): Lock {
  const lockPath = `${path}.lock`;
  try {
    const taken = takeLock(lockPath);
    if ('release' in taken) return taken;
    throw new JournalError(
      'JOURNAL_BUSY',
      `${path}: ${taken.holder} writes this journal; wait for it, or name another file (if it has ended, delete ${lockPath})`,
    );
  } catch (error) {
    throw unusable(lockPath, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'lies on a disk that may not be written',
  ENOSPC: 'cannot be written, the disk is full',
  EDQUOT: 'cannot be written, the quota is used up',
  EFBIG: 'cannot be written, it would be larger than is allowed',
  EISDIR: 'is a directory, a file was expected',
};

function unusable(path: string, error: unknown): JournalError {
  if (error instanceof JournalError) return error;
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return new JournalError('JOURNAL_UNWRITABLE', `${path}: ${REASONS[code] ?? `cannot be written (${code})`}`);
}
