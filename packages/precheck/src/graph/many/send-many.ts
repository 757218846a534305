/** Sends any number of calls in batches, several at once; a batch that fails as a whole fails its own calls only. */
import {
  BATCH_LIMIT,
  type BatchAnswer,
  type BatchCall,
  type BatchOptions,
  GraphError,
  isShutOut,
  pause,
  type PimGroupsClient,
  sendBatch,
} from '@pim-precheck/client';
import { isUnclear } from './found-out.ts';
import { inParallel, partsOf, type Spread } from './in-parallel.ts';
import { endOfRun } from './result-of.ts';

/** How often a read that was throttled is sent again: a long run meets its limits more than once. */
const RETRIES = 8;

/** How often a read without a clear answer is sent again. */
const LOST = 2;

/**
 * Sends reads. Once the signal is aborted no further batch is begun, and its calls have no answer; once signing in
 * has failed none is either, and its calls have that error.
 */
export async function sendMany(
  client: PimGroupsClient,
  calls: readonly BatchCall[],
  spread: Spread,
): Promise<ReadonlyMap<string, BatchAnswer>> {
  const all = new Map<string, BatchAnswer>();
  const state: ReadState = { client, stop: spread.stop ?? spread.signal, refused: undefined, isDown: false };
  for await (const answers of inParallel(partsOf(calls, BATCH_LIMIT), spread, (part) => sendReads(state, part))) {
    for (const [id, answer] of answers) all.set(id, answer);
    spread.onAnswered?.(answers.size);
  }
  return all;
}

interface ReadState {
  readonly client: PimGroupsClient;
  readonly stop: AbortSignal | undefined;
  /** Why no call can succeed any more. */
  refused: GraphError | undefined;
  /** Whether Graph did not answer even when it was asked again: then further batches have one try each. */
  isDown: boolean;
}

async function sendReads(state: ReadState, part: readonly BatchCall[]): Promise<ReadonlyMap<string, BatchAnswer>> {
  if (state.refused !== undefined) return failed(part, state.refused);
  const answers = new Map<string, BatchAnswer>();
  let open = part;
  for (let attempt = 0; ; attempt += 1) {
    for (const [id, answer] of await sendPart(state.client, open, { maxRetries: RETRIES, stop: state.stop }))
      answers.set(id, answer);
    open = open.filter(({ id }) => isLost(answers.get(id)));
    const goesOn = open.length > 0 && attempt < LOST && !state.isDown;
    if (!goesOn || !(await pause(state.client, 200 * 2 ** attempt, { stop: state.stop }))) break;
  }
  state.isDown ||= open.length === part.length;
  state.refused ??= endOfRun([...answers.values()].map(({ error }) => error));
  return answers;
}

function isLost(answer: BatchAnswer | undefined): boolean {
  const { error } = answer ?? {};
  return answer === undefined || (error !== undefined && isUnclear(error) && !isShutOut(error));
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
