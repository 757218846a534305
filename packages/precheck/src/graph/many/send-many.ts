/** Sends any number of calls in batches, several at once; a batch that fails as a whole fails its own calls only. */
import {
  BATCH_LIMIT,
  type BatchAnswer,
  type BatchCall,
  type BatchOptions,
  GraphError,
  type PimGroupsClient,
  sendBatch,
} from '@pim-precheck/client';
import { inParallel, partsOf, type Spread } from './in-parallel.ts';
import { isSignInFailure } from './result-of.ts';

/** How often a read that was throttled is sent again: a long run meets its limits more than once. */
const RETRIES = 8;

/**
 * Sends the calls. Once the signal is aborted no further batch is begun, and its calls have no answer; once signing in
 * has failed none is either, and its calls have that error.
 */
export async function sendMany(
  client: PimGroupsClient,
  calls: readonly BatchCall[],
  spread: Spread,
): Promise<ReadonlyMap<string, BatchAnswer>> {
  const all = new Map<string, BatchAnswer>();
  let refused: GraphError | undefined;
  const send = async (part: readonly BatchCall[]): Promise<ReadonlyMap<string, BatchAnswer>> => {
    if (refused !== undefined) return failed(part, refused);
    const answers = await sendPart(client, part, { maxRetries: RETRIES, stop: spread.signal });
    refused ??= [...answers.values()].map(({ error }) => error).find(isSignInFailure);
    return answers;
  };
  for await (const answers of inParallel(partsOf(calls, BATCH_LIMIT), spread, send)) {
    for (const [id, answer] of answers) all.set(id, answer);
    spread.onAnswered?.(answers.size);
  }
  return all;
}

/** Sends at most twenty calls; what goes wrong with the batch as a whole is the answer to each. */
export async function sendPart(
  client: PimGroupsClient,
  calls: readonly BatchCall[],
  options: BatchOptions,
): Promise<ReadonlyMap<string, BatchAnswer>> {
  try {
    return await sendBatch(client, calls, options);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return failed(calls, error);
  }
}

function failed(calls: readonly BatchCall[], error: GraphError): ReadonlyMap<string, BatchAnswer> {
  return new Map(calls.map(({ id }) => [id, { status: error.status ?? 0, error }]));
}
