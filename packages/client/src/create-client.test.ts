/** Tests of the client's face: where a token goes, which ids are refused, what is sent again, how every failure looks. */
import { describe, expect, test } from 'vitest';
import { CallOptions } from './call-options.ts';
import { clouds, type CloudId } from './clouds/generated/clouds.ts';
import { type ClientOptions, createPimGroupsClient, readTokenClaims } from './create-client.ts';
import { GraphError } from './graph-error.ts';

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly authorization: string | null;
  readonly body: unknown;
}

const REQUEST_ID = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';

/** A client whose network answers with these responses, one after the other. */
function clientOf(answers: readonly (Response | Error)[], options: Partial<ClientOptions> = {}) {
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

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
const noContent = (): Response => new Response(null, { status: 204 });

async function failureOf(promise: Promise<unknown>): Promise<GraphError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GraphError);
  return error as GraphError;
}

const cancel = ({ requests }: ReturnType<typeof clientOf>, id = REQUEST_ID): Promise<unknown> =>
  requests.byPrivilegedAccessGroupAssignmentScheduleRequestId(id).cancel.post();

describe('where calls go', () => {
  test.each(Object.keys(clouds) as CloudId[])(
    'a cancel in %s goes to the root of that cloud with its scope',
    async (cloud) => {
      const scopes: unknown[] = [];
      const credential = {
        getToken: async (scope: string | string[]) => {
          scopes.push(scope);
          return { token: 'from-credential' };
        },
      };
      const run = clientOf([noContent()], { cloud, credential });
      await cancel(run);
      const path = `/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/${REQUEST_ID}/cancel`;
      expect(run.sent).toMatchObject([
        { url: `${clouds[cloud].graphRoot}${path}`, method: 'POST', authorization: 'Bearer from-credential' },
      ]);
      expect(scopes).toEqual([[clouds[cloud].scope]]);
    },
  );

  test('a page of another host is refused before a token is asked for', async () => {
    const run = clientOf([]);
    const error = await failureOf(run.requests.withUrl('https://elsewhere.example/v1.0/next').get());
    expect([error.kind, error.code]).toEqual(['input', 'FOREIGN_HOST']);
    expect(run.sent).toEqual([]);
  });

  test.each([
    ['http://graph.example/v1.0', 'plain http'],
    ['ftp://graph.example', 'not an http'],
    ['https://user:pass@graph.example/v1.0', 'more than scheme'],
    ['nonsense', 'not an http'],
  ])('the base address %s is refused', (baseUrl, why) => {
    expect(() => createPimGroupsClient({ token: 't', baseUrl })).toThrow(why);
  });

  test('a cloud that there is not, and a client without a way to sign in, are refused', () => {
    expect(() => createPimGroupsClient({ token: 't', cloud: 'mars' as CloudId })).toThrow(
      'cloud `mars` is not one of global',
    );
    expect(() => createPimGroupsClient({})).toThrow('give either `credential` or `token`');
  });
});

describe('ids', () => {
  test.each(['..', '.', `${REQUEST_ID}_member_${REQUEST_ID}`, 'a/b', '50%', 'a\u0007b'])(
    'the id %j is refused and nothing is sent',
    async (id) => {
      const run = clientOf([]);
      const error = await failureOf(cancel(run, id));
      expect([error.kind, error.code]).toEqual(['input', 'INVALID_ID']);
      expect(run.sent).toEqual([]);
    },
  );

  test('an id of another form is accepted', async () => {
    const run = clientOf([noContent()]);
    await cancel(run, '12345');
    expect(run.sent).toHaveLength(1);
  });
});

