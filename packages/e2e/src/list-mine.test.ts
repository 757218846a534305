/** One's own requests: an application has none, which is said before anything is sent, or once Graph refuses. */
import { createPimGroupsClient, type PimGroupsClient } from '@pim-precheck/client';
import { createEmulator, type RunningEmulator, startEmulator } from '@pim-precheck/emulator';
import { type ListedRequest, listRequests } from '@pim-precheck/precheck/graph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runPrecheck } from './testing/run-precheck.ts';

const operation = 'assignmentScheduleRequest.cancel';
const LIST = '**/filterByCurrentUser*';
let running: RunningEmulator;
beforeAll(async () => {
  running = await startEmulator({ port: 0 });
});
afterAll(() => running.stop());

describe.each([['cancel'], ['list']])('%s --mine', (command) => {
  test("with an application's token: wrong usage, and nothing is sent", async () => {
    const before = running.emulator.journal().length;
    const env = { PRECHECK_TOKEN: running.tokens['app'] ?? '' };
    const { code, stdout, stderr } = await runPrecheck([command, '--mine', '--graph-url', running.url], { env });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      "precheck: --mine: a list of one's own requests needs a signed-in user: the token is an application's; name a --group\n",
    );
    expect(running.emulator.journal()).toHaveLength(before);
  });
});

async function all(client: PimGroupsClient): Promise<readonly ListedRequest[]> {
  const found: ListedRequest[] = [];
  for await (const request of listRequests(client, { operation, mine: true })) found.push(request);
  return found;
}

/** The emulator refuses the list; the client's token says as much as is wanted. */
async function refused(token: string): Promise<PimGroupsClient> {
  const emulator = await createEmulator();
  emulator.addFault({ path: LIST, effect: { kind: 'status', status: 403 } });
  const authorization = `Bearer ${emulator.tokens['owner'] ?? ''}`;
  const fetch = async (url: string, init: RequestInit): Promise<Response> =>
    emulator.fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), authorization } });
  return createPimGroupsClient({ token, fetch });
}

test('a token that does not tell whose it is: the refusal is told, and what is needed', async () => {
  await expect(all(await refused('opaque~token-of-no-known-form'))).rejects.toMatchObject({
    kind: 'input',
    code: 'USER_NEEDED',
    message: expect.stringMatching(/needs a signed-in user: .* Graph refuses: .* \(403 /) as string,
  });
});

test("a user's token: the refusal is Graph's", async () => {
  const { tokens } = await createEmulator();
  await expect(all(await refused(tokens['owner'] ?? ''))).rejects.toMatchObject({ kind: 'refused', status: 403 });
});
