/** Law of malformed calls: over a socket, whatever is wrong with them, each is answered with a 4xx, and the next good call is answered too. */
import fc from 'fast-check';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from './start-emulator.ts';

const CALLS = Number(process.env['PRECHECK_MALFORMED_CALLS'] ?? 2000);
const AT_ONCE = 16;
const ANSWER_WITHIN = 20_000;
const REQUESTS = '/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const REQUEST = `${REQUESTS}/f4b57a8c-da56-4ae0-8aef-65c3a043dab4`;

let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

/** One malformed call: what is wrong with it, and its bytes. */
interface Malformed {
  readonly wrong: string;
  readonly bytes: string;
}

interface Parts {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

function call({ method = 'GET', target = '/v1.0/me', headers = [], body }: Parts): string {
  const length = body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const token = headers.some((header) => /^authorization/i.test(header))
    ? []
    : [`Authorization: Bearer ${emulator.tokens['owner'] ?? ''}`];
  return `${[`${method} ${target} HTTP/1.1`, 'Host: x', ...token, ...headers, ...length].join('\r\n')}\r\n\r\n${body ?? ''}`;
}

const letters = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('x', 'ü', '(', "'", '%41', '&', ' or ', '$'), fc.integer({ min: least, max: most }))
    .map(([part, length]) => part.repeat(Math.ceil(length / part.length)));
const encoded = (text: string): string => encodeURIComponent(text).replace(/['()]/g, (one) => one);
const printable = fc.string({
  unit: fc.constantFrom(...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))),
  minLength: 1,
  maxLength: 40,
});

