/** Every error code of the catalogue has its class, and what is no code of it is told by its status. */
import { GraphError, graphErrorOf } from '@pim-precheck/client';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../engine/verdict.ts';
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

describe('what is set beside the decision', () => {
  const clauses = (permission: Verdict, authority: Verdict, state: Verdict) => ({ permission, authority, state });
  const allow = clauses('allow', 'allow', 'allow');
  const roleOpen = clauses('allow', 'indeterminate', 'allow');
  test.each([
    ['allow, and it is done', allow, undefined, false],
    ['allow, and the role is missing', allow, 'role', true],
    ['allow, and the permission is missing', allow, 'scope', true],
    ['allow, and the status is another', allow, 'state', true],
    ['allow, and the request is gone', allow, 'not-found', true],
    ['allow, and too many calls', allow, 'throttled', false],
    ['allow, and no licence', allow, 'licence', false],
    ['allow, and the service is down', allow, 'service', false],
    ['allow, and no answer', allow, 'transport', false],
    ['authority open, and it is done', roleOpen, undefined, false],
    ['authority open, and the role is missing', roleOpen, 'role', false],
    ['authority open, and the permission is missing', roleOpen, 'scope', true],
    ['authority open, and the status is another', roleOpen, 'state', true],
    ['deny, and it is done', clauses('allow', 'deny', 'allow'), undefined, true],
    ['deny, and the role is missing', clauses('allow', 'deny', 'allow'), 'role', false],
  ] as const)('%s', (_, decided, failure, expected) => {
    expect(contradicts({ clauses: decided }, failure)).toBe(expected);
  });
});
