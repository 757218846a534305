/** Sends up to any number of calls as JSON batches of twenty; Graph's description has no path for it, so this is written by hand. */
import { HttpMethod, RequestInformation } from '@microsoft/kiota-abstractions';
import { type AnswerIds, CallOptions } from './call-options.ts';
import { checkPath } from './check-id.ts';
import { adapterOf, pause } from './create-client.ts';
import type { PimGroupsClient } from './generated/pimGroupsClient.js';
import { GraphError, graphErrorOf } from './graph-error.ts';
import { retryPause } from './retry-pause.ts';

/** Graph takes no more calls in one batch. */
export const BATCH_LIMIT = 20;

/** One call of a batch; `url` is relative to the version, as in `/groups/{id}`. */
export interface BatchCall {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the call may be sent again after a 503 or 504; true for GET when absent. A 429 is always sent again. */
  readonly repeatable?: boolean;
}

/** The answer to one call of a batch: its body, or the error it ended in; and the ids that find it in the logs of the service. */
export type BatchAnswer =
  | { readonly status: number; readonly body: unknown; readonly error?: undefined; readonly ids?: AnswerIds }
  | { readonly status: number; readonly body?: undefined; readonly error: GraphError; readonly ids?: AnswerIds };

/** How a batch is sent. */
export interface BatchOptions {
  readonly signal?: AbortSignal | undefined;
  /** How often a call inside the batch is sent again; 3 when absent. */
  readonly maxRetries?: number | undefined;
  /** How often the batch itself is sent again; the client's default when absent. */
  readonly maxBatchRetries?: number | undefined;
  /** Once it is aborted what is under way is finished, and nothing is waited for or sent again. */
  readonly stop?: AbortSignal | undefined;
}

/** Sends the calls and returns the answer to each, by id. A batch that fails as a whole throws. */
export async function sendBatch(
  client: PimGroupsClient,
  calls: readonly BatchCall[],
  options: BatchOptions = {},
): Promise<ReadonlyMap<string, BatchAnswer>> {
  for (const { url } of calls) checkPath(url);
  const answers = new Map<string, BatchAnswer>();
  let open = [...calls];
  for (let attempt = 0; open.length > 0; attempt++) {
    const again: BatchCall[] = [];
    let longest = 0;
    for (let start = 0; start < open.length; start += BATCH_LIMIT) {
      const part = open.slice(start, start + BATCH_LIMIT);
      const { items, ids } = await post(client, part, options);
      for (const call of part) {
        const item = items.get(call.id);
        answers.set(call.id, answerOf(item, ids));
        const retryAfter = item === undefined ? undefined : pauseBefore(item, call, attempt, options.maxRetries ?? 3);
        if (retryAfter === undefined) continue;
        again.push(call);
        longest = Math.max(longest, retryAfter);
      }
    }
    if (again.length > 0 && !(await pause(client, longest, options))) break;
    open = again;
  }
  return answers;
}

interface BatchItem {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | null;
  readonly body?: unknown;
}

interface Posted {
  readonly items: ReadonlyMap<string, BatchItem>;
  /** Of the batch as a whole. */
  readonly ids: AnswerIds;
}

async function post(
  client: PimGroupsClient,
  calls: readonly BatchCall[],
  { signal, stop, maxBatchRetries: maxRetries }: BatchOptions,
): Promise<Posted> {
  const adapter = adapterOf(client);
  const request = new RequestInformation(HttpMethod.POST);
  request.URL = `${adapter.baseUrl}/$batch`;
  const body = JSON.stringify({ requests: calls.map(requestOf) });
  request.setStreamContent(new TextEncoder().encode(body).buffer, 'application/json');
  request.headers.add('accept', 'application/json');
  let ids: AnswerIds = {};
  const onAnswer = (found: AnswerIds): void => void (ids = found);
  const repeatable = calls.every(isRepeatable);
  request.addRequestOptions([new CallOptions({ signal, stop, maxRetries, repeatable, onAnswer })]);
  const bytes = await adapter.sendPrimitive<ArrayBuffer>(request, 'ArrayBuffer', undefined);
  const parsed: unknown = bytes === undefined ? {} : JSON.parse(new TextDecoder().decode(bytes));
  const { responses } = (parsed ?? {}) as { readonly responses?: unknown };
  const items = Array.isArray(responses) ? responses.filter(isItem) : [];
  return { items: new Map(items.map((item) => [item.id, item])), ids };
}

/** Why: an item that cannot be read is one without an answer, and no reason to lose the others. */
function isItem(value: unknown): value is BatchItem {
  const { id, status } = (value ?? {}) as Partial<Record<keyof BatchItem, unknown>>;
  return typeof id === 'string' && typeof status === 'number';
}

function requestOf({ id, method, url, body, headers }: BatchCall): object {
  if (method === 'GET') return { id, method, url, ...(headers ? { headers } : {}) };
  // Graph: https://learn.microsoft.com/graph/json-batching — a POST without a body still needs one here, and its type.
  return { id, method, url, body: body ?? {}, headers: { ...headers, 'Content-Type': 'application/json' } };
}

function isRepeatable({ method, repeatable }: BatchCall): boolean {
  return repeatable ?? method === 'GET';
}

function pauseBefore(item: BatchItem, call: BatchCall, attempt: number, maxRetries: number): number | undefined {
  const retryAfter = headerOf(item, 'retry-after');
  return retryPause({ status: item.status, retryAfter, repeatable: isRepeatable(call), attempt, maxRetries });
}

function answerOf(item: BatchItem | undefined, batch: AnswerIds): BatchAnswer {
  if (item === undefined) {
    const error = new GraphError({
      kind: 'malformed',
      code: 'MISSING_FROM_BATCH',
      message: 'the batch came back without an answer to this call',
      ...batch,
    });
    return { status: 0, error, ids: batch };
  }
  const ids = {
    requestId: headerOf(item, 'request-id') ?? batch.requestId,
    clientRequestId: headerOf(item, 'client-request-id') ?? batch.clientRequestId,
  };
  if (item.status >= 200 && item.status < 300) return { status: item.status, body: item.body, ids };
  const headers = { get: (name: string) => headerOf(item, name) ?? null };
  const body = typeof item.body === 'string' ? item.body : JSON.stringify(item.body ?? '');
  return { status: item.status, error: graphErrorOf({ status: item.status, headers, body, ids }), ids };
}

function headerOf(item: BatchItem, name: string): string | undefined {
  const found = Object.entries(item.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}
