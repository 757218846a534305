/** Tests that a token of another tenant than the one that was asked for is named before anything is sent. */
import { expect, test } from 'vitest';
import { captureRun } from './testing/capture-run.ts';

const [OWN, OTHER] = ['11111111-aaaa-4bbb-8ccc-222222222222', '33333333-dddd-4eee-8fff-444444444444'];
const claims = Buffer.from(JSON.stringify({ tid: OWN, oid: 'o', scp: 'User.Read' })).toString('base64url');
const check = (...args: string[]) =>
  captureRun(['list', '--graph-url', 'http://127.0.0.1:9', ...args], {
    env: { PRECHECK_TOKEN: `eyJhbGciOiJub25lIn0.${claims}.x` },
  });

test('another tenant: one line that names both, exit code 2', async () => {
  const { code, stdout, stderr } = await check('--tenant', OTHER);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    `precheck: the token of PRECHECK_TOKEN is for the tenant ${OWN}, and --tenant is ${OTHER}: give --tenant ${OWN}, or a token of the other\n`,
  );
});

test.each([OWN, OWN.toUpperCase()])('its own, %s: nothing is said', async (tenant) => {
  const { code, stderr } = await check('--tenant', tenant);
  expect([code, stderr]).toEqual([4, expect.stringMatching(/^precheck: http:\/\/127\.0\.0\.1:9 cannot be reached/)]);
});

test('a domain, which only the directory knows: a remark', async () => {
  const { code, stderr } = await check('--tenant', 'contoso.example');
  expect([code, stderr.split('\n')[0]]).toEqual([
    4,
    `precheck: the token of PRECHECK_TOKEN is for the tenant ${OWN}; --tenant contoso.example is not looked at`,
  ]);
});
