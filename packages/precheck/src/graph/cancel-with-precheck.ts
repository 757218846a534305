/** Cancels a request only where the decision allows it. */
import { type AnswerIds, CallOptions, GraphError, pause, type PimGroupsClient } from '@pim-precheck/client';
import type { Decision } from '../engine/decision.ts';
import type { OperationId } from '../engine/facts.ts';
import type { FailureKind } from './classify-failure.ts';
import { type AuditSink, decisionEntry } from './many/audit-entries.ts';
import { cancelPart, type Sending } from './many/cancel-part.ts';
import { resultOf } from './many/result-of.ts';
import type { CallAnswer } from './many/sent-outcome.ts';
import { precheck, type PrecheckOptions } from './precheck.ts';
import { readRequest, requestBuilder } from './read-request.ts';
import { count, inSpan } from './telemetry.ts';

/** How a guarded cancel behaves. */
export interface CancelOptions extends PrecheckOptions {
  /** Send the cancel although the verdict is indeterminate; never after a deny. */
  readonly proceedIfIndeterminate?: boolean | undefined;
  /** Read the request back after its cancel. */
  readonly verify?: boolean | undefined;
  /** Where every decision and every call is recorded; a decision before its cancel is sent. */
  readonly audit?: AuditSink | undefined;
}

/** What became of a guarded cancel. */
export type CancelResult = CancelFindings &
  (
    | { readonly outcome: 'cancelled' | 'refused'; readonly decision: Decision; readonly error?: undefined }
    | { readonly outcome: 'failed'; readonly decision: Decision; readonly error: GraphError }
  );

/** What was found out besides. */
export interface CancelFindings {
  /** The class of the failure. */
  readonly failure?: FailureKind | undefined;
  /** Graph did not do what the decision said. */
  readonly contradicts?: true;
  /** The status that the request was read back with; `gone` where it is no longer there, `unknown` where it could not be read. */
  readonly statusAfter?: string | undefined;
  /** The answer was lost; what became of the request was read back. */
  readonly readBack?: true;
  /** Whether it was cancelled is not known: the answer was lost, and it could not be read back. */
  readonly unclear?: true;
}

/**
 * Decides, and cancels what is allowed: at most three round trips where Graph answers clearly.
 *
 * A cancel whose answer is lost is read back, and sent again only if it can still be cancelled.
 */
export async function cancelWithPrecheck(
  client: PimGroupsClient,
  requestId: string,
  options: CancelOptions = {},
): Promise<CancelResult> {
  return inSpan('precheck.cancel', { 'precheck.request_id': requestId }, async ({ note, end }) => {
    const result = await cancelOne(client, requestId, options);
    const { outcome, failure } = result;
    const { operation } = result.decision;
    note({ 'precheck.operation': operation, 'precheck.outcome': outcome, 'precheck.failure': failure });
    await count('precheck.cancels', { operation, outcome, failure });
    if (outcome === 'failed') end(result.error.innerCode ?? result.error.code);
    return result;
  });
}

async function cancelOne(client: PimGroupsClient, requestId: string, options: CancelOptions): Promise<CancelResult> {
  const decision = await precheck(client, requestId, options);
  const proceeds = mayProceed(decision, options);
  options.audit?.write([decisionEntry({ requestId, decision }, { proceeds })]);
  if (!proceeds) return { outcome: 'refused', decision };
  const { outcomes, fatal } = await cancelPart(singleSending(client, decision.operation, options), [
    { requestId, decision },
  ]);
  if (fatal !== undefined) throw fatal;
  const [sent = { requestId, decision }] = outcomes;
  const { outcome: _, requestId: __, skipped: ___, error, decision: ____, ...findings } = resultOf(sent);
  return error === undefined
    ? { ...findings, outcome: 'cancelled', decision }
    : { ...findings, outcome: 'failed', decision, error };
}

/** True where the decision lets the cancel be sent. */
export function mayProceed(decision: Decision, options: Pick<CancelOptions, 'proceedIfIndeterminate'>): boolean {
  return (
    decision.verdict === 'allow' || (decision.verdict === 'indeterminate' && options.proceedIfIndeterminate === true)
  );
}

/** Sends one cancel as a call of its own, and reads the request as one. */
function singleSending(client: PimGroupsClient, operation: OperationId, options: CancelOptions): Sending {
  const { signal, audit, verify = false } = options;
  return {
    operation,
    send: async ([requestId = '']) =>
      new Map([[requestId, await sendCancel(client, { operation, requestId, signal })]]),
    readBack: async ([requestId = '']) => {
      const context = { operation, signal, at: (options.now?.() ?? new Date()).toISOString() };
      return new Map([[requestId, await valueOrError(readRequest(client, requestId, context))]]);
    },
    journal: undefined,
    audit,
    verify,
    pause: (time) => pause(client, time, { stop: signal }),
  };
}

interface SingleCall {
  readonly operation: OperationId;
  readonly requestId: string;
  readonly signal: AbortSignal | undefined;
}

async function sendCancel(client: PimGroupsClient, { operation, requestId, signal }: SingleCall): Promise<CallAnswer> {
  let ids: AnswerIds = {};
  const onAnswer = (found: AnswerIds): void => void (ids = found);
  const call = new CallOptions({ signal, maxRetries: 0, onAnswer });
  const sent = await valueOrError(requestBuilder(client, operation, requestId).cancel.post({ options: [call] }));
  return sent instanceof GraphError ? { error: sent, status: sent.status, ids } : { status: 204, ids };
}

async function valueOrError<T>(value: Promise<T>): Promise<GraphError | T> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
}
