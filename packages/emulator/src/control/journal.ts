/** Remembers the last calls: what was asked, by whom, and what the answer was. */
import type { AnswerId } from '../answers/assumed-answers.ts';

/** One call. */
export interface JournalEntry {
  readonly method: string;
  /** Path and query as they came. */
  readonly path: string;
  readonly status: number;
  /** Object id of the caller; absent where the token was refused. */
  readonly caller?: string;
  readonly at: string;
  readonly requestId: string;
  /** Which refusal the answer is. */
  readonly refusal?: AnswerId;
  /** Id of the item, where the call was part of a batch. */
  readonly batchItem?: string;
  /** False where no route fits. */
  readonly matched: boolean;
  /** Ids of the faults that struck. */
  readonly faults?: readonly string[];
}

/** The calls so far. */
export interface Journal {
  readonly add: (entry: JournalEntry) => void;
  readonly list: () => readonly JournalEntry[];
  readonly clear: () => void;
}

const LIMIT = 10_000;

/** Makes an empty journal; it keeps the last ten thousand calls. */
export function createJournal(): Journal {
  let entries: JournalEntry[] = [];
  return {
    add: (entry) => {
      entries.push(entry);
      // Why: dropping half at once costs less than moving the rest with every call.
      if (entries.length >= 2 * LIMIT) entries = entries.slice(-LIMIT);
    },
    list: () => entries.slice(-LIMIT),
    clear: () => {
      entries = [];
    },
  };
}
