/** Only what is surely open is told; whatever the language may learn is not. */
import { expect, test } from 'vitest';
import { unclosedIn } from './unclosed-in.ts';

test.each([
  ['texts with values in them', "var a = 'x${b('y${c['z']}')}-${d}'\n"],
  ['an object within a value of a text', "var a = 'x${{ b: '}' }.b}'\n"],
  ['texts of many lines, with quotes at their end', "var a = '''\nit's {\n''''\nvar b = ''''''\nvar c = $'''${b}'''\n"],
  ['escapes', "var a = 'it\\'s \\${ \\\\'\nvar b = '$'\n"],
  ['comments', "// it's {\n/* ' { */ var a = [ /* ] */ ]\n"],
  ['directives', "#disable-next-line it's {\nvar a = 1\n"],
  ['what is new to the grammar', "@sealed()\nfunc f(x string) string? => x!?.y ?? 'a'\nassert a = b\n"],
])('%s are closed', (_, text) => {
  expect(unclosedIn(text)).toBeUndefined();
});

test.each([
  ['a brace', 'var a = {\n  b: [1]\n', 8, 'this `{` is not closed'],
  ['the inner one of two', 'var a = {\n  b: [\n', 15, 'this `[` is not closed'],
  ['a bracket that closes another', 'var a = {\n]\n', 10, 'nothing is open that `]` closes'],
  ['a brace too much', 'var a = {}\n}\n', 11, 'nothing is open that `}` closes'],
  ['a text', "var a = 'b\nvar c = 'd'\n", 8, 'this text does not end on its line'],
  ['a value in a text', "var a = 'b${c\n", 10, 'this `${` is not closed'],
  ['the text after a value', "var a = 'b${c}d\n", 13, 'this text does not end on its line'],
  ['a text of many lines', "var a = '''\nb\n", 8, 'this text does not end'],
  ['a comment', 'var a = 1 /* b\n', 10, 'this comment does not end'],
])('%s', (_, text, offset, reason) => {
  expect(unclosedIn(text)).toEqual({ offset, reason: `not Bicep: ${reason}` });
});

test('so many levels that reading them takes too long are told where they become too many', () => {
  const text = `var a = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`;
  expect(unclosedIn(text)).toEqual({ offset: 209, reason: 'is nested more than 200 levels deep', isTooDeep: true });
});
