/** Compiles JSON Schemas to validators that import nothing, so that no schema is compiled while the product runs. */
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Name, _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import { FORMATS, inline, INLINED_FORMATS } from '../validators/inlined.ts';
import { pruneSchemas } from '../validators/prune-schemas.ts';
import { withoutNotes } from '../validators/without-notes.ts';

/** Writes one file for each validator. Options: `validators`, a map of function name to the path of its schema. */
export async function generate(
  inputs: ReadonlyMap<string, string>,
  options: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map([...inputs].map(([path, text]) => [path, idOf(path, text)]));
  const files = Object.entries(validatorsOf(options)).map(([name, path]): [string, string] => {
    const id = ids.get(path);
    if (id === undefined) throw new Error(`the validator ${name} needs ${path} among the inputs`);
    return [`${fileNameOf(name)}.ts`, print(name, path, compile(inputs, name, id))];
  });
  return new Map(files);
}

function validatorsOf(options: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const { validators } = options;
  const isMap = typeof validators === 'object' && validators !== null && !Array.isArray(validators);
  if (!isMap || !Object.entries(validators).every(([name, path]) => isName(name) && typeof path === 'string')) {
    throw new Error('the option `validators` has to map names of functions to paths of schemas');
  }
  return validators as Readonly<Record<string, string>>;
}

function idOf(path: string, text: string): string {
  const { $id } = JSON.parse(text) as { readonly $id?: unknown };
  if (typeof $id !== 'string') throw new Error(`the schema ${path} has no \`$id\``);
  return $id;
}

/** Why a compiler for each: names in the code are numbered as they come, and one validator is not to move with another. */
function compile(inputs: ReadonlyMap<string, string>, name: string, id: string): string {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true, formats: _`${new Name(FORMATS)}` },
    strict: true,
    // Why: a schema under `if` or `anyOf` may ask for a property that the schema around it declares.
    strictRequired: false,
  });
  for (const [format, definition] of Object.entries(fullFormats)) {
    if (definition instanceof RegExp) ajv.addFormat(format, definition);
  }
  // Why: the function is only named in the code; what it does stands in `inlined.ts`.
  for (const format of Object.keys(INLINED_FORMATS)) ajv.addFormat(format, () => true);
  for (const text of inputs.values()) ajv.addSchema(withoutNotes(JSON.parse(text)) as object);
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
