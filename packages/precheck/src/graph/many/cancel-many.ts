/** Cancels many requests: decides about each, sends what is allowed in batches, and says what became of every one. */
import { BATCH_LIMIT, checkRequestId, GraphError, type PimGroupsClient } from '@pim-precheck/client';
import { decide } from '../../engine/decide.ts';
import type { ReadFacts } from '../assemble-facts.ts';
import { type AuditSink, callEntry, decisionEntry } from './audit-entries.ts';
import { type CancelOptions, mayProceed } from '../cancel-with-precheck.ts';
import { classifyFailure, contradicts } from '../classify-failure.ts';
import { isScheduleId } from '../read-request.ts';
import { type Allowed, cancelPart, isCancelled, type Sending, type SentOutcome } from './cancel-part.ts';
import { inParallel, partsOf, type Spread } from './in-parallel.ts';
import type { Journal, JournalOutcome } from './journal.ts';
import type { ManyResult } from './many-result.ts';
import { ManyReader } from './read-many.ts';

/** How many cancels behave. */
export interface CancelManyOptions extends CancelOptions {
  /** Batches of twenty on their way at once; 4 when absent. */
  readonly concurrency?: number | undefined;
  /** Where intents and outcomes are written, so that a run that was ended can go on. */
  readonly journal?: Journal | undefined;
  /** Decide only. */
  readonly dryRun?: boolean | undefined;
  /** Read each request back after its cancel. */
  readonly verify?: boolean | undefined;
  /** Asked before cancels are sent, with those that are allowed; a no skips them. */
  readonly confirm?: ((allowed: readonly Allowed[]) => Promise<boolean>) | undefined;
  /** Where every decision and every call is recorded; a decision before its cancel is sent. */
  readonly audit?: AuditSink | undefined;
  /** Hears how many of the reads have been answered. */
  readonly onRead?: ((calls: number) => void) | undefined;
}

/** Requests that are read, and then cancelled, together: their groups and their caller are read once. */
const WINDOW = 10_000;
const CONCURRENCY = 4;

interface Run {
  readonly options: CancelManyOptions;
  readonly spread: Spread;
  readonly reader: ManyReader;
  readonly sending: Sending;
}

/**
 * Cancels what is allowed of any number of requests, and yields a result for each as soon as it is known, in no order.
 *
 * For N requests in G groups: at most ⌈N/20⌉ + ⌈3G/20⌉ + 1 + ⌈N/20⌉ calls. Once `signal` is aborted nothing new is sent,
 * what is under way is finished and yielded, and the rest has no result. One bad request never stops the others; throws a
 * GraphError only where signing in fails.
 */
export async function* cancelMany(
  client: PimGroupsClient,
  source: AsyncIterable<string> | Iterable<string>,
  options: CancelManyOptions = {},
): AsyncGenerator<ManyResult, void, void> {
  const operation = options.operation ?? 'assignmentScheduleRequest.cancel';
  const spread = { limit: options.concurrency ?? CONCURRENCY, signal: options.signal };
  const reader = new ManyReader(client, { ...options, operation, spread: { ...spread, onAnswered: options.onRead } });
  const { journal, verify = false } = options;
  const run: Run = { options, spread, reader, sending: { client, reader, operation, journal, verify } };
  const seen = new Set<string>();
  let window: string[] = [];
  for await (const requestId of source) {
    if (isAborted(options)) return;
    const early = earlyResult(run, requestId, seen);
    if (early !== undefined) yield early;
    else window.push(requestId);
    if (window.length < WINDOW) continue;
    yield* cancelWindow(run, window);
    window = [];
  }
  yield* cancelWindow(run, window);
}

/** What can be said without a call: the id is none, was seen, or was cancelled by an earlier run. */
function earlyResult({ options, sending }: Run, requestId: string, seen: Set<string>): ManyResult | undefined {
  const key = requestId.toLowerCase();
  if (seen.has(key)) return { requestId, outcome: 'skipped', skipped: 'named-twice' };
  seen.add(key);
  if (options.journal?.stateOf(requestId) === 'cancelled')
    return { requestId, outcome: 'skipped', skipped: 'cancelled-earlier' };
  if (isScheduleId(sending.operation, requestId)) return undefined;
  try {
    checkRequestId(requestId);
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { requestId, outcome: 'failed', error, failure: 'input' };
  }
}

async function* cancelWindow(run: Run, requestIds: readonly string[]): AsyncGenerator<ManyResult, void, void> {
  const { options, reader, sending, spread } = run;
  const reads = await reader.read(requestIds);
  // Why: a run that was stopped has not read everything, and what was not read is not unknown.
  if (isAborted(options)) return;
  const allowed: Allowed[] = [];
  const settled: ManyResult[] = [];
  for (const [requestId, read] of reads) {
    const decided = judge(run, requestId, read);
    if ('outcome' in decided) settled.push(decided);
    else allowed.push(decided);
  }
  options.audit?.write(
    settled.flatMap((result) => (result.decision ? decisionEntry(result, false) : [callEntry(result, false)])),
  );
  await options.journal?.settle(settled.flatMap(journalled));
  yield* settled;
  if (allowed.length > 0 && (await options.confirm?.(allowed)) === false) {
    for (const { requestId, decision } of allowed)
      yield { requestId, outcome: 'skipped', skipped: 'not-confirmed', decision };
    return;
  }
  for await (const sent of inParallel(partsOf(allowed, BATCH_LIMIT), spread, (part) => {
    options.audit?.write(part.flatMap((item) => decisionEntry(item, true)));
    return cancelPart(sending, part);
  })) {
    const results = sent.map((outcome) => resultOf(outcome));
    options.audit?.write(results.map((result, index) => callEntry(result, sent[index]?.isOpen === true)));
    // Why: an outcome that is not known stays an intent, which the next run reads back.
    await options.journal?.settle(results.filter((_, index) => sent[index]?.isOpen !== true).flatMap(journalled));
    yield* results;
  }
}

/** Decides about a request that was read: it may be cancelled, or its result is known. */
function judge({ options }: Run, requestId: string, read: GraphError | ReadFacts): Allowed | ManyResult {
  if (read instanceof GraphError) return { requestId, outcome: 'failed', error: read, failure: classifyFailure(read) };
  const { facts, evidence } = read;
  const wasSent = options.journal?.stateOf(requestId) === 'intended';
  const status = facts.request?.status;
  if (wasSent && isCancelled(status)) return { requestId, outcome: 'cancelled', statusAfter: status, readBack: true };
  const now = (options.now?.() ?? new Date()).toISOString();
  const decision = decide({ now, ...facts }, { evidence, policy: options.policy });
  if (!mayProceed(decision, options)) return { requestId, outcome: 'refused', decision };
  return options.dryRun === true ? { requestId, outcome: 'would-cancel', decision } : { requestId, decision };
}

function resultOf({ requestId, decision, error, statusAfter }: SentOutcome): ManyResult {
  const failure = error === undefined ? undefined : classifyFailure(error);
  const isWrong =
    contradicts(decision, failure) || (failure === undefined && statusAfter !== undefined && !isCancelled(statusAfter));
  return {
    requestId,
    outcome: error === undefined ? 'cancelled' : 'failed',
    decision,
    ...(error === undefined ? {} : { error, failure }),
    ...(statusAfter === undefined ? {} : { statusAfter }),
    ...(isWrong ? { contradicts: true } : {}),
  };
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
