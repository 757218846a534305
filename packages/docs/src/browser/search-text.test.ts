/** Words of codes, and excerpts that start and end between words. */
import { expect, test } from 'vitest';
import { excerpt, wordsOf } from './search-text.ts';

const textOf = (pieces: ReturnType<typeof excerpt>): string => pieces.map(({ text }) => text).join('');

test('a code is found by its words', () => {
  expect(wordsOf('RoleAssignmentRequest role-assignable a')).toEqual([
    'RoleAssignmentRequest',
    'role',
    'assignable',
    'a',
    'Role',
    'Assignment',
    'Request',
  ]);
});

test('the whole query is marked where the text has it', () => {
  expect(excerpt('Only a Role-assignable group counts', 'role-assignable', ['role', 'assignable'])).toEqual([
    { text: 'Only a ', found: false },
    { text: 'Role-assignable', found: true },
    { text: ' group counts', found: false },
  ]);
});

test('a long text is cut between words, around what was found', () => {
  const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`.trim();
  const shown = textOf(excerpt(text, 'needle', ['needle']));
  expect(shown).toMatch(/^… before before .*needle after .* after …$/);
  expect(shown.length).toBeLessThan(300);
});

test.each([
  ['nothing found', 'plain text', '', []],
  ['signs that mean something to a pattern', 'a (b) c', '(b)', ['b']],
])('%s loses no text', (_name, text, query, terms) => {
  expect(textOf(excerpt(text, query, terms))).toBe(text);
});
