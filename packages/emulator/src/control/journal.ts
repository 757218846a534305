/** Remembers the last calls: what was asked, by whom, and what the answer was. */
import type { AnswerId } from '../answers/assumed-answers.ts';
import type { Call } from '../http/call.ts';

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

/** What is found out about a call on the way. */
export interface Trace {
  caller?: string;
  refusal?: AnswerId;
  matched: boolean;
}

/** A call that has its answer. */
export interface AnsweredCall {
  readonly call: Pick<Call, 'method' | 'target' | 'batchItem'>;
  readonly status: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly requestId: string;
  readonly trace: Trace;
  readonly faults?: readonly { readonly id: string }[] | undefined;
}

/** The calls so far. */
export interface Journal {
  readonly add: (call: AnsweredCall) => void;
  readonly list: () => readonly JournalEntry[];
  readonly clear: () => void;
}

const LIMIT = 10_000;

/** Makes an empty journal; it keeps the last ten thousand calls. */
export function createJournal(): Journal {
  let kept: AnsweredCall[] = [];
  /** Where the next call goes; the oldest is there once the journal is full. */
  let next = 0;
  return {
    add: ({ call: { method, target, batchItem }, ...rest }) => {
      // Why: the call holds its body and its token, neither of which may stay.
      kept[next] = { call: { method, target, ...(batchItem === undefined ? {} : { batchItem }) }, ...rest };
      next = (next + 1) % LIMIT;
    },
    list: () => [...kept.slice(next), ...kept.slice(0, next)].map(entryOf),
    clear: () => {
      kept = [];
      next = 0;
    },
  };
}

function entryOf({ call, status, at, requestId, trace, faults }: AnsweredCall): JournalEntry {
  return {
    method: call.method,
    path: call.target,
    status,
    ...(trace.caller === undefined ? {} : { caller: trace.caller }),
    at: new Date(at).toISOString(),
    requestId,
    ...(trace.refusal === undefined ? {} : { refusal: trace.refusal }),
    ...(call.batchItem === undefined ? {} : { batchItem: call.batchItem }),
    matched: trace.matched,
    ...(faults === undefined ? {} : { faults: faults.map(({ id }) => id) }),
  };
}
