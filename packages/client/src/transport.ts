/** Sends calls: token, timeout, abort, repeats that are safe, and a typed error for every answer that is not a success. */
import type { RequestOption } from '@microsoft/kiota-abstractions';
import type { Middleware } from '@microsoft/kiota-http-fetchlibrary';
import { type CallOptionFields, CallOptions } from './call-options.ts';
import { checkPath } from './check-id.ts';
import { GraphError, graphErrorOf } from './graph-error.ts';
import { abortedError, retryPause } from './retry-pause.ts';
import type { TokenSource } from './token-source.ts';

/** The shape of `fetch`, so that a test or an emulator in the process can stand in for the network. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How the transport behaves. */
export interface TransportOptions {
  readonly fetch: Fetch;
  readonly tokens: TokenSource;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The last link of the chain of handlers: nothing comes after it but the network. */
export class Transport implements Middleware {
  next: Middleware | undefined;
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** Sends one call and returns its successful answer; anything else is a {@link GraphError}. */
  async execute(url: string, init: RequestInit, requestOptions?: Record<string, RequestOption>): Promise<Response> {
    checkPath(url);
    const call = CallOptions.of(requestOptions);
    let claims: string | undefined;
    for (let attempt = 0; ; attempt++) {
      const answer = await this.#sendOnce(url, init, call, claims);
      if (answer.ok) return readable(answer);
      const challenge = claims === undefined ? this.#challengeOf(answer) : undefined;
      const pause = challenge === undefined ? this.#pauseBefore(answer, init, call, attempt) : 0;
      if (pause === undefined) throw await failureOf(answer);
      await answer.body?.cancel();
      claims = challenge ?? claims;
      await this.#options.wait(pause, call.signal);
    }
  }

  async #sendOnce(
    url: string,
    init: RequestInit,
    call: CallOptionFields,
    claims: string | undefined,
  ): Promise<Response> {
    if (call.signal?.aborted) throw abortedError();
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await this.#options.tokens.tokenFor(new URL(url), claims)}`);
    const timeout = AbortSignal.timeout(call.timeoutMs ?? this.#options.timeoutMs);
    const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
    try {
      return await this.#options.fetch(url, { ...init, headers, signal, redirect: 'manual' });
    } catch (cause) {
      throw unanswered(cause, url, call, timeout);
    }
  }

  #pauseBefore(answer: Response, init: RequestInit, call: CallOptionFields, attempt: number): number | undefined {
    return retryPause({
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      repeatable: call.repeatable ?? (init.method ?? 'GET').toUpperCase() === 'GET',
      attempt,
      maxRetries: this.#options.maxRetries,
    });
  }

  #challengeOf(answer: Response): string | undefined {
    if (answer.status !== 401 || !this.#options.tokens.canChallenge) return undefined;
    const encoded = /claims="([^"]+)"/.exec(answer.headers.get('www-authenticate') ?? '')?.[1];
    return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
  }
}

async function failureOf(answer: Response): Promise<GraphError> {
  const body = await answer.text().catch(() => '');
  return graphErrorOf({ status: answer.status, headers: answer.headers, body });
}

/** Makes sure that a success can be read: JSON that does not parse is an error with a status, not a bare SyntaxError. */
async function readable(answer: Response): Promise<Response> {
  if (answer.status === 204) return answer;
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  if (text === '') return new Response(null, { status: 204, headers });
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  if (/\bjson\b/i.test(headers.get('content-type') ?? '') && !isJson(text)) {
    throw new GraphError({
      kind: 'malformed',
      code: 'MALFORMED_ANSWER',
      status: answer.status,
      message: `Graph answered ${answer.status} with a body that is not JSON`,
      requestId: answer.headers.get('request-id') ?? undefined,
    });
  }
  headers.delete('content-length');
  headers.delete('content-encoding');
  return new Response(text, { status: answer.status, headers });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function unanswered(cause: unknown, url: string, call: CallOptionFields, timeout: AbortSignal): GraphError {
  if (cause instanceof GraphError) return cause;
  if (call.signal?.aborted) return abortedError(cause);
  const { origin } = new URL(url);
  if (timeout.aborted)
    return new GraphError({ kind: 'timeout', code: 'TIMEOUT', message: `${origin} did not answer in time`, cause });
  const reason = cause instanceof Error ? causeOf(cause) : String(cause);
  return new GraphError({
    kind: 'unreachable',
    code: 'UNREACHABLE',
    message: `${origin} cannot be reached: ${reason}`,
    cause,
  });
}

/** The innermost message: `fetch failed` alone says nothing. */
function causeOf(error: Error): string {
  const inner = error.cause;
  if (inner instanceof AggregateError && inner.errors[0] instanceof Error) return inner.errors[0].message;
  return inner instanceof Error && inner.message !== '' ? inner.message : error.message;
}