describe('failures', () => {
  const nested = JSON.stringify({
    errorCode: 'PermissionScopeNotGranted',
    message: 'scope is missing',
    instanceAnnotations: [],
  });

  test.each([
    {
      name: 'JSON inside the message',
      answer: () =>
        json(403, { error: { code: 'UnknownError', message: nested, innerError: { 'request-id': 'r-1' } } }),
      expected: {
        status: 403,
        code: 'UnknownError',
        innerCode: 'PermissionScopeNotGranted',
        message: 'scope is missing',
        requestId: 'r-1',
      },
    },
    {
      name: 'the flat form',
      answer: () => json(403, nested, { 'request-id': 'r-2' }),
      expected: { status: 403, code: 'PermissionScopeNotGranted', message: 'scope is missing', requestId: 'r-2' },
    },
    {
      name: 'a page of HTML',
      answer: () =>
        new Response('<html>Bad gateway</html>', {
          status: 502,
          headers: { 'content-type': 'text/html', 'request-id': 'r-3' },
        }),
      expected: { status: 502, code: 'HTTP_502', requestId: 'r-3' },
    },
    {
      name: 'no body',
      answer: () => new Response(null, { status: 401, headers: { 'request-id': 'r-4' } }),
      expected: { status: 401, code: 'HTTP_401', requestId: 'r-4' },
    },
    { name: 'broken JSON', answer: () => json(400, '{"error":'), expected: { status: 400, code: 'HTTP_400' } },
    {
      name: 'a redirect',
      answer: () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } }),
      expected: { status: 302, code: 'HTTP_302' },
    },
  ])('an answer with $name becomes the typed error', async ({ answer, expected }) => {
    expect(await failureOf(cancel(clientOf([answer()])))).toMatchObject({ kind: 'refused', ...expected });
  });

  test('a success that is not JSON is an error with its status', async () => {
    const run = clientOf([json(200, '<html>')]);
    expect(await failureOf(run.client.me.get())).toMatchObject({
      kind: 'malformed',
      status: 200,
      code: 'MALFORMED_ANSWER',
    });
  });

  test('a host that cannot be reached is named with the reason', async () => {
    const refused = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') });
    const error = await failureOf(clientOf([refused]).client.me.get());
    expect(error).toMatchObject({
      kind: 'unreachable',
      message: 'https://graph.microsoft.com cannot be reached: connect ECONNREFUSED 127.0.0.1:1',
    });
  });

  test('a token never stands in a message', async () => {
    const token = 'eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl';
    const error = await failureOf(
      cancel(clientOf([json(400, { error: { code: 'x', message: `bad token ${token}, Bearer abcdefghijkl` } })])),
    );
    expect(error.message).toBe('bad token <token>, Bearer <token>');
  });

  test('a sign-in that fails is told from a call that fails', async () => {
    const credential = {
      getToken: async () => Promise.reject(new Error('AADSTS700016: no such application\nTrace: 1')),
    };
    const error = await failureOf(cancel(clientOf([], { credential })));
    expect(error).toMatchObject({ kind: 'sign-in', message: 'sign-in was refused: AADSTS700016: no such application' });
  });
});

describe('repeats', () => {
  const throttled = (): Response =>
    json(429, { error: { code: 'TooManyRequests', message: 'later' } }, { 'retry-after': '7' });
  const unavailable = (): Response => json(503, { error: { code: 'ServiceUnavailable', message: 'later' } });

  test('a cancel is sent again after a 429, when the service says', async () => {
    const run = clientOf([throttled(), noContent()]);
    await cancel(run);
    expect([run.sent.length, run.waits]).toEqual([2, [7000]]);
  });

  test('a cancel is never sent again after a 503, a 504 or a broken connection', async () => {
    for (const answer of [unavailable(), json(504, {}), new TypeError('fetch failed')]) {
      const run = clientOf([answer, noContent()]);
      await failureOf(cancel(run));
      expect(run.sent).toHaveLength(1);
    }
  });

  test('a read is sent again after a 503, a few times', async () => {
    const run = clientOf([unavailable(), unavailable(), json(200, { id: 'me' })]);
    expect((await run.client.me.get())?.id).toBe('me');
    expect(run.waits).toEqual([500, 1000]);
    const hopeless = clientOf([unavailable(), unavailable(), unavailable(), unavailable()]);
    expect(await failureOf(hopeless.client.me.get())).toMatchObject({ status: 503 });
    expect(hopeless.sent).toHaveLength(4);
  });

  test('a claims challenge is answered once with another token', async () => {
    const asked: unknown[] = [];
    const credential = {
      getToken: async (_: unknown, options?: { claims?: string }) => {
        asked.push(options?.claims);
        return { token: 'again' };
      },
    };
    const claims = Buffer.from('{"access_token":{}}').toString('base64');
    const challenge = (): Response =>
      new Response(null, {
        status: 401,
        headers: { 'www-authenticate': `Bearer error="insufficient_claims", claims="${claims}"` },
      });
    const run = clientOf([challenge(), noContent()], { credential });
    await cancel(run);
    expect(asked).toEqual([undefined, '{"access_token":{}}']);
    expect(await failureOf(cancel(clientOf([challenge(), challenge()], { credential })))).toMatchObject({
      status: 401,
    });
  });
});

describe('patience', () => {
  const never = (signal: AbortSignal | null | undefined): Promise<Response> =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

  test('a call ends when its time is up', async () => {
    const client = createPimGroupsClient({ token: 't', timeoutMs: 20, fetch: (_, init) => never(init.signal) });
    expect(await failureOf(client.me.get())).toMatchObject({ kind: 'timeout' });
  });

  test('a call ends when its caller says so', async () => {
    const stop = new AbortController();
    const client = createPimGroupsClient({ token: 't', fetch: (_, init) => never(init.signal) });
    const call = client.me.get({ options: [new CallOptions({ signal: stop.signal })] });
    stop.abort();
    expect(await failureOf(call)).toMatchObject({ kind: 'aborted' });
  });
});

test('the claims of a token are read as far as they can be', async () => {
  const payload = Buffer.from(
    JSON.stringify({ oid: 'o', tid: 't', scp: 'A B', wids: ['w'], iat: 1, nonce: 'n' }),
  ).toString('base64url');
  const client = createPimGroupsClient({ token: `eyJh.${payload}.sig` });
  expect(await readTokenClaims(client)).toEqual({ oid: 'o', tid: 't', scp: ['A', 'B'], wids: ['w'], iat: 1 });
  expect(await readTokenClaims(createPimGroupsClient({ token: 'opaque' }))).toBeUndefined();
});
