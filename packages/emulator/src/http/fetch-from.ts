/** A `fetch` that an emulator answers. */
import { type Answer, textOf } from '../answers/answer.ts';
import type { EmulatorState } from '../emulator-state.ts';
import { BODY_LIMIT, type Call } from './call.ts';
import { dispatch } from './dispatch.ts';
import { refuseUnread } from './refuse-unread.ts';

/** Makes a function with the shape of `fetch`. */
export function fetchFrom(
  state: EmulatorState,
): (input: Request | URL | string, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    request.signal.throwIfAborted();
    const body = request.body === null ? undefined : await request.text();
    const answer =
      body !== undefined && Buffer.byteLength(body) > BODY_LIMIT
        ? refuseUnread('body-too-large', state, { limit: BODY_LIMIT })
        : await dispatch(callOf(request, body), state);
    request.signal.throwIfAborted();
    return responseOf(answer);
  };
}

function callOf(request: Request, body: string | undefined): Call {
  const { origin, pathname, search } = new URL(request.url);
  return {
    method: request.method.toUpperCase(),
    target: `${pathname}${search}`,
    origin,
    header: (name) => request.headers.get(name) ?? undefined,
    body,
    signal: request.signal,
  };
}

function responseOf(answer: Answer): Response {
  if (answer.reset) throw brokenConnection();
  const text = textOf(answer);
  const headers = new Headers(answer.headers);
  if (text !== undefined) headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(text ?? null, { status: answer.status, headers });
}

/** Why: what `fetch` throws when a connection breaks is a TypeError with the reason as its cause. */
function brokenConnection(): TypeError {
  const code = 'ECONNRESET';
  return new TypeError('fetch failed', { cause: Object.assign(new TypeError(`read ${code}`), { code }) });
}
