/** Sends the cancels of a few requests, and finds out what became of those that had no clear answer. */
import { GraphError, isShutOut } from '@pim-precheck/client';
import type { OperationId } from '../../engine/facts.ts';
import type { RequestFacts } from '../read-request.ts';
import { type AuditEntry, type AuditSink, callEntry, readBackEntry } from './audit-entries.ts';
import { type FoundOut, foundOut, isPast, isStillOpen, isUnclear, verifiedStatus } from './found-out.ts';
import type { Journal } from './journal.ts';
import { asError } from './result-of.ts';
import type { Allowed, CallAnswer, SentOutcome } from './sent-outcome.ts';

/** What was read of requests, by id; absent where the run was ended before. */
export type ReadBack = ReadonlyMap<string, GraphError | RequestFacts>;

/** What sends need. */
export interface Sending {
  readonly operation: OperationId;
  /** Sends each cancel once; an answer that is missing counts as lost. Does not throw. */
  readonly send: (requestIds: readonly string[]) => Promise<ReadonlyMap<string, CallAnswer>>;
  /** Reads the requests as they are now. Does not throw. */
  readonly readBack: (requestIds: readonly string[]) => Promise<ReadBack>;
  readonly journal: Journal | undefined;
  readonly audit: AuditSink | undefined;
  /** Whether each request is read back after its cancel. */
  readonly verify: boolean;
  /** Waits, unless the run is to stop: then what was sent is finished, and nothing is waited for or sent again. */
  readonly pause: (milliseconds: number) => Promise<boolean>;
}

/** How the requests ended, and what ends the run: a record that could not be written. */
export interface PartOutcome {
  readonly outcomes: readonly SentOutcome[];
  readonly fatal?: Error | undefined;
}

interface Open extends Allowed {
  readonly attempt: number;
  readonly throttled: number;
  readonly lost: number;
}

interface Round {
  readonly done: readonly SentOutcome[];
  readonly again: readonly (Open & SentOutcome)[];
  readonly fatal?: Error | undefined;
}

/** How often a cancel without a clear answer is sent again, each time after a read that says it was not carried out. */
const LOST = 4;
/** How often a cancel that was throttled is sent again: a long run meets its limits more than once. */
const THROTTLED = 8;
/** Why: a service that has taken the cancel may need a moment to show it. */
const VERIFY_PAUSES = [500, 1_500];

/** Cancels the requests. The intent is written and flushed before the first byte of it leaves, and every call is recorded. */
export async function cancelPart(sending: Sending, part: readonly Allowed[]): Promise<PartOutcome> {
  const done: SentOutcome[] = [];
  let open: readonly Open[] = part.map((item) => ({ ...item, attempt: 1, throttled: 0, lost: 0 }));
  for (;;) {
    const round = await sendRound(sending, open);
    done.push(...round.done);
    const goesOn =
      round.again.length > 0 &&
      round.fatal === undefined &&
      (await sending.pause(Math.max(...round.again.map(pauseBefore))));
    if (goesOn) open = round.again.map(({ error: _, statusAfter: __, ...item }) => item);
    else return conclude(sending, [...done, ...round.again.map(plain)], round.fatal);
  }
}

async function conclude(
  sending: Sending,
  outcomes: readonly SentOutcome[],
  fatal: Error | undefined,
): Promise<PartOutcome> {
  if (!sending.verify || fatal !== undefined) return { outcomes, fatal };
  const checked = await verified(sending, outcomes);
  const fresh = checked.filter(({ requestId, statusAfter }) =>
    outcomes.some((other) => other.requestId === requestId && other.statusAfter !== statusAfter),
  );
  return {
    outcomes: checked,
    fatal: record(
      sending,
      fresh.map((item) => readBackEntry(item, sending.operation)),
    ),
  };
}

