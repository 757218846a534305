/** Sends calls: token, timeout, abort, repeats that are safe, and a typed error for every answer that is not a success. */
import type { RequestOption } from '@microsoft/kiota-abstractions';
import type { Middleware } from '@microsoft/kiota-http-fetchlibrary';
import { type CallOptionFields, CallOptions } from './call-options.ts';
import { checkPath } from './check-id.ts';
import { GraphError, graphErrorOf } from './graph-error.ts';
import { abortedError, pauseUnless, retryPause } from './retry-pause.ts';
import type { TokenSource } from './token-source.ts';
import { causeWithoutToken, withoutToken } from './without-token.ts';

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
    let sent = await this.#tokenFor(url, call);
    for (let attempt = 0; ; attempt++) {
      const { token } = sent;
      const answer = await this.#sendOnce(url, init, call, token).catch((error: unknown) => {
        throw causeWithoutToken(token, error);
      });
      if (answer.ok) return readable(answer, sent.token);
      const renewed =
        answer.status === 401 && !sent.isRenewed ? await this.#renewed(url, answer, sent.token) : undefined;
      const failure = await failureOf(answer, sent.token);
      const pause = renewed === undefined ? this.#pauseBefore(answer, init, call, attempt) : 0;
      if (pause === undefined) throw failure;
      sent = renewed ?? sent;
      if (!(await pauseUnless(pause, { ...call, wait: this.#options.wait }))) throw failure;
    }
  }

  async #tokenFor(url: string, { signal }: CallOptionFields): Promise<SentToken> {
    if (signal?.aborted) throw abortedError();
    return { token: await this.#options.tokens.tokenFor(new URL(url)), isRenewed: false };
  }

  async #sendOnce(url: string, init: RequestInit, call: CallOptionFields, token: string): Promise<Response> {
    if (call.signal?.aborted) throw abortedError();
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    const clientRequestId = headers.get(CLIENT_ID) ?? crypto.randomUUID();
    headers.set(CLIENT_ID, clientRequestId);
    const timeout = AbortSignal.timeout(call.timeoutMs ?? this.#options.timeoutMs);
    const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
    try {
      const answer = await this.#options.fetch(url, { ...init, headers, signal, redirect: 'manual' });
      call.onAnswer?.({ requestId: answer.headers.get('request-id') ?? undefined, clientRequestId });
      return answer;
    } catch (cause) {
      throw unanswered(cause, url, { call, timeout, clientRequestId, token });
    }
  }

  #pauseBefore(answer: Response, init: RequestInit, call: CallOptionFields, attempt: number): number | undefined {
    return retryPause({
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      repeatable: call.repeatable ?? (init.method ?? 'GET').toUpperCase() === 'GET',
      attempt,
      maxRetries: call.maxRetries ?? this.#options.maxRetries,
    });
  }

  /** Another token after a 401: one with the claims that the service asks for, or one that was renewed in between. */
  async #renewed(url: string, answer: Response, refused: string): Promise<SentToken | undefined> {
    const { tokens } = this.#options;
    const encoded = /claims="([^"]+)"/.exec(answer.headers.get('www-authenticate') ?? '')?.[1];
    const claims =
      encoded === undefined || !tokens.canChallenge ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
    const token = await tokens.tokenFor(new URL(url), { refused, claims });
    return token === refused && claims === undefined ? undefined : { token, isRenewed: true };
  }
}

const CLIENT_ID = 'client-request-id';

interface SentToken {
  readonly token: string;
  readonly isRenewed: boolean;
}

async function failureOf(answer: Response, token: string): Promise<GraphError> {
  const body = withoutToken(token, await answer.text().catch(() => ''));
  const get = (name: string): string | null => {
    const value = answer.headers.get(name);
    return value === null ? null : withoutToken(token, value);
  };
  return graphErrorOf({ status: answer.status, headers: { get }, body });
}

/** Makes sure that a success can be read: JSON that does not parse is an error with a status, not a bare SyntaxError. */
async function readable(answer: Response, token: string): Promise<Response> {
  if (answer.status === 204) return answer;
  const text = withoutToken(token, await textOf(answer));
  const headers = new Headers(answer.headers);
  if (text === '') return new Response(null, { status: 204, headers });
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  // Why whatever its type: every path of this client answers JSON, and a page of a proxy is no answer of Graph.
  if (!isJson(text)) throw malformed(answer, 'with a body that is not JSON');
  headers.delete('content-length');
  headers.delete('content-encoding');
  return new Response(text, { status: answer.status, headers });
}

/** Why: a connection that breaks while the body comes leaves it open whether the call was carried out. */
async function textOf(answer: Response): Promise<string> {
  try {
    return await answer.text();
  } catch (cause) {
    throw malformed(answer, 'and the connection broke before its body was there', cause);
  }
}

function malformed({ status, headers }: Response, what: string, cause?: unknown): GraphError {
  return new GraphError({
    kind: 'malformed',
    code: 'MALFORMED_ANSWER',
    status,
    message: `Graph answered ${status} ${what}`,
    requestId: headers.get('request-id') ?? undefined,
    clientRequestId: headers.get(CLIENT_ID) ?? undefined,
    cause,
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Unanswered {
  readonly call: CallOptionFields;
  readonly timeout: AbortSignal;
  readonly clientRequestId: string;
  readonly token: string;
}

function unanswered(thrown: unknown, url: string, { call, timeout, clientRequestId, token }: Unanswered): GraphError {
  if (thrown instanceof GraphError) return thrown;
  const cause = causeWithoutToken(token, thrown);
  if (call.signal?.aborted) return abortedError(cause);
  const { origin } = new URL(url);
  const isLate = timeout.aborted;
  const reason = withoutToken(token, cause instanceof Error ? causeOf(cause) : String(cause));
  return new GraphError({
    kind: isLate ? 'timeout' : 'unreachable',
    code: isLate ? 'TIMEOUT' : 'UNREACHABLE',
    message: isLate ? `${origin} did not answer in time` : `${origin} cannot be reached: ${reason}`,
    clientRequestId,
    cause,
  });
}

/** The innermost message: `fetch failed` alone says nothing. */
function causeOf(error: Error): string {
  const inner = error.cause;
  if (inner instanceof AggregateError && inner.errors[0] instanceof Error) return inner.errors[0].message;
  return inner instanceof Error && inner.message !== '' ? inner.message : error.message;
}
