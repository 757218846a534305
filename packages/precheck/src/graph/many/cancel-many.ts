/** Cancels many requests: decides about each, sends what is allowed in batches, and says what became of every one. */
import { BATCH_LIMIT, checkRequestId, GraphError, type PimGroupsClient } from '@pim-precheck/client';
import type { OperationId } from '../../engine/facts.ts';
import type { ReadFacts } from '../assemble-facts.ts';
import type { CancelOptions } from '../cancel-with-precheck.ts';
import { isScheduleId } from '../read-request.ts';
import { type AuditEntry, decisionEntry } from './audit-entries.ts';
import { batchSending } from './batch-sending.ts';
import { cancelPart, type Sending } from './cancel-part.ts';
import { inParallel, partsOf, type Spread } from './in-parallel.ts';
import type { Journal, JournalOutcome } from './journal.ts';
import { judge } from './judge.ts';
import type { ManyResult } from './many-result.ts';
import { observeResults } from './observe-results.ts';
import { ManyReader } from './read-many.ts';
import { asError, endOfRun, notBegun, resultOf } from './result-of.ts';
import type { Allowed } from './sent-outcome.ts';

/** How many cancels behave. */
export interface CancelManyOptions extends CancelOptions {
  /** Batches of twenty on their way at once; 4 when absent. */
  readonly concurrency?: number | undefined;
  /** Where intents and outcomes are written, so that a run that was ended can go on. */
  readonly journal?: Journal | undefined;
  /** Decide only. */
  readonly dryRun?: boolean | undefined;
  /** Asked before cancels are sent, with those that are allowed; a no skips them. */
  readonly confirm?: ((allowed: readonly Allowed[]) => Promise<boolean>) | undefined;
  /** Hears how many of the reads have been answered. */
  readonly onRead?: ((calls: number) => void) | undefined;
}

/** Requests that are read, and then cancelled, together: their groups and their caller are read once. */
const WINDOW = 10_000;
const CONCURRENCY = 4;

interface Run {
  readonly options: CancelManyOptions;
  readonly operation: OperationId;
  readonly spread: Spread;
  readonly reader: ManyReader;
  readonly sending: Sending;
  /** Why nothing more can be sent: signing in failed, or a record cannot be written. */
  fatal: Error | undefined;
}

/**
 * Cancels what is allowed of any number of requests, and yields a result for each as soon as it is known, in no order.
 *
 * For N requests in G groups: at most ⌈N/20⌉ + ⌈3G/20⌉ + 1 + ⌈N/20⌉ calls. Once `signal` is aborted nothing new is sent
 * or waited for, what is under way is finished and yielded, and the rest has no result. One bad request never stops the
 * others. Where signing in fails in the midst, the rest fails with that error; where the journal or the audit cannot be
 * written, the rest is skipped and the error is thrown after the last result.
 */
export async function* cancelMany(
  client: PimGroupsClient,
  source: AsyncIterable<string> | Iterable<string>,
  options: CancelManyOptions = {},
): AsyncGenerator<ManyResult, void, void> {
  const run = begin(client, options);
  yield* observeResults(cancelAll(run, source), run.operation);
}

