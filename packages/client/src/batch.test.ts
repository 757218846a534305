/** Tests of JSON batches: twenty at most, answers by id, repeats per call, errors per call. */
import { expect, test } from 'vitest';
import { type BatchCall, sendBatch } from './batch.ts';
import { createPimGroupsClient } from './create-client.ts';

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A client whose $batch answers each item by this function; `batches` records what was sent. */
function clientOf(answer: (item: Item, round: number) => object | undefined) {
  const batches: Item[][] = [];
  const client = createPimGroupsClient({
    token: 't',
    fetch: async (_, init) => {
      const { requests } = JSON.parse(new TextDecoder().decode(init.body as ArrayBuffer)) as { requests: Item[] };
      batches.push(requests);
      const responses = requests.map((item) => answer(item, batches.length)).filter((item) => item !== undefined);
      return new Response(JSON.stringify({ responses: responses.toReversed() }), {
        headers: { 'content-type': 'application/json' },
      });
    },
  });
  return { client, batches };
}

const reads = (count: number): BatchCall[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, method: 'GET', url: `/groups/${index}` }));

test('45 calls go out in three batches, and each answer finds its call whatever the order', async () => {
  const { client, batches } = clientOf(({ id, url }) => ({ id, status: 200, body: { url } }));
  const answers = await sendBatch(client, reads(45));
  expect(batches.map(({ length }) => length)).toEqual([20, 20, 5]);
  expect(answers.get('44')).toMatchObject({ status: 200, body: { url: '/groups/44' } });
});

test('a POST without a body gets an empty one and its type, as JSON batching wants it', async () => {
  const { client, batches } = clientOf(({ id }) => ({ id, status: 204 }));
  await sendBatch(client, [{ id: 'c', method: 'POST', url: '/identityGovernance/x/cancel' }]);
  expect(batches[0]).toEqual([
    {
      id: 'c',
      method: 'POST',
      url: '/identityGovernance/x/cancel',
      body: {},
      headers: { 'Content-Type': 'application/json' },
    },
  ]);
});

test('only the calls that were throttled are sent again', async () => {
  const { client, batches } = clientOf(({ id }, round) =>
    id === '1' && round === 1
      ? { id, status: 429, headers: { 'Retry-After': '0' }, body: {} }
      : { id, status: 200, body: {} },
  );
  const answers = await sendBatch(client, reads(3));
  expect(batches.map((batch) => batch.map(({ id }) => id))).toEqual([['0', '1', '2'], ['1']]);
  expect(answers.get('1')?.status).toBe(200);
});

test('a POST that is not repeatable keeps its 503', async () => {
  const { client, batches } = clientOf(({ id }) => ({ id, status: 503, body: {} }));
  const answers = await sendBatch(client, [{ id: 'c', method: 'POST', url: '/x' }]);
  expect([batches.length, answers.get('c')?.error?.status]).toEqual([1, 503]);
});

test('a refused call is an error of its own, one without an answer too', async () => {
  const { client } = clientOf(({ id }) =>
    id === '0'
      ? { id, status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'no' } } }
      : undefined,
  );
  const answers = await sendBatch(client, reads(2));
  expect(answers.get('0')?.error).toMatchObject({ status: 403, code: 'Authorization_RequestDenied', message: 'no' });
  expect(answers.get('1')?.error).toMatchObject({ code: 'MISSING_FROM_BATCH' });
});

test('answers that cannot be read are answers that are missing, and lose no other', async () => {
  const { client } = clientOf(({ id }) =>
    id === '0' ? { id, status: 200, headers: null, body: {} } : { id, status: 'x' },
  );
  const answers = await sendBatch(client, reads(3));
  expect([answers.get('0')?.status, answers.get('1')?.error?.code]).toEqual([200, 'MISSING_FROM_BATCH']);
});

test.each([['null'], ['[]'], ['{"responses":7}'], ['{}']])(
  'a batch that is answered with %s answers nothing',
  async (body) => {
    const client = createPimGroupsClient({ token: 't', fetch: async () => new Response(body) });
    const answers = await sendBatch(client, reads(1));
    expect(answers.get('0')?.error).toMatchObject({ code: 'MISSING_FROM_BATCH' });
  },
);

test('once a run is to stop, a throttled call is not waited for, and keeps its answer', async () => {
  const stop = new AbortController();
  const { client, batches } = clientOf(({ id }) => {
    stop.abort();
    return { id, status: id === '0' ? 429 : 200, headers: { 'Retry-After': '60' }, body: {} };
  });
  const answers = await sendBatch(client, reads(2), { stop: stop.signal });
  expect([batches.length, answers.get('0')?.error?.status, answers.get('1')?.status]).toEqual([1, 429, 200]);
});

test('a wait that has begun ends when the run is to stop', async () => {
  const stop = new AbortController();
  const { client } = clientOf(({ id }) => ({ id, status: 429, headers: { 'Retry-After': '60' }, body: {} }));
  const sent = sendBatch(client, reads(1), { stop: stop.signal });
  setTimeout(() => stop.abort(), 20);
  expect((await sent).get('0')?.error?.status).toBe(429);
});
