/** A client whose network answers what a test says, and what was sent to it. */
import { expect } from 'vitest';
import { type ClientOptions, createPimGroupsClient } from '../create-client.ts';
import { GraphError } from '../graph-error.ts';

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly authorization: string | null;
  readonly body: unknown;
}

/** The request of the reference page. */
export const REQUEST_ID = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';

/** A client whose network answers with these responses, one after the other. */
export function clientOf(answers: readonly (Response | Error)[], options: Partial<ClientOptions> = {}) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const client = createPimGroupsClient({
    ...(options.credential ? {} : { token: 'secret-token' }),
    fetch: async (url, init) => {
      sent.push({
        url,
        method: init.method ?? 'GET',
        authorization: new Headers(init.headers).get('authorization'),
        body: init.body,
      });
      const answer = answers[sent.length - 1];
      if (answer === undefined) throw new TypeError('fetch failed', { cause: new Error('no further answer') });
      if (answer instanceof Error) throw answer;
      return answer;
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
    ...options,
  });
  const requests = client.identityGovernance.privilegedAccess.group.assignmentScheduleRequests;
  return { client, requests, sent, waits };
}

/** An answer with a JSON body. */
export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
/** The answer to a cancel. */
export const noContent = (): Response => new Response(null, { status: 204 });

/** The typed error of a call that has to fail. */
export async function failureOf(promise: Promise<unknown>): Promise<GraphError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GraphError);
  return error as GraphError;
}

/** Cancels a request. */
export const cancel = ({ requests }: ReturnType<typeof clientOf>, id = REQUEST_ID): Promise<unknown> =>
  requests.byPrivilegedAccessGroupAssignmentScheduleRequestId(id).cancel.post();
