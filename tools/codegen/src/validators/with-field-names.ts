/** Makes a JSON Schema name the fields of a closed object, so that a fault can say what an unknown one could be. */

const BY_NAME: readonly string[] = ['$defs', 'dependentSchemas', 'patternProperties', 'properties'];

/** Returns the schema with `propertyNames` in the place of every `additionalProperties: false`. */
export function withFieldNames(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withFieldNames);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { additionalProperties, ...rest } = schema as Readonly<Record<string, unknown>>;
  const parts = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, BY_NAME.includes(key) ? eachOf(value) : withFieldNames(value)]),
  );
  if (additionalProperties !== false) {
    return additionalProperties === undefined
      ? parts
      : { ...parts, additionalProperties: withFieldNames(additionalProperties) };
  }
  return { ...parts, propertyNames: { enum: Object.keys((rest['properties'] as object | undefined) ?? {}) } };
}

function eachOf(schemas: unknown): unknown {
  return Object.fromEntries(
    Object.entries(schemas as Readonly<Record<string, unknown>>).map(([name, schema]) => [
      name,
      withFieldNames(schema),
    ]),
  );
}
