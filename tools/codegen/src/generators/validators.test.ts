/** Tests of compiling schemas to validators: they answer as ajv does, and import nothing. */
import ajvFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { valuesLike } from '../testing/values-like.ts';
import { generate } from './validators.ts';

interface Validator {
  (data: unknown): boolean;
  errors?: readonly object[] | null;
}

const ID = 'https://example.test/schemas/';

/** Compiles schemas, given by name, and loads the validator of the first one. */
async function compiled(schemas: Readonly<Record<string, object>>): Promise<Validator> {
  const texts = Object.entries(schemas).map(
    ([name, schema]) => [name, JSON.stringify({ $id: ID + name, ...schema })] as const,
  );
  const [name = ''] = Object.keys(schemas);
  const files = await generate(new Map(texts), { validators: { validateIt: name } });
  return load(files.get('validate-it.ts') ?? '');
}

async function load(text: string): Promise<Validator> {
  const folder = mkdtempSync(join(tmpdir(), 'validators-test-'));
  const file = join(folder, 'validate-it.mjs');
  writeFileSync(file, stripTypeScriptTypes(text));
  const { validateIt } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { validateIt: Validator };
  rmSync(folder, { recursive: true });
  return validateIt;
}

const OBJECT = { type: 'object' } as const;

describe('a compiled validator', () => {
  test.each([
    { name: 'enum', schema: { enum: ['a', 'b'] }, fits: 'a', not: 'c' },
    {
      name: 'const with an object',
      schema: { const: { a: [1, { b: null }] } },
      fits: { a: [1, { b: null }] },
      not: { a: [1, { b: 0 }] },
    },
    { name: 'length in characters', schema: { type: 'string', maxLength: 2 }, fits: '💡💡', not: 'abc' },
    { name: 'a pattern', schema: { type: 'string', pattern: '^\\p{L}+$' }, fits: 'äb', not: 'a1' },
    {
      name: 'a date and time',
      schema: { type: 'string', format: 'date-time' },
      fits: '2028-02-29T23:59:59.5+01:00',
      not: '2026-02-29T00:00:00Z',
    },
    {
      name: 'a format that is a pattern',
      schema: { type: 'string', format: 'uuid' },
      fits: 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4',
      not: 'f4b57a8c',
    },
    {
      name: 'unique items',
      schema: { type: 'array', uniqueItems: true },
      fits: [{ a: 1 }, { a: 2 }],
      not: [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    },
    {
      name: 'a property called title',
      schema: { ...OBJECT, properties: { title: { const: 1, title: 'gone' } } },
      fits: { title: 1 },
      not: { title: 2 },
    },
    {
      name: 'a property called properties',
      schema: {
        ...OBJECT,
        additionalProperties: false,
        properties: { properties: { ...OBJECT, properties: { a: { enum: ['x'] } } } },
      },
      fits: { properties: { a: 'x' } },
      not: { properties: { a: 'y' } },
    },
    {
      name: 'many properties and no others',
      schema: {
        ...OBJECT,
        additionalProperties: false,
        properties: Object.fromEntries(Array.from('abcdefghij').map((name) => [name, { enum: [1, 2] }])),
      },
      fits: { a: 1, j: 2 },
      not: { k: 1 },
    },
    { name: 'either of two', schema: { type: ['string', 'null'] }, fits: null, not: 1 },
  ])('knows $name', async ({ schema, fits, not }) => {
    const validate = await compiled({ main: schema });
    expect([validate(fits), validate(not)]).toEqual([true, false]);
  });

  test('follows references into other schemas', async () => {
    const validate = await compiled({
      main: { $ref: 'other#/$defs/name' },
      other: { $defs: { name: { type: 'string' } } },
    });
    expect([validate('x'), validate(1)]).toEqual([true, false]);
    expect(validate.errors).toEqual([
      {
        instancePath: '',
        schemaPath: 'other#/$defs/name/type',
        keyword: 'type',
        params: { type: 'string' },
        message: 'must be string',
      },
    ]);
  });

  test('is the same text each time, with two lines that say what it is', async () => {
    const inputs = new Map([
      ['openapi/main.json', JSON.stringify({ $id: `${ID}main`, description: 'long', enum: [1] })],
    ]);
    const options = { validators: { validateMain: 'openapi/main.json' } };
    const [one, other] = [await generate(inputs, options), await generate(inputs, options)];
    expect(one).toEqual(other);
    expect(one.get('validate-main.ts')?.split('\n').slice(0, 3)).toEqual([
      '/** Tells whether a value fits openapi/main.json; do not edit. */',
      '// Source: openapi/main.json; run `npm run codegen` to write it again.',
      '// @ts-nocheck',
    ]);
    expect(one.get('validate-main.ts')).not.toContain('long');
  });

  test.each([
    {
      name: 'a schema that is no input',
      inputs: { a: {} },
      validators: { validateIt: 'b' },
      message: 'the validator validateIt needs b among the inputs',
    },
    {
      name: 'no validators',
      inputs: { a: {} },
      validators: undefined,
      message: 'the option `validators` has to map names of functions to paths of schemas',
    },
    {
      name: 'a name that is none',
      inputs: { a: {} },
      validators: { 'a b': 'a' },
      message: 'the option `validators` has to map names of functions to paths of schemas',
    },
    {
      name: 'a schema without an id',
      inputs: { a: { $id: 1 } },
      validators: { validateIt: 'a' },
      message: 'the schema a has no `$id`',
    },
    {
      name: 'a format that cannot be inlined',
      inputs: { a: { type: 'string', format: 'iri' } },
      validators: { validateIt: 'a' },
      message: 'unknown format "iri" ignored in schema at path "#"',
    },
    {
      name: 'a keyword that is none',
      inputs: { a: { maximun: 1 } },
      validators: { validateIt: 'a' },
      message: 'strict mode: unknown keyword: "maximun"',
    },
  ])('is refused for $name', async ({ inputs, validators, message }) => {
    const texts = Object.entries(inputs).map(
      ([name, schema]) => [name, JSON.stringify({ $id: ID + name, ...schema })] as const,
    );
    await expect(generate(new Map(texts), { validators })).rejects.toThrow(message);
  });
});

const root = join(import.meta.dirname, '../../../..');
const SCHEMAS = ['openapi/schemas/facts.schema.json', 'openapi/schemas/tenant.schema.json'];

describe.each(SCHEMAS)('the validator of %s', (path) => {
  const schemaText = readFileSync(join(root, path), 'utf8');
  const schema = JSON.parse(schemaText) as object;
  const printed = generate(new Map([[path, schemaText]]), { validators: { validateIt: path } }).then(
    (files) => files.get('validate-it.ts') ?? '',
  );

  test('answers as ajv does, fault by fault, whatever the value', async () => {
    const validate = await load(await printed);
    const ajv = new Ajv2020({ strict: false });
    ajvFormats.default(ajv);
    const oracle = ajv.compile(schema);
    let accepted = 0;
    fc.assert(
      fc.property(valuesLike(schema), (value) => {
        const fits = validate(value);
        if (fits) accepted += 1;
        expect({ fits, errors: validate.errors }).toEqual({ fits: oracle(value), errors: oracle.errors });
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test('imports nothing and can be run and declared from its text alone', async () => {
    const text = await printed;
    expect(text).not.toMatch(/\brequire\b|\bimport\b/);
    const { outputText, diagnostics } = ts.transpileDeclaration(text, {
      compilerOptions: { target: ts.ScriptTarget.ES2023, isolatedDeclarations: true },
      reportDiagnostics: true,
    });
    expect(diagnostics).toEqual([]);
    expect(outputText).toContain('export declare const validateIt: ((data: unknown) => boolean) & {');
  });
});