const kinds: Readonly<Record<string, fc.Arbitrary<() => string>>> = {
  'JSON that does not parse': fc
    .tuple(
      fc.constantFrom('/v1.0/me/checkMemberObjects', '/v1.0/$batch', REQUESTS, `${REQUEST}/cancel`),
      fc.constantFrom('{', '{"ids":', '[', '"', '{"a":1,}', "{'a':1}", 'nul', '\u0000', '{"ids":[1}'),
      fc.string(),
    )
    .map(
      ([target, start, rest]) =>
        () =>
          call({ method: 'POST', target, headers: ['Content-Type: application/json'], body: `${start}${rest}\u0001` }),
    ),
  'JSON that says nothing': fc
    .tuple(fc.constantFrom('/v1.0/me/checkMemberObjects', '/v1.0/$batch', REQUESTS), fc.jsonValue())
    .map(
      ([target, value]) =>
        () =>
          call({
            method: 'POST',
            target,
            headers: ['Content-Type: application/json'],
            body: JSON.stringify({ nothing: value }),
          }),
    ),
  'a percent sign without a code': fc
    .tuple(
      fc.constantFrom('/v1.0/groups/', `${REQUESTS}/`, '/v1.0/me?$select=', `${REQUESTS}?$filter=`),
      fc.constantFrom('%', '%zz', '%c3', '%ff%fe', '%ed%a0%80', '%u0041', 'a%2'),
    )
    .map(
      ([start, code]) =>
        () =>
          call({ target: `${start}${code}` }),
    ),
  'a path that climbs': fc
    .array(
      fc.constantFrom('..', '%2e%2e', '.%2e', '..%2f..', '..%5c', '....//', '%00', '%252e%252e', 'etc', 'passwd'),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => () => call({ target: `/v1.0/groups/../${parts.join('/')}` })),
  'a filter that is too long': letters(100_000, 120_000).map(
    (text) => () => call({ target: `${REQUESTS}?$filter=groupId%20eq%20'${encoded(text).slice(0, 120_000)}'` }),
  ),
  'a filter that makes no sense': fc
    .string({ minLength: 1, maxLength: 60 })
    .map((text) => () => call({ target: `${REQUESTS}?$filter=${encoded(`groupId eq ${text}`)}%20)` })),
  'headers that are too long': fc
    .integer({ min: 33_000, max: 300_000 })
    .map((length) => () => call({ headers: [`X-Long: ${'x'.repeat(length)}`] })),
  'a header that is none': printable.map(
    (text) => () => call({ headers: [`${text.replaceAll(':', '')} and no colon`] }),
  ),
  'a line that is no request': printable.map((text) => () => `${text} ${text}\r\n\r\n`),
  'a length that is none': fc
    .constantFrom('-1', 'x', '1e3', '1, 2', '99999999999999999999')
    .map((length) => () => `POST ${REQUEST}/cancel HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`),
  'chunks that are none': printable.map(
    (text) => () => `POST ${REQUEST}/cancel HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nz${text}\r\n`,
  ),
  'two lengths': fc.constant(
    () =>
      `POST ${REQUEST}/cancel HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ),
  'a token that is none': fc
    .constantFrom(
      '',
      'Bearer',
      'Bearer ',
      'Basic eDp5',
      'Bearer a.b.c',
      'Bearer ..',
      'Bearer eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.',
      `Bearer ${'x'.repeat(9000)}`,
    )
    .map((value) => () => call({ headers: [`Authorization: ${value}`] })),
  'a method that is not taken': fc
    .constantFrom('PATCH', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE')
    .map((method) => () => call({ method })),
  'an option that is not offered': fc
    .constantFrom(
      '$skip=1',
      '$search=x',
      '$apply=x',
      '$compute=x',
      'x=y',
      '$select=colour',
      '$expand=colour',
      '$select=',
      '$select=id&$select=id',
    )
    .map((option) => () => call({ target: `/v1.0/me?${option}` })),
  'a path that is not there': fc.webPath().map((path) => () => call({ target: `/v1.0/nothing${path}` })),
  'a body that is too long': fc
    .integer({ min: 1_048_577, max: 1_100_000 })
    .map((length) => () => call({ method: 'POST', target: '/v1.0/$batch', body: 'x'.repeat(length) })),
};
/** Why: what takes a megabyte each is asked for now and then. */
const RARE = new Set(['a body that is too long', 'headers that are too long', 'a filter that is too long']);

const malformed: fc.Arbitrary<Malformed> = fc.oneof(
  ...Object.entries(kinds).map(([wrong, arbitrary]) => ({
    weight: RARE.has(wrong) ? 1 : 8,
    arbitrary: arbitrary.map((bytes) => ({ wrong, bytes: bytes() })),
  })),
);

/** Sends the bytes; the status of the answer, or 0 where the connection ended without one. */
function send(bytes: string): Promise<number> {
  return new Promise((resolve) => {
    const socket: Socket = connect(Number(new URL(emulator.origin).port), '127.0.0.1');
    let text = '';
    const end = (): void => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 0));
    };
    socket.setTimeout(ANSWER_WITHIN, end).on('error', end).on('close', end);
    socket.on('data', (data) => {
      text += data.toString('latin1');
      if (text.includes('\r\n\r\n')) end();
    });
    socket.write(bytes);
  });
}

test(`${CALLS} malformed calls get a 4xx each`, { timeout: 1_200_000 }, async () => {
  const seen: Record<string, Record<string, number>> = {};
  const wrong: string[] = [];
  for (let done = 0; done < CALLS; done += AT_ONCE) {
    const some = fc.sample(malformed, { numRuns: AT_ONCE });
    const statuses = await Promise.all(some.map(({ bytes }) => send(bytes)));
    some.forEach((one, index) => {
      const status = statuses[index] ?? 0;
      const counts = (seen[one.wrong] ??= {});
      counts[status] = (counts[status] ?? 0) + 1;
      if (status < 400 || status > 499) wrong.push(`${one.wrong} → ${status}: ${one.bytes.slice(0, 400)}`);
    });
    if (done % 1000 < AT_ONCE) expect(await send(call({}))).toBe(200);
  }
  console.log(`malformed calls by what was wrong and status: ${JSON.stringify(seen, null, 2)}`);
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(Object.keys(seen).sort()).toEqual(Object.keys(kinds).sort());
  expect(await send(call({}))).toBe(200);
});

test('a body that does not arrive in time gets a 408, and so does a head', async () => {
  const slow = await startEmulator({ requestTimeout: 300 });
  const port = Number(new URL(slow.origin).port);
  const wait = (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('data', (data) => resolve(data.toString('latin1').split('\r\n')[0] ?? ''));
      socket.write(bytes);
    });
  expect(await wait(`POST ${REQUEST}/cancel HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`)).toBe(
    'HTTP/1.1 408 Request Timeout',
  );
  expect(await wait('GET /v1.0/me HTTP/1.1\r\nHost:')).toBe('HTTP/1.1 408 Request Timeout');
  await slow.stop();
});
