/** Tests that ten thousand cancels of one request at the same time carry it out once. */
import { Agent, request } from 'node:http';
import { expect, test } from 'vitest';
import { createEmulator } from './create-emulator.ts';
import { startEmulator } from './start-emulator.ts';

const CANCEL =
  '/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/f4b57a8c-da56-4ae0-8aef-65c3a043dab4/cancel';
const CALLS = 10_000;
const SOCKETS = 400;
const BODIES = [undefined, '{}', ''];

const countOf = (statuses: readonly number[]): ReadonlyMap<number, number> =>
  statuses.reduce((counts, status) => counts.set(status, (counts.get(status) ?? 0) + 1), new Map<number, number>());

const ONCE = new Map([
  [204, 1],
  [400, CALLS - 1],
]);

test('over sockets exactly one is answered with 204', async () => {
  const { origin, tokens, stop } = await startEmulator();
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS });
  const cancel = (turn: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const body = BODIES[turn % BODIES.length];
      const caller = turn % 2 === 0 ? 'owner' : 'member';
      const headers = {
        authorization: `Bearer ${tokens[caller] ?? ''}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const call = request(`${origin}${CANCEL}`, { agent, method: 'POST', headers }, (answer) =>
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
      );
      call.on('error', reject).end(body);
    });
  const statuses = await Promise.all(Array.from({ length: CALLS }, (_, turn) => cancel(turn)));
  agent.destroy();
  await stop();
  expect(countOf(statuses)).toEqual(ONCE);
});

test('in the process exactly one is answered with 204', async () => {
  const emulator = await createEmulator();
  const headers = { authorization: `Bearer ${emulator.tokens['owner'] ?? ''}` };
  const answers = await Promise.all(
    Array.from({ length: CALLS }, () =>
      emulator.fetch(`https://graph.microsoft.com${CANCEL}`, { method: 'POST', headers }),
    ),
  );
  expect(countOf(answers.map(({ status }) => status))).toEqual(ONCE);
});
