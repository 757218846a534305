/** Tests of what is written into validators, against ajv's own. */
import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { inline, INLINED_FORMATS, INLINED_RUNTIME } from './inlined.ts';

function functionOf<T>(name: string): T {
  const found = [...INLINED_RUNTIME, ...Object.values(INLINED_FORMATS)].find((inlined) => inlined.name === name);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the text is ours, and has to be run to be tested
  return new Function(`${found?.source ?? ''}\nreturn ${name};`)() as T;
}

describe('isDateTime', () => {
  const isDateTime = functionOf<(text: string) => boolean>('isDateTime');
  const { validate: oracle } = fullFormats['date-time'] as { readonly validate: (text: string) => boolean };

  test.each([
    { text: '2026-11-23T12:00:00Z', fits: true },
    { text: '2026-11-23t12:00:00.123456789z', fits: true },
    { text: '2028-02-29T00:00:00+23:59', fits: true },
    { text: '2026-02-29T00:00:00Z', fits: false },
    { text: '2100-02-29T00:00:00Z', fits: false },
    { text: '2026-00-10T00:00:00Z', fits: false },
    { text: '2026-04-31T00:00:00Z', fits: false },
    { text: '1998-12-31T23:59:60Z', fits: true },
    { text: '1998-12-31T15:59:60.123-08:00', fits: true },
    { text: '1998-12-31T22:59:60Z', fits: false },
    { text: '2026-11-23T24:00:00Z', fits: false },
    { text: '2026-11-23T24:36:00+00:37', fits: false },
    { text: '2026-11-23T23:60:00+00:01', fits: false },
    { text: '2026-11-23T12:00:00', fits: false },
    { text: '2026-11-23T12:00:00+24:00', fits: false },
    { text: '2026-11-23 12:00:00Z', fits: false },
    { text: '2026-11-23T12:00:00Z\n', fits: false },
    { text: '', fits: false },
  ])('$text: $fits', ({ text, fits }) => {
    expect(isDateTime(text)).toBe(fits);
  });

  test('says what ajv-formats says', () => {
    const digits = (max: number): fc.Arbitrary<string> => fc.nat({ max }).map((n) => String(n).padStart(2, '0'));
    const texts = fc
      .tuple(fc.nat({ max: 9999 }), digits(13), digits(32), digits(24), digits(60), digits(61), digits(24), digits(60))
      .chain(([year, month, day, hour, minute, second, aheadHours, aheadMinutes]) =>
        fc
          .constantFrom('Z', 'z', `+${aheadHours}:${aheadMinutes}`, `-${aheadHours}:${aheadMinutes}`, '')
          .map((zone) => `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}${zone}`),
      );
    // Why: ajv takes an hour 24 and a minute 60 where their offset makes them 23:59 in UTC; RFC 3339 knows neither.
    const isOutOfRange = (text: string): boolean => /T24|T\d\d:60/.test(text);
    fc.assert(
      fc.property(texts, (text) => {
        expect(isDateTime(text)).toBe(oracle(text) && !isOutOfRange(text));
      }),
      { numRuns: 5000 },
    );
  });
});

test('countCharacters counts as ajv does', () => {
  const count = functionOf<(text: string) => number>('countCharacters');
  const { default: oracle } = createRequire(import.meta.url)('ajv/dist/runtime/ucs2length') as {
    readonly default: (text: string) => number;
  };
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(count(text)).toBe(oracle(text));
    }),
  );
});

test('isSameJson compares as Node does', () => {
  const isSame = functionOf<(one: unknown, other: unknown) => boolean>('isSameJson');
  // Why parsed: a JSON text knows no negative zero.
  const json = fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown);
  const pairs = fc.tuple(json, json, fc.boolean());
  fc.assert(
    fc.property(pairs, ([one, other, same]) => {
      const second: unknown = same ? structuredClone(one) : other;
      expect(isSame(one, second)).toBe(isDeepStrictEqual(one, second));
    }),
  );
});

test('what nothing stands in for is refused', () => {
  expect(() => inline('const f = require("ajv/dist/runtime/uri").default;')).toThrow(
    'the validator would import `require("ajv/dist/runtime/uri").default`, which has nothing to stand in for it',
  );
});
