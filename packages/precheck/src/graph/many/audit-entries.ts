/** What an audit records: each decision, and each call with its outcome. */
import type { Decision } from '../../engine/decision.ts';
import type { ManyResult } from './many-result.ts';

/** A decision, with its facts and where each came from. */
export interface DecisionEntry {
  readonly event: 'decision';
  readonly requestId: string;
  readonly decision: Decision;
  /** Whether a cancel follows. */
  readonly proceeds: boolean;
}

/** A cancel that was sent, or a request that could not be decided about. */
export interface CallEntry {
  readonly event: 'call';
  readonly requestId: string;
  readonly callerId?: string | undefined;
  /** `unknown`: the answer was lost, and the request could not be read back. */
  readonly outcome: 'cancelled' | 'failed' | 'unknown';
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly failure?: string | undefined;
  /** The answer is not what the decision said. */
  readonly contradicts?: boolean | undefined;
  readonly statusAfter?: string | undefined;
  readonly graphRequestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
}

/** A line of an audit; who writes it adds a number, the time and the chain. */
export type AuditEntry = CallEntry | DecisionEntry;

/** Takes the lines; a file in `@pim-precheck/precheck/audit`. */
export interface AuditSink {
  /** Throws where a line cannot be kept: what leaves no trace is not done. */
  readonly write: (entries: readonly AuditEntry[]) => void;
}

/** The line of a decision; none where there is no decision. */
export function decisionEntry(
  { requestId, decision }: Pick<ManyResult, 'decision' | 'requestId'>,
  proceeds: boolean,
): readonly AuditEntry[] {
  return decision === undefined ? [] : [{ event: 'decision', requestId, decision, proceeds }];
}

/** The line of a cancel that was sent. */
export function callEntry(result: ManyResult, isOpen: boolean): AuditEntry {
  const { requestId, outcome, decision, error, failure, contradicts, statusAfter } = result;
  return {
    event: 'call',
    requestId,
    callerId: decision?.subject.callerId,
    outcome: isOpen ? 'unknown' : outcome === 'cancelled' ? 'cancelled' : 'failed',
    ...(error === undefined ? {} : { status: error.status, code: error.innerCode ?? error.code, failure }),
    ...(contradicts === undefined ? {} : { contradicts }),
    ...(statusAfter === undefined ? {} : { statusAfter }),
    ...(error?.requestId === undefined ? {} : { graphRequestId: error.requestId }),
    ...(error?.clientRequestId === undefined ? {} : { clientRequestId: error.clientRequestId }),
  };
}
