/** Writes what the emulator takes from the description and the catalogue: routes, shapes of resources, the directory's built-in roles. */
import { parse } from 'yaml';
import { printDirectory } from '../policy/print-directory.ts';
import { printLiteral } from '../policy/print-literal.ts';

type Json = Readonly<Record<string, unknown>>;

interface Description {
  readonly paths: Readonly<Record<string, Json>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

const METHODS = ['get', 'post', 'patch', 'put', 'delete'];
const PRIMITIVES: Readonly<Record<string, string>> = { 'date-time': 'dateTime', duration: 'duration' };

/** Writes `routes.ts`, `shapes.ts` and `directory.ts`. Inputs: the description and files of `openapi/catalog`. */
export async function generate(inputs: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const source = [...inputs.keys()].find((path) => path.endsWith('.openapi.yaml'));
  if (source === undefined) throw new Error('the generator `routes` needs the description among its inputs');
  const description = parse(inputs.get(source) ?? '') as Description;
  return new Map([
    ['directory.ts', printDirectory(inputs)],
    ['routes.ts', printRoutes(description, source)],
    ['shapes.ts', printShapes(description, source)],
  ]);
}

function printRoutes(description: Description, source: string): string {
  const routes = Object.keys(description.paths)
    .sort()
    .flatMap((path) =>
      METHODS.filter((method) => description.paths[path]?.[method]).map((method) => routeOf(description, path, method)),
    );
  return [
    ...header('Route table of the Graph paths that the emulator serves', source),
    '/** Names one operation of the description. */',
    `export type OperationId =\n${routes
      .map(({ operationId }) => `  | '${String(operationId)}'`)
      .sort()
      .join('\n')};`,
    '',
    '/** One method of one path. */',
    'export interface Route {',
    '  readonly operationId: OperationId;',
    '  readonly method: string;',
    '  readonly path: string;',
    '  readonly pathParameters: readonly string[];',
    '  readonly query: readonly string[];',
    '  readonly headers: readonly string[];',
    '  /** Schema of the answer, or of its items where it is a collection. */',
    '  readonly answer?: string;',
    '  readonly collection: boolean;',
    '  /** Schema of the body. */',
    '  readonly body?: string;',
    '}',
    '',
    '/** Every route, by path. */',
    'export const routes: readonly Route[] = [',
    ...routes.map((route) => `  ${printLiteral(route)},`),
    '];',
    '',
  ].join('\n');
}

function routeOf(description: Description, path: string, method: string): Json {
  const item = description.paths[path] ?? {};
  const operation = item[method] as Json;
  const parameters = [...listOf(item['parameters']), ...listOf(operation['parameters'])].map((one) =>
    resolve(description, one),
  );
  const named = (place: string): string[] =>
    parameters.filter((one) => one['in'] === place).map((one) => String(one['name']));
  const body = contentOf(resolve(description, (operation['requestBody'] ?? {}) as Json));
  return {
    operationId: operation['operationId'],
    method: method.toUpperCase(),
    path,
    pathParameters: named('path'),
    query: named('query').sort(),
    headers: named('header').sort(),
    ...answerOf(description, operation),
    body: body['$ref'] === undefined ? undefined : nameOf(body),
  };
}

function answerOf(description: Description, operation: Json): Json {
  const responses = operation['responses'] as Readonly<Record<string, Json>>;
  const success = Object.keys(responses).find((code) => code.startsWith('2'));
  if (success === undefined)
    throw new Error(`the operation ${String(operation['operationId'])} has no success among its responses`);
  const schema = contentOf(resolve(description, responses[success] ?? {}));
  const value = flatten(description, schema)['value'];
  const items = (value?.['items'] ?? undefined) as Json | undefined;
  const answer = items
    ? items['$ref']
      ? nameOf(items)
      : String(items['type'])
    : schema['$ref']
      ? nameOf(schema)
      : undefined;
  return { answer, collection: items !== undefined };
}

function printShapes(description: Description, source: string): string {
  const schemas = description.components['schemas'] ?? {};
  const names = Object.keys(schemas)
    .filter((name) => !/CollectionResponse$|\.ODataErrors\.|^Base/.test(name))
    .sort();
  return [
    ...header('Properties of the resources that the emulator serves', source),
    "import type { Shape } from '../odata/shape.ts';",
    '',
    '/** Every shape by the name of its schema. */',
    'export const shapes: Readonly<Record<string, Shape>> = {',
    ...names.flatMap((name) => printShape(description, name)),
    '};',
    '',
  ].join('\n');
}

function printShape(description: Description, name: string): string[] {
  const schema = description.components['schemas']?.[name] ?? {};
  const properties = flatten(description, schema);
  const known = Object.keys(properties)
    .filter((key) => !key.startsWith('@'))
    .sort();
  const derived = Object.values((discriminatorOf(schema)?.['mapping'] ?? {}) as Readonly<Record<string, string>>)
    .map((ref) => nameOf({ $ref: ref }))
    .sort();
  return [
    `  '${name}': {`,
    '    properties: {',
    ...known.map((key) => `      ${printLiteral({ [key]: propertyOf(properties[key] ?? {}) }).slice(2, -2)},`),
    '    },',
    ...(derived.length > 0 ? [`    derived: ${printLiteral(derived)},`] : []),
    ...(schema['enum'] ? [`    values: ${printLiteral(schema['enum'])},`] : []),
    '  },',
  ];
}

function propertyOf(schema: Json): Json {
  const options = listOf(schema['anyOf']);
  const collection = schema['type'] === 'array';
  const inner = collection ? (schema['items'] as Json) : (options.find((option) => option['$ref']) ?? schema);
  const type = inner['$ref'] ? nameOf(inner) : (PRIMITIVES[String(inner['format'])] ?? String(inner['type']));
  if (type === 'undefined') throw new Error(`a property of the description has no type: ${JSON.stringify(schema)}`);
  const nullable = schema['nullable'] === true || options.some((option) => listOf(option['enum']).length === 1);
  return { type, nullable, collection, navigation: schema['x-ms-navigationProperty'] === true };
}

/** The properties of a schema with those of all it is made of. */
function flatten(description: Description, schema: Json): Readonly<Record<string, Json>> {
  const resolved = resolve(description, schema);
  const inherited = listOf(resolved['allOf']).map((part) => flatten(description, part));
  return Object.assign({}, ...inherited, resolved['properties']) as Readonly<Record<string, Json>>;
}

function discriminatorOf(schema: Json): Json | undefined {
  const parts = [schema, ...listOf(schema['allOf'])];
  return parts.map((part) => part['discriminator'] as Json | undefined).find((found) => found !== undefined);
}

function resolve(description: Description, item: Json): Json {
  if (typeof item['$ref'] !== 'string') return item;
  const [section = '', name = ''] = item['$ref'].replace('#/components/', '').split('/');
  const found = description.components[section]?.[name];
  if (!found) throw new Error(`the description has no ${item['$ref']}`);
  return resolve(description, found);
}

function contentOf(item: Json): Json {
  const content = (item['content'] ?? {}) as Readonly<Record<string, { readonly schema?: Json }>>;
  return content['application/json']?.schema ?? {};
}

function nameOf(reference: Json): string {
  return String(reference['$ref']).replace(/^.*\//, '');
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

function header(subject: string, source: string): string[] {
  return [`/** ${subject} (generated; do not edit). */`, `// Source: ${source}; run "npm run codegen"`, ''];
}
