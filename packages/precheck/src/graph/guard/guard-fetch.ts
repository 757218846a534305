/** Guards a `fetch`, and with it whatever client is built on one. */
import type { PimGroupsClient } from '@pim-precheck/client';
import type { CancelOptions } from '../cancel-with-precheck.ts';
import { checkCall } from './check-call.ts';

/** The shape of `fetch`. */
export type GuardedFetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** Returns a fetch that checks every cancel before it is sent; `client` makes the reads, with a fetch of its own. */
export function guardFetch(fetch: GuardedFetch, client: PimGroupsClient, options: CancelOptions = {}): GuardedFetch {
  return async (input, init) => {
    const isRequest = input instanceof Request;
    const method = init?.method ?? (isRequest ? input.method : 'GET');
    const body = init?.body ?? (isRequest && method.toUpperCase() === 'POST' ? await input.clone().text() : undefined);
    await checkCall(client, { url: isRequest ? input.url : String(input), method, body }, options);
    return fetch(input, init);
  };
}
