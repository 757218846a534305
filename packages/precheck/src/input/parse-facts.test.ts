/** Tests of facts that are not facts: each is refused with its place and what was expected there. */
import { describe, expect, test } from 'vitest';
import { FactsError } from './facts-error.ts';
import { parseFacts } from './parse-facts.ts';

const caller = '"caller":{"kind":"application"}';

describe('facts that are refused', () => {
  test.each([
    ['nonsense', '', /^not JSON: /],
    ['[]', '', /^the input has to be an object$/],
    ['{}', '', /^the input needs `caller`$/],
    ['{"caller":{}}', '/caller', /^\/caller needs `kind`$/],
    ['{"caller":{"kind":"robot"}}', '/caller/kind', /one of delegatedWork, delegatedPersonal, application$/],
    [`{${caller},"grup":{}}`, '/grup', /^unknown field `grup` in the input$/],
    [`{${caller},"__proto__":{"verdict":"allow"}}`, '/__proto__', /^unknown field `__proto__`/],
    [`{${caller},"schemaVersion":2}`, '/schemaVersion', /has to be 1$/],
    [`{${caller},"request":{"id":""}}`, '/request/id', /is not an id/],
    [`{${caller},"request":{"id":"a/b"}}`, '/request/id', /is not an id/],
    [`{${caller},"request":{"id":"a..b"}}`, '/request/id', /is not an id/],
    [`{${caller},"request":{"id":"a%2Fb"}}`, '/request/id', /is not an id/],
    [`{${caller},"request":{"id":"a\\u0000"}}`, '/request/id', /is not an id/],
    [`{${caller},"request":{"id":"\\ud800"}}`, '/request/id', /is not an id/],
    [`{${caller},"request":{"id":"${'a'.repeat(1_000_000)}"}}`, '/request/id', /is longer than 1024 characters$/],
    [`{${caller},"request":{"status":"a\\ud800"}}`, '/request/status', /holds half of a UTF-16 pair/],
    [`{${caller},"request":{"justification":"\\udc00"}}`, '/request/justification', /holds half of a UTF-16 pair/],
    [`{${caller},"request":{"status":null}}`, '/request/status', /has to be a text$/],
    [`{${caller},"group":{"callerIsOwner":"yes"}}`, '/group/callerIsOwner', /has to be true or false$/],
    [`{${caller},"now":"yesterday"}`, '/now', /has to be a date and time/],
    [`{"caller":{"kind":"delegatedWork","roles":[{"roleTemplateId":"x"}]}}`, '/caller/roles/0', /needs `scope`$/],
    [`{"caller":{"kind":"delegatedWork","roles":[{"scope":"/"}]}}`, '/caller/roles/0', /needs `custom`$/],
    [
      `{"caller":{"kind":"delegatedWork","roles":[{"scope":"/","custom":true}]}}`,
      '/caller/roles/0',
      /needs `actions`$/,
    ],
  ])('%s', (text, pointer, message) => {
    let error: unknown;
    try {
      parseFacts(text.slice(0, 2_000_000));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(FactsError);
    expect(error).toMatchObject({ pointer, message: expect.stringMatching(message) as string });
    expect((error as Error).message.length).toBeLessThan(200);
  });
});

describe('facts that are accepted', () => {
  test.each([
    `{${caller}}`,
    `{"schemaVersion":1,${caller},"group":{"isAssignableToRole":null},"request":{"id":"12345","status":""}}`,
    '{"caller":{"kind":"delegatedWork","roles":[{"roleTemplateId":"X","scope":"/","state":"eligible"},{"custom":true,"actions":[],"scope":"/"}]}}',
    `{${caller},"now":"2026-11-23T12:00:00.5+01:00"}`,
  ])('%s', (text) => {
    expect(parseFacts(text)).toEqual(JSON.parse(text));
  });
});
