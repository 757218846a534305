/** Weighs what a request is read back as, after a cancel without a clear answer or to verify one. */
import { GraphError } from '@pim-precheck/client';
import type { OperationId } from '../../engine/facts.ts';
import { policy } from '../../generated/policy.ts';
import { cancelledStatuses } from '../generated/after-call.ts';
import { classifyFailure, NOT_CANCELLED } from '../classify-failure.ts';
import type { RequestFacts } from '../read-request.ts';
import type { SentOutcome } from './sent-outcome.ts';

/** What became of a cancel whose answer was lost. */
export interface FoundOut {
  readonly outcome: SentOutcome;
  /** Whether it was not carried out, and can be. */
  readonly mayRepeat: boolean;
}

/** The status of a request as the catalogue knows it to follow a cancel. */
export function isCancelled(status: string | undefined): boolean {
  return status !== undefined && cancelledStatuses.has(status);
}

/** Whether a request in the status could still be cancelled. */
export function isStillOpen(status: string | undefined, operation: OperationId): boolean {
  const cancellable = policy.operations[operation].state.statuses.get(status ?? '')?.cancellable;
  return cancellable !== undefined && cancellable !== 'no';
}

/** Why: after a timeout, a broken connection, a torn answer or a 5xx the cancel may have been carried out. */
export function isUnclear({ kind, status }: GraphError): boolean {
  // Why: without a token, or with an id that no path may hold, nothing has left.
  if (kind === 'sign-in' || kind === 'input') return false;
  return kind !== 'refused' || status === undefined || status === 408 || status >= 500;
}

/** Whether the answer says that the request can no longer be cancelled. */
export function isPast(error: GraphError): boolean {
  const failure = classifyFailure(error);
  return failure === 'state' || failure === 'not-found';
}

/** What the read says about a cancel whose answer was lost; `read` is absent where there was none. */
export function foundOut(
  item: SentOutcome,
  read: GraphError | RequestFacts | undefined,
  operation: OperationId,
): FoundOut {
  const statusAfter = read === undefined ? 'unknown' : verifiedStatus(read);
  if (statusAfter === 'unknown') return { outcome: { ...item, isOpen: true }, mayRepeat: false };
  if (isCancelled(statusAfter)) {
    const { requestId, decision } = item;
    return { outcome: { requestId, decision, statusAfter, readBack: true }, mayRepeat: false };
  }
  const mayRepeat = isStillOpen(statusAfter, operation) && !(item.error !== undefined && isPast(item.error));
  return { outcome: { ...item, statusAfter, readBack: true }, mayRepeat };
}

/** The status in words: `gone` where the request is no longer there, `unknown` where it could not be read. */
export function verifiedStatus(read: GraphError | RequestFacts | undefined): string {
  if (read === undefined || read instanceof GraphError) return 'unknown';
  return read.request.found === false ? 'gone' : (read.request.status ?? 'unknown');
}

/** Whether Graph said that it was cancelled, and the request does not. */
export function isDisprovedBy({ error, statusAfter }: Pick<SentOutcome, 'error' | 'statusAfter'>): boolean {
  return error === undefined && statusAfter !== undefined && statusAfter !== 'unknown' && !isCancelled(statusAfter);
}

/** The failure of a cancel that Graph accepted, and after which the request is not cancelled. */
export function notCancelled({ statusAfter = 'unknown' }: Pick<SentOutcome, 'statusAfter'>): GraphError {
  const found = statusAfter === 'gone' ? 'is no longer there' : `was read back as \`${statusAfter}\``;
  return new GraphError({
    kind: 'refused',
    code: NOT_CANCELLED,
    message: `Graph accepted the cancel, and the request ${found}`,
    hint: 'Run it again: the request is read before anything is sent.',
  });
}
