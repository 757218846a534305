/** Tests of the overlay: an action that matches nothing is an error. */
import { expect, test } from 'vitest';
import { applyOverlay } from './apply-overlay.ts';

const description = 'paths:\n  /me:\n    get: {}\n';
const overlay = (target: string): string =>
  JSON.stringify({ actions: [{ target, update: { 'x-access': { sources: ['a'] } } }] });

test('an action finds its operation', () => {
  expect(applyOverlay(description, overlay("$.paths['/me'].get"))).toEqual([
    { path: '/me', method: 'get', access: { sources: ['a'] } },
  ]);
});

test.each([
  ["$.paths['/you'].get", 'matches no operation of the description'],
  ["$.paths['/me'].post", 'matches no operation of the description'],
  ['$.paths.me', 'is not of the form'],
])('the target %s is refused', (target, why) => {
  expect(() => applyOverlay(description, overlay(target))).toThrow(why);
});
