/** What an audit records: each decision, and each call with its outcome. */
import type { AnswerIds, GraphError } from '@pim-precheck/client';
import type { Decision } from '../../engine/decision.ts';
import type { OperationId } from '../../engine/facts.ts';
import { classifyFailure, contradicts } from '../classify-failure.ts';
import type { Allowed, CallAnswer, SentOutcome } from './sent-outcome.ts';
import { isCancelled, isDisprovedBy, notCancelled } from './found-out.ts';
import type { ManyResult } from './many-result.ts';

/** A decision, with its facts and where each came from. */
export interface DecisionEntry {
  readonly event: 'decision';
  readonly requestId: string;
  readonly decision: Decision;
  /** Whether a cancel follows. */
  readonly proceeds: boolean;
  /** Why none follows although the verdict would let it. */
  readonly heldBack?: 'dry-run' | 'not-confirmed' | 'run-ended' | undefined;
}

/** A request that could not be decided about: its id is none, or its facts could not be read. */
export interface UndecidedEntry extends FailureFields {
  readonly event: 'undecided';
  readonly requestId: string;
}

/** A cancel that was sent: one line for each time. */
export interface CallEntry extends FailureFields {
  readonly event: 'call';
  readonly requestId: string;
  readonly callerId?: string | undefined;
  /** How often this run has sent it, this time included. */
  readonly attempt: number;
  /** `unknown`: no clear answer came, so the request is read back. */
  readonly outcome: 'cancelled' | 'failed' | 'unknown';
}

/** A request that was read after its cancel: because the answer was lost, by an earlier run too, or to verify it. */
export interface ReadBackEntry extends FailureFields {
  readonly event: 'read-back';
  readonly requestId: string;
  readonly callerId?: string | undefined;
  readonly operation?: OperationId | undefined;
  readonly outcome: 'cancelled' | 'not-cancelled' | 'unknown';
  readonly statusAfter?: string | undefined;
}

/** What Graph answered, and the ids that find it in its logs. */
interface FailureFields {
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly failure?: string | undefined;
  /** The answer is not what the decision said. */
  readonly contradicts?: true | undefined;
  readonly graphRequestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
}

/** A line of an audit; who writes it adds a number, the time and the chain. */
export type AuditEntry = CallEntry | DecisionEntry | ReadBackEntry | UndecidedEntry;

/** Takes the lines; a file in `@pim-precheck/precheck/audit`. */
export interface AuditSink {
  /** Throws where a line cannot be kept: what leaves no trace is not done. */
  readonly write: (entries: readonly AuditEntry[]) => void;
}

/** The line of a decision, or of a request that could not be decided about. */
export function decisionEntry(
  { requestId, decision, error }: Pick<ManyResult, 'decision' | 'error' | 'requestId'>,
  then: Pick<DecisionEntry, 'heldBack' | 'proceeds'> = { proceeds: false },
): AuditEntry {
  if (decision === undefined) return { event: 'undecided', requestId, ...failureFields(error) };
  return { event: 'decision', requestId, decision, ...then };
}

/** The line of a cancel that was sent. */
export function callEntry({
  requestId,
  decision,
  attempt,
  error,
  status,
  ids = {},
  isDoubtful,
}: Allowed & CallAnswer & { readonly attempt: number; readonly isDoubtful: boolean }): AuditEntry {
  const failed = isDoubtful ? 'unknown' : 'failed';
  return {
    event: 'call',
    requestId,
    callerId: decision.subject.callerId,
    attempt,
    outcome: error === undefined ? 'cancelled' : failed,
    ...(error === undefined ? { status } : failureFields(error)),
    ...(error !== undefined && !isDoubtful && contradicts(decision, classifyFailure(error))
      ? { contradicts: true }
      : {}),
    ...idFields(error ?? ids, ids),
  };
}

type ReadRequest = Pick<SentOutcome, 'error' | 'requestId' | 'statusAfter'> & { readonly decision?: Decision };

/** The line of a request that was read back; `error` is that of the cancel before. */
export function readBackEntry(
  { requestId, decision, error, statusAfter = 'unknown' }: ReadRequest,
  operation: OperationId,
): AuditEntry {
  const isUnknown = statusAfter === 'unknown';
  const isDisproved = decision !== undefined && isDisprovedBy({ error, statusAfter });
  const outcome = isCancelled(statusAfter) ? 'cancelled' : isUnknown ? 'unknown' : 'not-cancelled';
  return {
    event: 'read-back',
    requestId,
    callerId: decision?.subject.callerId,
    operation,
    outcome,
    statusAfter,
    // Why: Graph said that it was carried out, and the request does not say so.
    ...(isDisproved ? { ...failureFields(notCancelled({ statusAfter })), contradicts: true } : {}),
  };
}

function failureFields(error: GraphError | undefined): FailureFields {
  if (error === undefined) return {};
  return {
    status: error.status,
    code: error.innerCode ?? error.code,
    failure: classifyFailure(error),
    ...idFields(error, {}),
  };
}

function idFields(ids: AnswerIds, other: AnswerIds): FailureFields {
  return {
    graphRequestId: ids.requestId ?? other.requestId,
    clientRequestId: ids.clientRequestId ?? other.clientRequestId,
  };
}
