/** Holds the files of openapi/ to their schemas, every operation to an `x-access`, and every catalogue entry to a source. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyOverlay } from './apply-overlay.ts';

const openapi = new URL('../../../../openapi/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, openapi), 'utf8');
const schemaFiles = readdirSync(new URL('schemas/', openapi), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.schema.json'),
);

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
formats.default(ajv);
const ids = new Map(
  schemaFiles.map((file) => {
    const schema = JSON.parse(read(`schemas/${file}`)) as { readonly $id: string };
    ajv.addSchema(schema);
    return [file, schema.$id];
  }),
);

function faultsOf(schemaFile: string, value: unknown): unknown {
  const validate = ajv.getSchema(ids.get(schemaFile) ?? '');
  if (validate === undefined) throw new Error(`no schema ${schemaFile}`);
  return validate(value) ? [] : validate.errors;
}

describe('catalogue', () => {
  const files = readdirSync(new URL('catalog/', openapi)).filter((file) => file.endsWith('.json'));

  test.each(files)('%s fits its schema', (file) => {
    expect(faultsOf(`catalog/${file.replace('.json', '.schema.json')}`, JSON.parse(read(`catalog/${file}`)))).toEqual(
      [],
    );
  });

  test.each(files)('an entry of %s with a field more does not', (file) => {
    const content = JSON.parse(read(`catalog/${file}`)) as Record<string, unknown>;
    const key = Object.keys(content).find((name) => Array.isArray(content[name])) ?? '';
    const [first, ...rest] = content[key] as readonly object[];
    const bent = { ...content, [key]: [{ ...first, surplus: 1 }, ...rest] };
    expect(faultsOf(`catalog/${file.replace('.json', '.schema.json')}`, bent)).not.toEqual([]);
  });

  test('every catalogue file has a schema, and every schema a file', () => {
    const schemas = schemaFiles.filter((file) => file.startsWith('catalog/')).map((file) => file.slice(8));
    expect(schemas.toSorted()).toEqual(files.map((file) => file.replace('.json', '.schema.json')).toSorted());
  });
});

describe('access overlay', () => {
  const overlay = parse(read('access.overlay.yaml'), { merge: true }) as { actions: { update: object }[] };

  test('fits its schema, and one with a misspelt field does not', () => {
    expect(faultsOf('access-overlay.schema.json', overlay)).toEqual([]);
    const [first, ...rest] = overlay.actions;
    const bent = { ...overlay, actions: [{ ...first, update: { 'x-acess': {} } }, ...rest] };
    expect(faultsOf('access-overlay.schema.json', bent)).not.toEqual([]);
  });

  test('gives every operation of the description its access, once', () => {
    const description = parse(read('pim-groups.openapi.yaml')) as { paths: Record<string, Record<string, unknown>> };
    const operations = Object.entries(description.paths).flatMap(([path, item]) =>
      ['get', 'post'].flatMap((method) => (item[method] === undefined ? [] : [`${method} ${path}`])),
    );
    const applied = applyOverlay(read('pim-groups.openapi.yaml'), read('access.overlay.yaml'));
    expect(applied.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(operations.toSorted());
  });
});
