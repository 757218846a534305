/** Tests that a token of another national cloud is named before anything is sent. */
import { expect, test } from 'vitest';
import { captureRun } from './testing/capture-run.ts';

const ID = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const tokenFor = (aud: string): string =>
  `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ aud, oid: 'o', scp: 'User.Read' })).toString('base64url')}.x`;
const check = (aud: string, ...args: string[]) =>
  captureRun(['check', ID, ...args], { env: { PRECHECK_TOKEN: tokenFor(aud) } });

test.each([
  ['https://graph.microsoft.us', 'global', 'usGovL4', 'US Government L4 (GCC High)'],
  ['https://dod-graph.microsoft.us/', 'usGovL4', 'usGovL5', 'US Government L5 (DoD)'],
  ['https://graph.microsoft.com', 'china', 'global', 'Global service'],
])('%s with --cloud %s', async (aud, cloud, other, name) => {
  const { code, stdout, stderr } = await check(aud, '--cloud', cloud);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^precheck: the token is for [^\n]+\n$/);
  expect(stderr).toContain(`the Graph of ${name}`);
  expect(stderr).toContain(`give --cloud ${other}`);
});

test("with a root of one's own it is a remark, and the call is made", async () => {
  const { code, stderr } = await check('https://graph.microsoft.us', '--graph-url', 'http://127.0.0.1:9/v1.0');
  expect([code, stderr.split('\n')]).toEqual([
    4,
    [expect.stringContaining('--cloud global is Global service'), expect.stringContaining('cannot be reached'), ''],
  ]);
});

test('a cloud that there is not: the nearest is named', async () => {
  const { code, stderr } = await captureRun(['check', ID, '--cloud', 'chna']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('china')]);
});
