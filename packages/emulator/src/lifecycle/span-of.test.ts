/** Tests when access begins and ends. */
import { describe, expect, test } from 'vitest';
import { parseDuration, spanOf } from './span-of.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-11-23T12:00:00Z');

describe('a duration', () => {
  test.each([
    ['PT8H', 8 * HOUR],
    ['PT30M', HOUR / 2],
    ['P1DT1.5S', 24 * HOUR + 1500],
    ['P2W', 14 * 24 * HOUR],
    ['P1Y', 365 * 24 * HOUR],
    ['P', undefined],
    ['PT', undefined],
    ['8 hours', undefined],
    ['PT8H ', undefined],
    ['-PT8H', undefined],
  ])('%s', (text, wanted) => {
    expect(parseDuration(text)).toBe(wanted);
  });
});

describe('a span', () => {
  const later = '2026-11-23T20:00:00Z';
  test.each([
    ['of nothing has no end', undefined, { start: NOON }],
    ['that began earlier begins now', { startDateTime: '2026-01-01T00:00:00Z' }, { start: NOON }],
    ['that begins later', { startDateTime: later }, { start: NOON + 8 * HOUR }],
    [
      'of some hours counts from its beginning',
      { startDateTime: later, expiration: { type: 'afterDuration', duration: 'PT1H' } },
      { start: NOON + 8 * HOUR, end: NOON + 9 * HOUR },
    ],
    [
      'until a date',
      { expiration: { type: 'afterDateTime', endDateTime: later } },
      { start: NOON, end: NOON + 8 * HOUR },
    ],
    [
      'without expiration ignores a date',
      { expiration: { type: 'noExpiration', endDateTime: later } },
      { start: NOON },
    ],
    ['with a duration that is none', { expiration: { duration: 'soon' } }, { start: NOON }],
  ] as const)('%s', (_name, schedule, wanted) => {
    expect(spanOf(schedule, NOON)).toEqual(wanted);
  });
});
