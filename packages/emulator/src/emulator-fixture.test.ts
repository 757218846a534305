/** Tests the fixture as a user's tests have it. */
import { expect, test as base } from 'vitest';
import { emulatorFixture } from './emulator-fixture.ts';
import type { RunningEmulator } from './start-emulator.ts';

const CANCEL =
  '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/f4b57a8c-da56-4ae0-8aef-65c3a043dab4/cancel';
const test = base.extend<{ emulator: RunningEmulator }>({ emulator: emulatorFixture() });
const urls: string[] = [];

const cancel = async ({ url, tokens }: RunningEmulator): Promise<number> => {
  urls.push(url);
  const headers = { authorization: `Bearer ${tokens['owner'] ?? ''}` };
  return (await fetch(`${url}${CANCEL}`, { method: 'POST', headers })).status;
};

test('a test has an emulator that listens', async ({ emulator }) => {
  expect(await cancel(emulator)).toBe(204);
});

test('the next test has one of its own', async ({ emulator }) => {
  expect(await cancel(emulator)).toBe(204);
});

base('both are stopped afterwards', async () => {
  expect(urls).toHaveLength(2);
  for (const url of urls) await expect(fetch(url)).rejects.toThrow('fetch failed');
});
