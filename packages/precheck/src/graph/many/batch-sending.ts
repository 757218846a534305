/** Sends cancels in batches and reads requests back in batches: what a run of many needs. */
import { type BatchCall, pause, type PimGroupsClient } from '@pim-precheck/client';
import type { OperationId } from '../../engine/facts.ts';
import { requestPath } from '../read-request.ts';
import type { AuditSink } from './audit-entries.ts';
import type { Sending } from './cancel-part.ts';
import type { Journal } from './journal.ts';
import type { ManyReader } from './read-many.ts';
import { sendPart } from './send-many.ts';

/** What a run writes down and looks at. */
export interface SendingOptions {
  readonly operation: OperationId;
  readonly journal?: Journal | undefined;
  readonly audit?: AuditSink | undefined;
  readonly verify?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How a run sends; at most twenty at once. */
export function batchSending(client: PimGroupsClient, reader: ManyReader, options: SendingOptions): Sending {
  const { operation, journal, audit, verify = false, signal: stop } = options;
  const send: Sending['send'] = (requestIds) =>
    // Why no repeats below: each time that a cancel is sent is written down.
    sendPart(
      client,
      requestIds.map((id) => cancelCall(operation, id)),
      { maxRetries: 0, maxBatchRetries: 0, stop },
    );
  const readBack: Sending['readBack'] = (requestIds) => reader.readBack(requestIds);
  return { operation, send, readBack, journal, audit, verify, pause: (time) => pause(client, time, { stop }) };
}

function cancelCall(operation: OperationId, requestId: string): BatchCall {
  return { id: requestId, method: 'POST', url: `${requestPath(operation, requestId)}/cancel`, repeatable: false };
}
