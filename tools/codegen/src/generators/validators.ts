/** Compiles JSON Schemas to validators that import nothing, so that no schema is compiled while the product runs. */
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Name, _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import { FORMATS, inline, INLINED_FORMATS } from '../validators/inlined.ts';
import { pruneSchemas } from '../validators/prune-schemas.ts';
import { withFieldNames } from '../validators/with-field-names.ts';
import { withoutNotes } from '../validators/without-notes.ts';

/**
 * Writes one file for each validator. Options: `validators`, a map of function name to the path of its schema, or to
 * `{ "schema": path, "suggest": true }`, which reports every fault and names the fields that an unknown one could be.
 */
export async function generate(
  inputs: ReadonlyMap<string, string>,
  options: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map([...inputs].map(([path, text]) => [path, idOf(path, text)]));
  const files = Object.entries(validatorsOf(options)).map(([name, wanted]): [string, string] => {
    const { schema, suggest } = typeof wanted === 'string' ? { schema: wanted, suggest: false } : wanted;
    const id = ids.get(schema);
    if (id === undefined) throw new Error(`the validator ${name} needs ${schema} among the inputs`);
    return [`${fileNameOf(name)}.ts`, print(name, schema, compile(inputs, { name, id, suggest }))];
  });
  return new Map(files);
}

/** What to compile: the path of a schema, or that and whether its validator suggests fields. */
type Wanted = string | { readonly schema: string; readonly suggest: boolean };

function validatorsOf(options: Readonly<Record<string, unknown>>): Readonly<Record<string, Wanted>> {
  const { validators } = options;
  const isMap = typeof validators === 'object' && validators !== null && !Array.isArray(validators);
  if (!isMap || !Object.entries(validators).every(([name, wanted]) => isName(name) && isWanted(wanted))) {
    throw new Error('the option `validators` has to map names of functions to paths of schemas');
  }
  return validators as Readonly<Record<string, Wanted>>;
}

function isWanted(value: unknown): value is Wanted {
  if (typeof value === 'string') return true;
  const { schema, suggest } = (value ?? {}) as { readonly schema?: unknown; readonly suggest?: unknown };
  return typeof schema === 'string' && typeof suggest === 'boolean';
}

function idOf(path: string, text: string): string {
  const { $id } = JSON.parse(text) as { readonly $id?: unknown };
  if (typeof $id !== 'string') throw new Error(`the schema ${path} has no \`$id\``);
  return $id;
}

/** Why a compiler for each: names in the code are numbered as they come, and one validator is not to move with another. */
function compile(
  inputs: ReadonlyMap<string, string>,
  { name, id, suggest }: { readonly name: string; readonly id: string; readonly suggest: boolean },
): string {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true, formats: _`${new Name(FORMATS)}` },
    strict: true,
    // Why: a schema under `if` or `anyOf` may ask for a property that the schema around it declares.
    strictRequired: false,
    // Why: a file that people write may give one text where it could give a list or an object.
    allowUnionTypes: true,
    allErrors: suggest,
  });
  for (const [format, definition] of Object.entries(fullFormats)) {
    if (definition instanceof RegExp) ajv.addFormat(format, definition);
  }
  // Why: the function is only named in the code; what it does stands in `inlined.ts`.
  for (const format of Object.keys(INLINED_FORMATS)) ajv.addFormat(format, () => true);
  for (const text of inputs.values()) {
    const schema = withoutNotes(JSON.parse(text));
    ajv.addSchema((suggest ? withFieldNames(schema) : schema) as object);
  }
  return standalone.default(ajv, { [name]: id });
}

function print(name: string, path: string, code: string): string {
  const exported = `export const ${name} = `;
  const [, definition = ''] = new RegExp(`^${exported}(\\w+);$`, 'm').exec(code) ?? [];
  if (definition === '') throw new Error(`ajv printed no validator \`${name}\``);
  const body = inline(pruneSchemas(code.replace('"use strict";\n', '').replace(`${exported}${definition};\n`, '')));
  return `/** Tells whether a value fits ${path}; do not edit. */
// Source: ${path}; run \`npm run codegen\` to write it again.
// @ts-nocheck

/** True where the value fits; else \`errors\` says where it does not. */
export const ${name}: ((data: unknown) => boolean) & {
  errors?:
    | readonly {
        instancePath: string;
        keyword: string;
        message?: string;
        params: Record<string, unknown>;
        propertyName?: string;
        schemaPath: string;
      }[]
    | null;
} = ${definition};

${body}
`;
}

function isName(name: string): boolean {
  return /^[a-z][A-Za-z0-9]*$/.test(name);
}

function fileNameOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
