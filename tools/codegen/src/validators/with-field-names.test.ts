/** Tests of closed objects that name their fields. */
import { expect, test } from 'vitest';
import { withFieldNames } from './with-field-names.ts';

test('a closed object names its fields, at any depth, and an open one stays as it is', () => {
  const closed = { type: 'object', additionalProperties: false, properties: { a: { type: 'string' } } };
  const open = { type: 'object', additionalProperties: { type: 'string' } };
  expect(withFieldNames({ $defs: { closed, open }, items: [closed] })).toEqual({
    $defs: {
      closed: { type: 'object', properties: { a: { type: 'string' } }, propertyNames: { enum: ['a'] } },
      open,
    },
    items: [{ type: 'object', properties: { a: { type: 'string' } }, propertyNames: { enum: ['a'] } }],
  });
});

test('a property that is called additionalProperties is a property', () => {
  const schema = { properties: { additionalProperties: { type: 'boolean' } } };
  expect(withFieldNames(schema)).toEqual(schema);
});
