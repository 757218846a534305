/** Holds back a call that is, or carries, a cancel whose check fails. */
import { type GraphError, type PimGroupsClient } from '@pim-precheck/client';
import type { Decision } from '../../engine/decision.ts';
import type { OperationId } from '../../engine/facts.ts';
import { type CancelOptions, mayProceed } from '../cancel-with-precheck.ts';
import { decideRead } from '../decide-read.ts';
import { ManyReader } from '../many/read-many.ts';
import { precheck } from '../precheck.ts';
import { cancelsIn, type OutgoingCall } from './cancels-in.ts';

/** A cancel was held back; `decision` says why. */
export class PrecheckRefusal extends Error {
  override readonly name = 'PrecheckRefusal';
  readonly code = 'CANCEL_REFUSED';
  readonly decision: Decision;

  constructor(requestId: string, decision: Decision) {
    const why = decision.reasons.find(({ effect }) => effect !== 'allow')?.message ?? 'no reason given';
    super(`cancel of \`${requestId}\` was held back, verdict ${decision.verdict}: ${why}`);
    this.decision = decision;
  }
}

/** Checks the cancels of a call before it leaves. Throws a PrecheckRefusal for the first that is not allowed. */
export async function checkCall(client: PimGroupsClient, call: OutgoingCall, options: CancelOptions): Promise<void> {
  const cancels = cancelsIn(call);
  const [only] = cancels;
  if (only === undefined) return;
  if (cancels.length === 1) {
    const decision = await precheck(client, only.requestId, { ...options, operation: only.operation });
    refuse(only.requestId, decision, options);
    return;
  }
  const operations = new Set(cancels.map(({ operation }) => operation));
  for (const operation of operations) {
    const ids = cancels.filter((one) => one.operation === operation).map(({ requestId }) => requestId);
    await checkMany(client, ids, { ...options, operation });
  }
}

/** Why together: a batch of twenty cancels is read in two calls, not in forty. */
async function checkMany(
  client: PimGroupsClient,
  requestIds: readonly string[],
  options: CancelOptions & { readonly operation: OperationId },
): Promise<void> {
  const reader = new ManyReader(client, { ...options, spread: { limit: 1, signal: options.signal } });
  const reads = await reader.read([...new Set(requestIds)]);
  for (const requestId of requestIds) {
    const read = reads.get(requestId);
    if (read === undefined || !('facts' in read)) throw read ?? notRead(options.signal);
    refuse(requestId, decideRead(read, options), options);
  }
}

function refuse(requestId: string, decision: Decision, options: CancelOptions): void {
  if (!mayProceed(decision, options)) throw new PrecheckRefusal(requestId, decision);
}

function notRead(signal: AbortSignal | undefined): GraphError | Error {
  return signal?.reason instanceof Error ? signal.reason : new DOMException('the check was ended', 'AbortError');
}
