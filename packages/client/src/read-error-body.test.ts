/** Tests of error bodies: as Graph documents them, as PIM nests them, and as something on the way has broken them. */
import { describe, expect, test } from 'vitest';
import { graphErrorOf } from './graph-error.ts';
import { readErrorBody } from './read-error-body.ts';

const PIM = '{"errorCode":"PermissionScopeNotGranted","message":"scope is missing","instanceAnnotations":[]}';
const shell = (message: string): string => JSON.stringify({ error: { code: 'UnknownError', message } });

describe('what is inside the message', () => {
  test.each([
    ['JSON', PIM, 'PermissionScopeNotGranted', 'scope is missing'],
    ['JSON in JSON', shell(PIM), 'PermissionScopeNotGranted', 'scope is missing'],
    ['JSON as a text in quotes', JSON.stringify(PIM), 'PermissionScopeNotGranted', 'scope is missing'],
    ['JSON that is cut off', PIM.slice(0, 60), 'PermissionScopeNotGranted', 'scope is'],
    ['JSON that is cut off in its code', PIM.slice(0, 20), undefined, PIM.slice(0, 20)],
    ['JSON escaped once too often', PIM.replaceAll('"', '\\"'), 'PermissionScopeNotGranted', 'scope is missing'],
    ['JSON with a comma too much', PIM.replace('[]}', '[],}'), 'PermissionScopeNotGranted', 'scope is missing'],
    ['JSON without a message', '{"errorCode":"X"}', 'X', '{"errorCode":"X"}'],
    ['JSON without a code', '{"message":"no"}', undefined, 'no'],
    ['a number in the place of the code', '{"errorCode":7,"message":"no"}', undefined, 'no'],
    ['null', 'null', undefined, 'null'],
    ['a sentence in brackets', '{not JSON}', undefined, '{not JSON}'],
    ['a sentence with control characters', 'one\u001b[31mtwo\r\nthree', undefined, 'one [31mtwo three'],
  ])('%s', (_, message, innerCode, text) => {
    expect(readErrorBody(shell(message))).toMatchObject({ code: 'UnknownError', innerCode, message: text });
  });

  test('a page that was put into a message is cut to a readable length', () => {
    expect(readErrorBody(shell('x'.repeat(100_000))).message).toHaveLength(1_001);
  });
});

describe('the body itself', () => {
  test.each([
    ['nothing', '', undefined],
    ['a page of HTML', '<html>{"error":{"code":"x"}}</html>', undefined],
    ['JSON that is cut off', '{"error":{"code":"x"', undefined],
    ['a list', '[{"error":{"code":"x"}}]', undefined],
    ['null', 'null', undefined],
    ['a number', '7', undefined],
    ['bytes that are no text', '\uFFFD\uFFFD', undefined],
    ['an error that is null', '{"error":null}', undefined],
    ['the flat form', PIM, 'PermissionScopeNotGranted'],
    ['the form of a sign-in', '{"error":"invalid_grant","error_description":"expired"}', 'invalid_grant'],
    ['a byte order mark before it', '\uFEFF{"error":{"code":"x"}}', 'x'],
    ['the body as a text in quotes', JSON.stringify('{"error":{"code":"x"}}'), 'x'],
    ['names in another case', '{"Error":{"Code":"x"}}', 'x'],
  ])('%s', (_, body, code) => {
    expect(readErrorBody(body).code).toBe(code);
    expect(graphErrorOf({ status: 502, headers: new Headers(), body })).toMatchObject({
      status: 502,
      code: code ?? 'HTTP_502',
    });
  });

  test('ids come from the headers, else from the body, else from the batch', () => {
    const body = '{"error":{"code":"x","innererror":{"request-id":"of the body"}}}';
    const ids = { requestId: 'of the batch', clientRequestId: 'ours' };
    const headers = new Headers({ 'request-id': 'of the headers' });
    expect(graphErrorOf({ status: 400, headers, body, ids })).toMatchObject({
      requestId: 'of the headers',
      clientRequestId: 'ours',
    });
    expect(graphErrorOf({ status: 400, headers: new Headers(), body, ids }).requestId).toBe('of the body');
    expect(graphErrorOf({ status: 400, headers: new Headers(), body: '', ids }).requestId).toBe('of the batch');
  });
});
