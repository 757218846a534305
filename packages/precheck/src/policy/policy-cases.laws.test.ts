/** Laws of the cases of a policy: whatever facts there are, one of the cases is treated alike. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideVerdict } from '../engine/decide.ts';
import { factsArbitrary } from '../testing/facts-arbitrary.ts';
import { rulesArbitrary } from '../testing/policy-arbitrary.ts';
import { checkPolicy } from './check-policy.ts';
import { momentsOf } from './moments.ts';
import { policyCases } from './policy-cases.ts';
import { isWithin } from './time-window.ts';
import { weighCondition } from './weigh-condition.ts';

const MOST = 50_000;

test('any facts have a case to which the same rules apply, and which Graph does not deny unless it denies them', () => {
  fc.assert(
    fc.property(factsArbitrary, rulesArbitrary, (facts, written) => {
      const { rules } = checkPolicy({ rules: written });
      const answers = rules.map(({ when }) => weighCondition(when, facts));
      fc.pre(!answers.includes(undefined));
      const found = policyCases(rules, MOST);
      if (!('cases' in found)) throw new Error(`${found.tooMany} cases`);
      const alike = found.cases.filter(({ applies }) => applies.join() === answers.join());
      expect(alike).not.toEqual([]);
      if (decideVerdict(facts) !== 'deny') expect(alike.some(({ base }) => base() !== 'deny')).toBe(true);
    }),
    { numRuns: Number(process.env['PRECHECK_RUNS'] ?? 300) },
  );
});

describe('moments', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
  const window = fc
    .record(
      {
        from: instant,
        until: instant,
        weekdays: fc.subarray(['mon', 'wed', 'sat', 'sun'], { minLength: 1 }),
        hours: fc.record({ from: minute, until: minute }).filter(({ from, until }) => from !== until),
        timeZone: fc.constantFrom(...zones),
      },
      { requiredKeys: ['timeZone'] },
    )
    .filter(({ from, until }) => from === undefined || until === undefined || from < until);

  test('any moment lies in the same windows as one of those that stand for all', () => {
    fc.assert(
      fc.property(
        fc.array(window, { minLength: 1, maxLength: 2 }),
        fc.array(instant, { minLength: 50, maxLength: 50 }),
        (windows, moments) => {
          const insideOf = (moment: number): string => windows.map((own) => isWithin(moment, own)).join();
          const known = new Set(momentsOf(windows).map(insideOf));
          for (const moment of moments) expect(known).toContain(insideOf(moment));
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('more cases than were asked for are counted, not listed', () => {
  const { rules } = checkPolicy({
    rules: [
      {
        id: 'a',
        effect: 'deny',
        message: 'no',
        owner: 'team',
        when: { 'request.status': 'Granted', 'group.callerIsOwner': true },
      },
    ],
  });
  expect(policyCases(rules, 10)).toEqual({ tooMany: expect.any(Number) as number });
  expect(policyCases(rules, 1_000)).toHaveProperty('cases');
});
