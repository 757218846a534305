/** Tests of ids that are compared without case. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalId, sameId } from './same-id.ts';

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'A', 'z', 'Z', '0', '-', '@', '[', '`', '{', 'ß', 'İ', 'K', '\uD800') }),
  fc.string({ unit: 'binary' }),
);

test('two ids are the same where they are in lower case', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      for (const [a, b] of [
        [one, other],
        [one, one.toUpperCase()],
        [one, `${one}x`],
      ] as const)
        expect(sameId(a, b)).toBe(a.toLowerCase() === b.toLowerCase());
    }),
    { numRuns: 2_000 },
  );
});

test('what is not a text is no id', () => {
  expect([sameId(undefined, undefined), sameId(1, 1)]).toEqual([false, false]);
});

test('an id in canonical form is in lower case, the first time and after', () => {
  expect([canonicalId('ABC'), canonicalId('ABC'), canonicalId('abc')]).toEqual(['abc', 'abc', 'abc']);
});
