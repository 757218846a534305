/** Sends up to any number of calls as JSON batches of twenty; Graph's description has no path for it, so this is written by hand. */
import { HttpMethod, RequestInformation } from '@microsoft/kiota-abstractions';
import { CallOptions } from './call-options.ts';
import { checkPath } from './check-id.ts';
import { adapterOf } from './create-client.ts';
import type { PimGroupsClient } from './generated/pimGroupsClient.js';
import { GraphError, graphErrorOf } from './graph-error.ts';
import { retryPause, wait } from './retry-pause.ts';

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

/** The answer to one call of a batch: its body, or the error it ended in. */
export type BatchAnswer =
  | { readonly status: number; readonly body: unknown; readonly error?: undefined }
  | { readonly status: number; readonly body?: undefined; readonly error: GraphError };

/** How a batch is sent. */
export interface BatchOptions {
  readonly signal?: AbortSignal | undefined;
  /** How often a call inside the batch is sent again; 3 when absent. */
  readonly maxRetries?: number | undefined;
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
    let pause = 0;
    for (let start = 0; start < open.length; start += BATCH_LIMIT) {
      const part = open.slice(start, start + BATCH_LIMIT);
      const items = await post(client, part, options);
      for (const call of part) {
        const item = items.get(call.id);
        const retryAfter = item === undefined ? undefined : pauseBefore(item, call, attempt, options.maxRetries ?? 3);
        if (retryAfter === undefined) answers.set(call.id, answerOf(item));
        else {
          again.push(call);
          pause = Math.max(pause, retryAfter);
        }
      }
    }
    if (again.length > 0) await wait(pause, options.signal);
    open = again;
  }
  return answers;
}

interface BatchItem {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

async function post(
  client: PimGroupsClient,
  calls: readonly BatchCall[],
  { signal }: BatchOptions,
): Promise<ReadonlyMap<string, BatchItem>> {
  const adapter = adapterOf(client);
  const request = new RequestInformation(HttpMethod.POST);
  request.URL = `${adapter.baseUrl}/$batch`;
  const body = JSON.stringify({ requests: calls.map(requestOf) });
  request.setStreamContent(new TextEncoder().encode(body).buffer, 'application/json');
  request.headers.add('accept', 'application/json');
  request.addRequestOptions([new CallOptions({ signal, repeatable: calls.every(isRepeatable) })]);
  const bytes = await adapter.sendPrimitive<ArrayBuffer>(request, 'ArrayBuffer', undefined);
  const parsed =
    bytes === undefined ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as { responses?: readonly BatchItem[] });
  return new Map((parsed.responses ?? []).map((item) => [item.id, item]));
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

function answerOf(item: BatchItem | undefined): BatchAnswer {
  if (item === undefined) {
    const error = new GraphError({
      kind: 'malformed',
      code: 'MISSING_FROM_BATCH',
      message: 'the batch came back without an answer to this call',
    });
    return { status: 0, error };
  }
  if (item.status >= 200 && item.status < 300) return { status: item.status, body: item.body };
  const headers = { get: (name: string) => headerOf(item, name) ?? null };
  const body = typeof item.body === 'string' ? item.body : JSON.stringify(item.body ?? '');
  return { status: item.status, error: graphErrorOf({ status: item.status, headers, body }) };
}

function headerOf(item: BatchItem, name: string): string | undefined {
  const found = Object.entries(item.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found?.[1];
}
