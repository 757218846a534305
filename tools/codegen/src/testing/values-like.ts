/** Makes values that fit a JSON Schema, and values that just miss it, for comparing validators. */
import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

interface Making {
  readonly root: Schema;
  /** Whether values may miss the schema. */
  readonly misses: boolean;
}

const MISSES: readonly unknown[] = [null, 0, true, 'other', '', '\u{1F4A1}', [], {}, [1], '2026-02-30T12:00:00Z'];
const TEXTS: readonly string[] = [
  'x',
  'a b',
  '/',
  'member',
  '2026-11-23T12:00:00Z',
  '2026-11-23t12:00:00.1-05:30',
  'PT8H',
];

/** Makes values like a schema asks for: half of them keep to it, half of them do not mind. */
export function valuesLike(schema: object): fc.Arbitrary<unknown> {
  const root = schema as Schema;
  return fc.boolean().chain((misses) => like(root, { root, misses }));
}

function like(schema: Schema, making: Making): fc.Arbitrary<unknown> {
  const fitting = fittingOf(schema, making);
  if (!making.misses) return fitting;
  return fc.oneof({ weight: 15, arbitrary: fitting }, { weight: 1, arbitrary: fc.constantFrom(...MISSES) });
}

function fittingOf(schema: Schema, making: Making): fc.Arbitrary<unknown> {
  const { $ref, anyOf, enum: values, const: value, items, properties, type } = schema;
  if (typeof $ref === 'string') return like(atPointer(making.root, $ref), making);
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((part) => like(part as Schema, making)));
  if (Array.isArray(values)) return fc.constantFrom(...(values as unknown[]));
  if (value !== undefined) return fc.constant(value);
  if (properties !== undefined) return recordLike(schema, making);
  if (items !== undefined)
    return fc.uniqueArray(like(items as Schema, making), { maxLength: 2, selector: JSON.stringify });
  return ofType([type].flat()[0], schema);
}

function recordLike({ properties, required = [] }: Schema, making: Making): fc.Arbitrary<unknown> {
  const known = Object.entries(properties as Schema).filter(([, schema]) => schema !== false);
  const fields = Object.fromEntries(known.map(([name, schema]) => [name, like(schema as Schema, making)]));
  if (!making.misses) return fc.record(fields, { requiredKeys: required as string[] });
  const unknown = { ...fields, extra: fc.constant(1) };
  return fc.oneof(
    { weight: 8, arbitrary: fc.record(fields, { requiredKeys: required as string[] }) },
    { weight: 1, arbitrary: fc.record(unknown, { requiredKeys: [] }) },
  );
}

function ofType(type: unknown, { pattern, format, minimum = 0 }: Schema): fc.Arbitrary<unknown> {
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.constant(minimum);
  if (type === 'object') return fc.constant({});
  if (type === 'array') return fc.constant([]);
  const isDate = format === 'date-time';
  const fits = typeof pattern === 'string' ? new RegExp(pattern, 'u') : isDate ? /^\d{4}/ : /^/;
  return fc.constantFrom(...TEXTS.filter((text) => fits.test(text)));
}

function atPointer(root: Schema, ref: string): Schema {
  const steps = ref.slice(2).split('/');
  return steps.reduce<Schema>((part, step) => part[step] as Schema, root);
}
