/** Without a browser its tests are skipped aloud, and fail where one is required. */
import { expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

const HINT = 'apt-get install chromium, or set PRECHECK_CHROMIUM to the path of one';

test('a browser is found at its usual place, or where the environment says', () => {
  const say = (line: string): void => expect(line).toBe('nothing is said');
  expect(findChromium({ env: {}, exists: (path) => path === '/usr/bin/chromium', say })).toBe('/usr/bin/chromium');
  expect(findChromium({ env: { PRECHECK_CHROMIUM: '/opt/chrome' }, exists: () => true, say })).toBe('/opt/chrome');
});

test('its absence is said', () => {
  const said: string[] = [];
  expect(findChromium({ env: {}, exists: () => false, say: (line) => said.push(line) })).toBe(undefined);
  expect(said).toEqual([`docs: SKIPPED the browser tests, there is no Chromium: ${HINT}\n`]);
});

test('its absence is a failure where it is required', () => {
  const machine = { env: { PRECHECK_CHROMIUM_REQUIRED: '1' }, exists: () => false, say: () => undefined };
  expect(() => findChromium(machine)).toThrow(`the browser tests need Chromium: ${HINT}`);
});
