/** Tests of the transport: how every failure looks, what is sent again, and how long a call may take. */
import { describe, expect, test } from 'vitest';
import { CallOptions } from './call-options.ts';
import { createPimGroupsClient } from './create-client.ts';
import { cancel, clientOf, failureOf, json, noContent } from './testing/client-of.ts';

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

  test('nor does one that has no form by which it is known, and that the service says back', async () => {
    const said = (): Response => json(400, { error: { code: 'x', message: 'bad token secret-token' } });
    expect((await failureOf(cancel(clientOf([said()])))).message).toBe('bad token <token>');
    const lost = new TypeError('fetch failed', { cause: new Error('header Bearer secret-token') });
    expect((await failureOf(cancel(clientOf([lost])))).message).not.toContain('secret-token');
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

  test.each([
    ['a number of seconds', '86400'],
    ['a date', new Date(Date.now() + 86_400_000).toUTCString()],
  ])('nobody waits for a day: %s', async (_, header) => {
    const run = clientOf([json(429, {}, { 'retry-after': header }), noContent()]);
    expect(await failureOf(cancel(run))).toMatchObject({
      status: 429,
      hint: expect.stringMatching(/^Graph asks to wait for 24 hours, .*: run it again after \d{4}-\S+Z\.$/) as string,
    });
    expect([run.sent.length, run.waits]).toEqual([1, []]);
  });

  test('each pause is told before it begins', async () => {
    const told: number[] = [];
    const run = clientOf([throttled(), noContent()], { onPause: (milliseconds) => void told.push(milliseconds) });
    await cancel(run);
    expect([told, run.waits]).toEqual([[7000], [7000]]);
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

describe('a token that has expired', () => {
  const refused = (): Response => json(401, { error: { code: 'InvalidAuthenticationToken', message: 'expired' } });

  test('is renewed once, where the credential has another one', async () => {
    let asked = 0;
    const expiresOnTimestamp = Date.now() + 3_600_000;
    const credential = { getToken: async () => ({ token: `token-${++asked}`, expiresOnTimestamp }) };
    const run = clientOf([refused(), noContent()], { credential });
    await cancel(run);
    expect(run.sent.map(({ authorization }) => authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
    const again = clientOf([refused(), refused(), noContent()], { credential });
    expect(await failureOf(cancel(again))).toMatchObject({ status: 401 });
    expect(again.sent).toHaveLength(2);
  });

  test('is not sent again where there is no other one', async () => {
    const run = clientOf([refused(), noContent()]);
    expect(await failureOf(cancel(run))).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
    expect(run.sent).toHaveLength(1);
  });
});

describe('answers that came in part', () => {
  const torn = (): Response =>
    new Response(
      new ReadableStream({
        start: (stream) => {
          stream.enqueue(new TextEncoder().encode('{"id":'));
          stream.error(new TypeError('terminated'));
        },
      }),
      { status: 200, headers: { 'content-type': 'application/json' } },
    );

  test.each([
    ['a body that breaks off', torn],
    ['a page of a proxy with 200', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['a text without a type', () => new Response(new TextEncoder().encode('hello'))],
  ])('%s is no answer', async (_, answer) => {
    expect(await failureOf(clientOf([answer()]).client.me.get())).toMatchObject({ kind: 'malformed', status: 200 });
  });
});

test('each call has an id of its own, which an error without an answer names', async () => {
  const run = clientOf([new TypeError('fetch failed')]);
  expect((await failureOf(cancel(run))).clientRequestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('a call that is throttled is not waited for once its run is to stop', async () => {
  const stop = new AbortController();
  const client = createPimGroupsClient({
    token: 't',
    fetch: async () => json(429, {}, { 'retry-after': '60' }),
  });
  const call = client.me.get({ options: [new CallOptions({ stop: stop.signal })] });
  setTimeout(() => stop.abort(), 20);
  expect(await failureOf(call)).toMatchObject({ status: 429 });
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
