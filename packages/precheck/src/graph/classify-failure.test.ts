/** Every error code of the catalogue has its class, and what is no code of it is told by its status. */
import { GraphError, graphErrorOf } from '@pim-precheck/client';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../engine/decision.ts';
import { classifyFailure, contradicts, remedyOf } from './classify-failure.ts';
import { errorCodes } from './generated/after-call.ts';

const answer = (status: number, body: unknown): GraphError =>
  graphErrorOf({ status, headers: new Headers(), body: typeof body === 'string' ? body : JSON.stringify(body) });

test.each(Object.entries(errorCodes))('%s is what the catalogue says', (code, { class: expected, remedy }) => {
  const error = answer(400, { error: { code, message: 'no' } });
  expect([classifyFailure(error), remedyOf(error)]).toEqual([expected, remedy]);
});

describe('where codes do not tell', () => {
  test.each([
    [
      'a code inside the message counts',
      403,
      { error: { code: 'UnknownError', message: '{"errorCode":"PermissionScopeNotGranted","message":"no"}' } },
      'scope',
    ],
    [
      'a code inside that nobody knows leaves it to the status',
      403,
      { error: { code: 'UnknownError', message: '{"errorCode":"New","message":"no"}' } },
      'role',
    ],
    [
      'a shell without a code inside is a refusal of the caller',
      403,
      { error: { code: 'UnknownError', message: '' } },
      'role',
    ],
    ['a page of HTML with 502', 502, '<html>bad gateway</html>', 'service'],
    ['nothing with 404', 404, '', 'not-found'],
    ['nothing with 429', 429, '', 'throttled'],
    ['nothing with 418', 418, '', 'input'],
  ])('%s', (_, status, body, expected) => {
    expect(classifyFailure(answer(status, body))).toBe(expected);
  });

  test.each([
    ['sign-in', 'authentication'],
    ['unreachable', 'transport'],
    ['timeout', 'transport'],
    ['malformed', 'transport'],
    ['input', 'input'],
  ] as const)('no answer, %s', (kind, expected) => {
    expect(
      classifyFailure(
        new GraphError({ kind, code: 'X', message: 'x', status: kind === 'malformed' ? 200 : undefined }),
      ),
    ).toBe(expected);
  });
});

test.each([
  ['allow', undefined, false],
  ['allow', 'role', true],
  ['allow', 'scope', true],
  ['allow', 'state', true],
  ['allow', 'throttled', false],
  ['deny', undefined, true],
  ['deny', 'role', false],
  ['indeterminate', undefined, false],
  ['indeterminate', 'role', false],
] as const)('%s and then %s: a contradiction is %s', (verdict, failure, expected) => {
  expect(contradicts({ verdict } as Decision, failure)).toBe(expected);
});
