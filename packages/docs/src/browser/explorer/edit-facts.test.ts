/** Facts are changed by pointer, in new objects, and what is made unknown leaves nothing behind. */
import type { Facts } from '@pim-precheck/precheck';
import { expect, test } from 'vitest';
import { factAt, withFact, withItem } from './edit-facts.ts';

const facts: Facts = { caller: { kind: 'application' }, group: { callerIsOwner: true } };

test.each<[string, string, unknown, Facts]>([
  ['a new section', '/request/status', 'Granted', { ...facts, request: { status: 'Granted' } }],
  ['a fact in its place', '/group/callerIsOwner', false, { caller: facts.caller, group: { callerIsOwner: false } }],
  ['the last fact of a section', '/group/callerIsOwner', undefined, { caller: facts.caller }],
  ['a fact that was unknown before', '/group/isAssignableToRole', undefined, facts],
])('%s', (_name, pointer, value, expected) => {
  const before = structuredClone(facts);
  expect(withFact(facts, pointer, value)).toEqual(expected);
  expect(factAt(withFact(facts, pointer, value), pointer)).toBe(value);
  expect(facts).toEqual(before);
});

test('an item is in a list once, or not at all', () => {
  expect(withItem(['a'], 'a', true)).toEqual(['a']);
  expect(withItem(undefined, 'a', true)).toEqual(['a']);
  expect(withItem(['a', 'b'], 'a', false)).toEqual(['b']);
});