async function sendRound(sending: Sending, open: readonly Open[]): Promise<Round> {
  const { journal, send } = sending;
  const ids = open.map(({ requestId }) => requestId);
  try {
    await journal?.intend(ids);
  } catch (error) {
    return { done: open.map((item) => ({ ...plain(item), isUnsent: true })), again: [], fatal: asError(error) };
  }
  const answers = await send(ids);
  const sent = open.map((item) => withAnswer(item, answers.get(item.requestId)));
  const fatal = record(sending, sent.map(callEntry));
  const lost = sent.filter(({ isDoubtful }) => isDoubtful);
  const found = await findOut(sending, lost);
  const fatalAfter =
    fatal ??
    record(
      sending,
      found.map(({ outcome }) => readBackEntry(outcome, sending.operation)),
    );
  const answered = sent.filter((item) => !lost.includes(item));
  const isThrottled = ({ error, throttled }: (typeof sent)[number]): boolean =>
    error?.status === 429 && !isShutOut(error) && throttled < THROTTLED;
  const repeatable = found.filter(({ mayRepeat, item }) => mayRepeat && !isShutOut(item.error) && item.lost < LOST);
  return {
    done: [
      ...answered.filter((item) => !isThrottled(item)).map(plain),
      ...found.filter((one) => !repeatable.includes(one)).map(({ outcome }) => outcome),
    ],
    again: [
      ...answered.filter(isThrottled).map((item) => next(item, { throttled: item.throttled + 1 })),
      ...repeatable.map(({ item, outcome }) => next({ ...item, ...outcome }, { lost: item.lost + 1 })),
    ],
    fatal: fatalAfter,
  };
}

function next<T extends Open>(item: T, counted: Partial<Open>): T {
  return { ...item, ...counted, attempt: item.attempt + 1 };
}

async function findOut<T extends Open & SentOutcome>(
  { readBack, operation }: Sending,
  lost: readonly T[],
): Promise<readonly (FoundOut & { readonly item: T })[]> {
  if (lost.length === 0) return [];
  const reads = await readBack(lost.map(({ requestId }) => requestId));
  return lost.map((item) => ({ item, ...foundOut(plain(item), reads.get(item.requestId), operation) }));
}

async function verified(sending: Sending, outcomes: readonly SentOutcome[]): Promise<readonly SentOutcome[]> {
  const statuses = new Map<string, string>();
  let open = outcomes.filter(({ error, statusAfter }) => error === undefined && statusAfter === undefined);
  for (let turn = 0; open.length > 0; turn += 1) {
    const reads = await sending.readBack(open.map(({ requestId }) => requestId));
    for (const { requestId } of open) statuses.set(requestId, verifiedStatus(reads.get(requestId)));
    open = open.filter(({ requestId }) => isStillOpen(statuses.get(requestId), sending.operation));
    const pause = VERIFY_PAUSES[turn];
    if (open.length === 0 || pause === undefined || !(await sending.pause(pause))) break;
  }
  return outcomes.map((item) => {
    const statusAfter = statuses.get(item.requestId);
    return statusAfter === undefined ? item : { ...item, statusAfter };
  });
}

/** Writes lines; returns what kept them from being written. */
function record({ audit }: Sending, entries: readonly AuditEntry[]): Error | undefined {
  try {
    if (entries.length > 0) audit?.write(entries);
    return undefined;
  } catch (error) {
    return asError(error);
  }
}

/** Adds the answer, and whether it leaves open if the request was cancelled. */
function withAnswer(item: Open, answer: CallAnswer = MISSING): CallAnswer & Open & { readonly isDoubtful: boolean } {
  const { error } = answer;
  // Why: a cancel of which nobody heard the end may have been carried out since the request was read.
  const isOvertakenByOurs = item.wasSent === true || item.lost > 0;
  return {
    ...item,
    ...answer,
    isDoubtful: error !== undefined && (isUnclear(error) || (isOvertakenByOurs && isPast(error))),
  };
}

const MISSING: CallAnswer = {
  error: new GraphError({ kind: 'malformed', code: 'MISSING_FROM_BATCH', message: 'no answer to this cancel came' }),
};

/** How long to wait before a cancel is sent again: as long as the service says, else longer each time. */
function pauseBefore({ error, throttled, lost }: Open & SentOutcome): number {
  if (error?.retryAfterSeconds !== undefined) return error.retryAfterSeconds * 1_000;
  return throttled > 0 && lost === 0 ? 500 * 2 ** (throttled - 1) : 100 * 2 ** lost;
}

/** The outcome without what only the sending needs. */
function plain({ requestId, decision, error, statusAfter, readBack, isOpen }: SentOutcome): SentOutcome {
  return {
    requestId,
    decision,
    ...(error === undefined ? {} : { error }),
    ...(statusAfter === undefined ? {} : { statusAfter }),
    ...(readBack === undefined ? {} : { readBack }),
    ...(isOpen === undefined ? {} : { isOpen }),
  };
}
