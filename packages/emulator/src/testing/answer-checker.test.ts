/** Tests that the check of answers sees what does not fit. */
import { describe, expect, test } from 'vitest';
import { type ArrivedAnswer, createAnswerChecker } from './answer-checker.ts';

const own = new URL('../../../../openapi/pim-groups.openapi.yaml', import.meta.url);

describe('the check itself', () => {
  const check = createAnswerChecker(own, { closed: true });
  const path = '/groups/{group-id}/members';
  const answer = (body: unknown, status = 200): ArrivedAnswer => ({
    status,
    contentType: 'application/json',
    text: JSON.stringify(body),
  });
  const user = { '@odata.type': '#microsoft.graph.user', id: 'u-1', displayName: null };
  test.each<[string, ArrivedAnswer, number]>([
    ['an answer that fits', answer({ '@odata.context': 'x', value: [user] }), 0],
    ['a property that is not described', answer({ value: [user], colour: 'red' }), 1],
    ['one in an item', answer({ value: [{ ...user, colour: 'red' }] }), 1],
    ['a type', answer({ value: [{ ...user, id: 7 }] }), 1],
    ['a status', answer({ value: [user] }, 302), 1],
    ['an error without its code', answer({ error: { message: 'x' } }, 404), 1],
    [
      'a date without a zone',
      answer({ error: { code: 'x', message: 'x', innerError: { date: '2026-11-23T12:00:00' } } }, 404),
      2,
    ],
  ])('sees %s', (_name, one, wanted) => {
    const faultsFound = check('GET', path, one) ?? [];
    expect(Math.min(faultsFound.length, wanted)).toBe(wanted);
    expect(faultsFound.length > 0).toBe(wanted > 0);
  });
});