async function* cancelAll(
  run: Run,
  source: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<ManyResult, void, void> {
  const { options } = run;
  const seen = new Set<string>();
  let window: string[] = [];
  for await (const requestId of source) {
    if (isAborted(options)) return;
    const skipped = skipReason(run, requestId, seen);
    if (skipped !== undefined) yield { requestId, outcome: 'skipped', skipped };
    else window.push(requestId);
    if (window.length < WINDOW) continue;
    yield* cancelWindow(run, window);
    window = [];
  }
  yield* cancelWindow(run, window);
  if (run.fatal !== undefined && !(run.fatal instanceof GraphError)) throw run.fatal;
}

function begin(client: PimGroupsClient, options: CancelManyOptions): Run {
  const operation = options.operation ?? 'assignmentScheduleRequest.cancel';
  const spread = { limit: options.concurrency ?? CONCURRENCY, signal: options.signal };
  const reader = new ManyReader(client, { ...options, operation, spread: { ...spread, onAnswered: options.onRead } });
  const sending = batchSending(client, reader, { ...options, operation });
  return { options, operation, spread, reader, sending, fatal: undefined };
}

/** What can be said without a call: the id was seen, or the request was cancelled by an earlier run. */
function skipReason({ options }: Run, requestId: string, seen: Set<string>): ManyResult['skipped'] {
  const key = requestId.toLowerCase();
  if (seen.has(key)) return 'named-twice';
  seen.add(key);
  return options.journal?.stateOf(requestId) === 'cancelled' ? 'cancelled-earlier' : undefined;
}

async function* cancelWindow(run: Run, requestIds: readonly string[]): AsyncGenerator<ManyResult, void, void> {
  const { options } = run;
  const reads = await readAll(run, requestIds);
  // Why: a run that was stopped has not read everything, and what was not read is not unknown.
  if (isAborted(options)) return;
  const judged = [...reads].map(([requestId, read]) =>
    judge({ ...options, operation: run.operation }, requestId, read),
  );
  const settled = judged.filter((one) => one.result !== undefined);
  const allowed = judged.filter((one) => one.result === undefined);
  record(
    run,
    settled.map(({ entry }) => entry),
  );
  await settle(
    run,
    settled.flatMap(({ result, isKnown }) => (isKnown ? journalled(result) : [])),
  );
  for (const { result } of settled) yield result;
  if (allowed.length > 0 && run.fatal === undefined && (await options.confirm?.(allowed)) === false) {
    record(
      run,
      allowed.map((item) => decisionEntry(item, { proceeds: false, heldBack: 'not-confirmed' })),
    );
    for (const { requestId, decision } of allowed)
      yield { requestId, outcome: 'skipped', skipped: 'not-confirmed', decision };
    return;
  }
  yield* sendAll(run, allowed);
}

/** Reads what can be read; an id that no path may hold, and one that comes after signing in has failed, has an error. */
async function readAll(run: Run, requestIds: readonly string[]): Promise<ReadonlyMap<string, GraphError | ReadFacts>> {
  const wrong = new Map<string, GraphError>();
  for (const requestId of requestIds) {
    const error = run.fatal instanceof GraphError ? run.fatal : faultOf(requestId, run.operation);
    if (error !== undefined) wrong.set(requestId, error);
  }
  const asked = requestIds.filter((requestId) => !wrong.has(requestId));
  if (asked.length === 0) return wrong;
  const reads = await run.reader.read(asked).catch((error: unknown) => {
    if (!(error instanceof GraphError)) throw error;
    return new Map(asked.map((requestId) => [requestId, error]));
  });
  run.fatal ??= endOfRun([...reads.values()].map((read) => (read instanceof GraphError ? read : undefined)));
  return new Map<string, GraphError | ReadFacts>([...wrong, ...reads]);
}

function faultOf(requestId: string, operation: OperationId): GraphError | undefined {
  // Why: the id of a schedule settles the verdict by itself.
  if (isScheduleId(operation, requestId)) return undefined;
  try {
    checkRequestId(requestId);
    return undefined;
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
}

async function* sendAll(run: Run, allowed: readonly Allowed[]): AsyncGenerator<ManyResult, void, void> {
  const begun = new Set<string>();
  const send = (part: readonly Allowed[]): Promise<readonly ManyResult[]> => {
    for (const { requestId } of part) begun.add(requestId);
    return sendOne(run, part);
  };
  try {
    for await (const results of inParallel(partsOf(allowed, BATCH_LIMIT), run.spread, send)) yield* results;
  } finally {
    const rest = allowed.filter(({ requestId }) => !begun.has(requestId));
    record(
      run,
      rest.map((item) => decisionEntry(item, { proceeds: false, heldBack: 'run-ended' })),
    );
  }
}

/** Sends one batch, unless the run has to end. */
async function sendOne(run: Run, part: readonly Allowed[]): Promise<readonly ManyResult[]> {
  const decisions = part.map((item) =>
    decisionEntry(item, run.fatal === undefined ? { proceeds: true } : { proceeds: false, heldBack: 'run-ended' }),
  );
  const wasFatal = run.fatal !== undefined;
  if (!record(run, decisions) || wasFatal) return part.map((item) => notBegun(item, run.fatal));
  const { outcomes, fatal } = await cancelPart(run.sending, part);
  run.fatal ??= fatal ?? endOfRun(outcomes.map(({ error }) => error));
  const results = outcomes.map(resultOf);
  // Why: an outcome that is not known stays an intent, which the next run reads back.
  await settle(run, results.filter(({ unclear }) => unclear !== true).flatMap(journalled));
  return results;
}

/** Writes lines of the audit; false, and the run ends, where that cannot be done. */
function record(run: Run, entries: readonly AuditEntry[]): boolean {
  try {
    if (entries.length > 0) run.options.audit?.write(entries);
    return true;
  } catch (error) {
    run.fatal ??= asError(error);
    return false;
  }
}

async function settle(run: Run, outcomes: readonly JournalOutcome[]): Promise<void> {
  try {
    await run.options.journal?.settle(outcomes);
  } catch (error) {
    run.fatal ??= asError(error);
  }
}

function journalled({ requestId, outcome, decision, error }: ManyResult): readonly JournalOutcome[] {
  if (outcome === 'skipped' || outcome === 'would-cancel') return [];
  const why = error?.innerCode ?? error?.code ?? decision?.verdict ?? 'read back';
  return [{ requestId, outcome, why, graphRequestId: error?.requestId }];
}

/** Why a function: the signal changes between two reads of it. */
function isAborted({ signal }: CancelManyOptions): boolean {
  return signal?.aborted === true;
}
