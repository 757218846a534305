/** Cancels a request only where the decision allows it. */
import { CallOptions, GraphError, type PimGroupsClient } from '@pim-precheck/client';
import type { Decision } from '../engine/decision.ts';
import { precheck, type PrecheckOptions } from './precheck.ts';

import { requestBuilder } from './read-request.ts';

/** How a guarded cancel behaves. */
export interface CancelOptions extends PrecheckOptions {
  /** Send the cancel although the verdict is indeterminate; never after a deny. */
  readonly proceedIfIndeterminate?: boolean | undefined;
}

/** What became of a guarded cancel. */
export type CancelResult =
  | { readonly outcome: 'cancelled' | 'refused'; readonly decision: Decision; readonly error?: undefined }
  | { readonly outcome: 'failed'; readonly decision: Decision; readonly error: GraphError };

/** Decides, and cancels what is allowed: at most three round trips. */
export async function cancelWithPrecheck(
  client: PimGroupsClient,
  requestId: string,
  options: CancelOptions = {},
): Promise<CancelResult> {
  const decision = await precheck(client, requestId, options);
  if (!mayProceed(decision, options)) return { outcome: 'refused', decision };
  try {
    await requestBuilder(client, decision.operation, requestId).cancel.post(
      options.signal === undefined ? undefined : { options: [new CallOptions({ signal: options.signal })] },
    );
    return { outcome: 'cancelled', decision };
  } catch (error) {
    if (error instanceof GraphError) return { outcome: 'failed', decision, error };
    throw error;
  }
}

/** True where the decision lets the cancel be sent. */
export function mayProceed(decision: Decision, options: Pick<CancelOptions, 'proceedIfIndeterminate'>): boolean {
  return (
    decision.verdict === 'allow' || (decision.verdict === 'indeterminate' && options.proceedIfIndeterminate === true)
  );
}
