/** Opens the journal of a run: reads what earlier runs wrote, and appends to it. */
import { type FileHandle, open, readFile, truncate } from 'node:fs/promises';
import type { Journal, JournalOutcome, JournalState } from '../graph/many/journal.ts';
import { JournalError } from './journal-error.ts';
import { type JournalLine, type JournalRun, startLine, statesOf } from './journal-lines.ts';
import { lockFile } from './lock-file.ts';

export type { JournalRun } from './journal-lines.ts';

/** A journal in a file. */
export interface FileJournal extends Journal {
  /** How many requests earlier runs left in each state. */
  readonly counts: Readonly<Record<JournalState, number>>;
  close(): Promise<void>;
}

/** Opens or creates the file. Throws a JournalError where it is in use, is another run's, or is no journal. */
export async function openJournal(path: string, run: JournalRun, now = () => new Date()): Promise<FileJournal> {
  const unlock = await lockFile(`${path}.lock`);
  try {
    const text = await readWhole(path);
    const states = statesOf(path, text, run);
    const file = await open(path, 'a', 0o600);
    if (text === '') await file.appendFile(startLine(run));
    await file.sync();
    return new OpenJournal(file, states, { unlock, now });
  } catch (error) {
    await unlock();
    throw error instanceof JournalError ? error : new JournalError('JOURNAL_UNWRITABLE', `${path}: ${reasonOf(error)}`);
  }
}

class OpenJournal implements FileJournal {
  readonly counts: Readonly<Record<JournalState, number>>;
  readonly #file: FileHandle;
  readonly #states: Map<string, JournalState>;
  readonly #unlock: () => Promise<void>;
  readonly #now: () => Date;
  /** The write before; lines go to the file in the order in which they were given. */
  #last: Promise<void> = Promise.resolve();

  constructor(
    file: FileHandle,
    states: Map<string, JournalState>,
    { unlock, now }: { readonly unlock: () => Promise<void>; readonly now: () => Date },
  ) {
    this.#file = file;
    this.#states = states;
    this.#unlock = unlock;
    this.#now = now;
    const count = (state: JournalState): number => [...states.values()].filter((own) => own === state).length;
    this.counts = {
      cancelled: count('cancelled'),
      intended: count('intended'),
      'not-cancelled': count('not-cancelled'),
    };
  }

  stateOf(requestId: string): JournalState | undefined {
    return this.#states.get(requestId.toLowerCase());
  }

  async intend(requestIds: readonly string[]): Promise<void> {
    const at = this.#now().toISOString();
    // INVARIANT: nothing is sent before its intent is on the disk.
    await this.#append(
      requestIds.map((requestId) => ({ line: 'intent', at, requestId })),
      true,
    );
  }

  async settle(outcomes: readonly JournalOutcome[]): Promise<void> {
    const at = this.#now().toISOString();
    // Why unflushed: an outcome that is lost is read back by the next run.
    await this.#append(
      outcomes.map((outcome) => ({ line: 'outcome', at, ...outcome })),
      false,
    );
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#file.sync();
    await this.#file.close();
    await this.#unlock();
  }

  #append(lines: readonly JournalLine[], flushed: boolean): Promise<void> {
    if (lines.length === 0) return Promise.resolve();
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    this.#last = this.#last.then(async () => {
      await this.#file.appendFile(text);
      if (flushed) await this.#file.datasync();
    });
    return this.#last;
  }
}

/** Reads the file, without a last line that the end of an earlier run has torn: what it meant was never acted on. */
async function readWhole(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new JournalError('JOURNAL_UNREADABLE', `${path}: ${reasonOf(error)}`);
  }
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) await truncate(path, end);
  return bytes.toString('utf8', 0, end);
}

function reasonOf(error: unknown): string {
  return `cannot be used (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
}
