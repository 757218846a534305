/** Sends the cancels of at most one batch, and finds out what became of those that had no clear answer. */
import { type BatchAnswer, type BatchCall, GraphError, type PimGroupsClient } from '@pim-precheck/client';
import type { Decision } from '../../engine/decision.ts';
import type { OperationId } from '../../engine/facts.ts';
import { policy } from '../../generated/policy.ts';
import { cancelledStatuses } from '../generated/after-call.ts';
import { requestPath } from '../read-request.ts';
import type { Journal } from './journal.ts';
import type { ManyReader } from './read-many.ts';
import { sendPart } from './send-many.ts';

/** A request that may be cancelled. */
export interface Allowed {
  readonly requestId: string;
  readonly decision: Decision;
}

/** How a cancel that was sent ended. */
export interface SentOutcome extends Allowed {
  readonly error?: GraphError | undefined;
  /** The status that the request was read back with. */
  readonly statusAfter?: string | undefined;
  /** Whether it was cancelled is not known: the answer was lost, and so was that of the read afterwards. */
  readonly isOpen?: true;
}

/** What sends need. */
export interface Sending {
  readonly client: PimGroupsClient;
  readonly reader: ManyReader;
  readonly operation: OperationId;
  readonly journal: Journal | undefined;
  /** Whether each request is read back after its cancel. */
  readonly verify: boolean;
}

/** How often a cancel without a clear answer is sent again, each time after a read that says it was not carried out. */
const ATTEMPTS = 3;

/** Cancels the requests. The intent is written and flushed before the first byte of it leaves. */
export async function cancelPart(sending: Sending, part: readonly Allowed[]): Promise<readonly SentOutcome[]> {
  const { client, journal, operation, verify } = sending;
  const done: SentOutcome[] = [];
  let open = part;
  for (let attempt = 1; open.length > 0; attempt += 1) {
    await journal?.intend(open.map(({ requestId }) => requestId));
    const answers = await sendPart(
      client,
      open.map(({ requestId }) => cancelCall(operation, requestId)),
    );
    const sent = open.map((item) => ({ ...item, error: errorOf(answers.get(item.requestId)) }));
    const lost = sent.filter(({ error }) => error !== undefined && isUnclear(error));
    done.push(...sent.filter((item) => !lost.includes(item)));
    const found = await readBack(sending, lost);
    const again = found.filter(({ mayRepeat }) => mayRepeat && attempt < ATTEMPTS).map(({ outcome }) => outcome);
    done.push(...found.map(({ outcome }) => outcome).filter((outcome) => !again.includes(outcome)));
    open = again.map(({ requestId, decision }) => ({ requestId, decision }));
  }
  return verify ? verified(sending, done) : done;
}

/** The status of a request as the catalogue knows it to follow a cancel. */
export function isCancelled(status: string | undefined): boolean {
  return status !== undefined && cancelledStatuses.has(status);
}

function cancelCall(operation: OperationId, requestId: string): BatchCall {
  return { id: requestId, method: 'POST', url: `${requestPath(operation, requestId)}/cancel`, repeatable: false };
}

function errorOf(answer: BatchAnswer | undefined): GraphError | undefined {
  return answer === undefined
    ? new GraphError({ kind: 'malformed', code: 'MISSING_FROM_BATCH', message: 'no answer to this cancel came' })
    : answer.error;
}

/** Why: after a timeout, a broken connection, a torn answer or a 5xx the cancel may have been carried out. */
function isUnclear({ kind, status }: GraphError): boolean {
  return kind !== 'refused' || status === undefined || status === 408 || status >= 500;
}

interface Found {
  readonly outcome: SentOutcome;
  readonly mayRepeat: boolean;
}

async function readBack({ reader, operation }: Sending, lost: readonly SentOutcome[]): Promise<readonly Found[]> {
  if (lost.length === 0) return [];
  const reads = await reader.readRequests(lost.map(({ requestId }) => requestId));
  return lost.map((item): Found => {
    const read = reads.get(item.requestId);
    if (read === undefined || read instanceof GraphError)
      return { outcome: { ...item, isOpen: true }, mayRepeat: false };
    const { status, found } = read.request;
    if (status === undefined && found !== false) return { outcome: { ...item, isOpen: true }, mayRepeat: false };
    if (isCancelled(status)) return { outcome: { ...item, error: undefined, statusAfter: status }, mayRepeat: false };
    const cancellable = policy.operations[operation].state.statuses.get(status ?? '')?.cancellable;
    return { outcome: { ...item, statusAfter: status }, mayRepeat: cancellable !== undefined && cancellable !== 'no' };
  });
}

async function verified({ reader }: Sending, outcomes: readonly SentOutcome[]): Promise<readonly SentOutcome[]> {
  const fresh = outcomes.filter(({ error, statusAfter }) => error === undefined && statusAfter === undefined);
  const reads = await reader.readRequests(fresh.map(({ requestId }) => requestId));
  return outcomes.map((item) => {
    const read = reads.get(item.requestId);
    if (read === undefined) return item;
    if (read instanceof GraphError) return { ...item, statusAfter: 'unknown' };
    return { ...item, statusAfter: read.request.found === false ? 'gone' : (read.request.status ?? 'unknown') };
  });
}
