/** Law of malformed calls: over a socket, whatever is wrong with them, each is answered with a 4xx, and the next good call is answered too. */
import fc from 'fast-check';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from './start-emulator.ts';
import { misshapenIn } from './testing/misshapen-in.ts';

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
  'no host': fc
    .constantFrom('GET /v1.0/me', `POST ${REQUEST}/cancel`)
    .map((line) => () => `${line} HTTP/1.1\r\nAccept: */*\r\n\r\n`),
  'two hosts': fc.constant(() => call({ headers: ['Host: y'] })),
  'an expectation that cannot be met': printable.map(
    (text) => () => call({ method: 'POST', target: `${REQUEST}/cancel`, headers: [`Expect: ${text}`] }),
  ),
  'a call for a tunnel': fc
    .constantFrom('graph.microsoft.com:443', '127.0.0.1:1', 'x:y')
    .map((target) => () => call({ method: 'CONNECT', target })),
  'a method that is none': fc.constantFrom('BREW', 'get', 'G3T', 'ÄT').map((method) => () => call({ method })),
  'the beginning of TLS': fc
    .uint8Array({ minLength: 1, maxLength: 200 })
    .map((rest) => () => `\u0016\u0003\u0001${String.fromCharCode(...rest)}`),
  'another version of HTTP': fc
    .constantFrom('HTTP/3.0', 'HTTP/1.1x', 'HTTP/2.0', 'HTP/1.1')
    .map((version) => () => `GET /v1.0/me ${version}\r\nHost: x\r\n\r\n`),
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

/** What came back: the status, 0 where the connection ended without one, and what is wrong with the form of an error. */
interface Received {
  readonly status: number;
  readonly misshapen: string | undefined;
}

/** Sends the bytes and reads the whole answer. */
function receive(bytes: string, port = Number(new URL(emulator.origin).port)): Promise<Received> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1');
    const isHead = bytes.startsWith('HEAD ');
    let text = '';
    const end = (): void => {
      socket.destroy();
      const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 0);
      resolve({ status, misshapen: status < 400 ? undefined : misshapenIn(text, isHead) });
    };
    socket.setTimeout(ANSWER_WITHIN, end).on('error', end).on('close', end);
    socket.on('data', (data) => {
      text += data.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      const length = isHead ? 0 : Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1] ?? 0);
      if (head >= 0 && text.length >= head + 4 + length) end();
    });
    socket.write(bytes);
  });
}

const send = async (bytes: string): Promise<number> => (await receive(bytes)).status;

test(`${CALLS} malformed calls get a 4xx each`, { timeout: 1_200_000 }, async () => {
  const seen: Record<string, Record<string, number>> = {};
  const wrong: string[] = [];
  for (let done = 0; done < CALLS; done += AT_ONCE) {
    const some = fc.sample(malformed, { numRuns: AT_ONCE });
    const answers = await Promise.all(some.map(({ bytes }) => receive(bytes)));
    some.forEach((one, index) => {
      const { status, misshapen } = answers[index] ?? { status: 0, misshapen: undefined };
      const counts = (seen[one.wrong] ??= {});
      counts[status] = (counts[status] ?? 0) + 1;
      if (misshapen) wrong.push(`${one.wrong} → ${status}, ${misshapen}: ${one.bytes.slice(0, 400)}`);
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
  for (const bytes of [
    `POST ${REQUEST}/cancel HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`,
    'GET /v1.0/me HTTP/1.1\r\nHost:',
  ])
    expect(await receive(bytes, port)).toEqual({ status: 408, misshapen: undefined });
  await slow.stop();
});
