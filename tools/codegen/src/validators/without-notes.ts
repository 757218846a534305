/** Takes out of a JSON Schema what only people read. */

const NOTES: readonly string[] = ['$comment', 'default', 'deprecated', 'description', 'examples', 'title'];
const BY_NAME: readonly string[] = ['$defs', 'dependentSchemas', 'patternProperties', 'properties'];
const VALUES: readonly string[] = ['const', 'enum'];

/** Returns the schema without its annotations; a property that is called like one stays. */
export function withoutNotes(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutNotes);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([keyword]) => !NOTES.includes(keyword));
  return Object.fromEntries(
    entries.map(([keyword, value]) => {
      if (VALUES.includes(keyword)) return [keyword, value as unknown];
      return [keyword, BY_NAME.includes(keyword) ? eachValue(value) : withoutNotes(value)];
    }),
  );
}

function eachValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, withoutNotes(schema)]));
}
