/** Compiles JSON Schemas to validators that import nothing, so that no schema is compiled while the product runs. */
import ajvFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

/** Writes one file for each validator. Options: `validators`, a map of function name to the path of its schema. */
export async function generate(
  inputs: ReadonlyMap<string, string>,
  options: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, string>> {
  const validators = options['validators'] as Readonly<Record<string, string>> | undefined;
  if (validators === undefined) throw new Error('the generator `validators` needs the option `validators`');
  const ajv = new Ajv2020({
    code: { source: true, esm: true },
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  });
  ajvFormats.default(ajv);
  for (const text of inputs.values()) ajv.addSchema(withoutNotes(JSON.parse(text)) as object);
  const files = new Map<string, string>();
  for (const [name, path] of Object.entries(validators)) {
    const schema = JSON.parse(inputs.get(path) ?? 'null') as { readonly $id?: string } | null;
    if (!schema?.$id) throw new Error(`the validator ${name} needs ${path} among its inputs, with an $id`);
    const validate = ajv.getSchema(schema.$id);
    if (!validate) throw new Error(`${path}: the schema ${schema.$id} cannot be found`);
    files.set(`${fileNameOf(name)}.ts`, print(name, path, selfContained(standalone.default(ajv, validate))));
  }
  return files;
}

/** Annotations say nothing to a validator; without them it is a fifth of the size. */
function withoutNotes(value: unknown, inProperties = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutNotes(item));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(
    ([key, item]) =>
      inProperties || !(['description', 'title', 'examples', '$comment'].includes(key) && typeof item !== 'object'),
  );
  return Object.fromEntries(
    entries.map(([key, item]) => [
      key,
      withoutNotes(item, !inProperties && ['properties', '$defs', 'patternProperties'].includes(key)),
    ]),
  );
}

const LENGTH = '(text) => { let length = 0; for (const _ of text) length++; return length; }';
const DATE_TIME =
  '{ validate: (text) => /^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-][0-2]\\d:[0-5]\\d)$/.test(text) && !Number.isNaN(Date.parse(text)) }';

const REPLACED: readonly (readonly [string, string])[] = [
  ['require("ajv/dist/runtime/ucs2length").default', LENGTH],
  ['require("ajv-formats/dist/formats").fullFormats["date-time"]', DATE_TIME],
  ['require("ajv/dist/runtime/equal").default', '(one, other) => JSON.stringify(one) === JSON.stringify(other)'],
];

function selfContained(code: string): string {
  const inlined = REPLACED.reduce((text, [from, to]) => text.replaceAll(from, to), code);
  const left = /require\([^)]*\)[.\w[\]"-]*/.exec(inlined)?.[0];
  if (left !== undefined) throw new Error(`the validator imports ${left}, which has no replacement here`);
  return inlined.replace('"use strict";', '').replace(/export default \w+;/, '');
}

function print(name: string, path: string, code: string): string {
  return [
    '// @ts-nocheck',
    `/** Validator compiled from ${path}; do not edit. Run \`npm run codegen\` to write it again. */`,
    code.replace(/export const validate = (\w+);/, ''),
    `/** True where the value fits the schema; else \`errors\` says where it does not. */`,
    `export const ${name}: ((value: unknown) => boolean) & { errors?: readonly { instancePath: string; schemaPath: string; keyword: string; message?: string; params: Record<string, unknown> }[] | null } = ${exportedName(code)};`,
    '',
  ].join('\n');
}

function exportedName(code: string): string {
  const name = /export const validate = (\w+);/.exec(code)?.[1];
  if (name === undefined) throw new Error('ajv printed no validator');
  return name;
}

function fileNameOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
