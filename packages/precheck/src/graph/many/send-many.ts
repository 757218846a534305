/** Sends any number of calls in batches, several at once; a batch that fails as a whole fails its own calls only. */
import {
  BATCH_LIMIT,
  type BatchAnswer,
  type BatchCall,
  GraphError,
  type PimGroupsClient,
  sendBatch,
} from '@pim-precheck/client';
import { inParallel, partsOf, type Spread } from './in-parallel.ts';

/** How often a call that was throttled is sent again: a long run meets its limits more than once. */
const RETRIES = 8;

/** Sends the calls; once the signal is aborted no further batch is begun, and its calls have no answer. */
export async function sendMany(
  client: PimGroupsClient,
  calls: readonly BatchCall[],
  spread: Spread,
): Promise<ReadonlyMap<string, BatchAnswer>> {
  const all = new Map<string, BatchAnswer>();
  for await (const answers of inParallel(partsOf(calls, BATCH_LIMIT), spread, (part) => sendPart(client, part))) {
    for (const [id, answer] of answers) all.set(id, answer);
    spread.onAnswered?.(answers.size);
  }
  return all;
}

/** Sends at most twenty calls. Throws where signing in fails, as no other batch could do better. */
export async function sendPart(
  client: PimGroupsClient,
  calls: readonly BatchCall[],
): Promise<ReadonlyMap<string, BatchAnswer>> {
  try {
    return await sendBatch(client, calls, { maxRetries: RETRIES });
  } catch (error) {
    if (!(error instanceof GraphError) || error.kind === 'sign-in' || error.status === 401) throw error;
    return new Map(calls.map(({ id }) => [id, { status: error.status ?? 0, error }]));
  }
}
