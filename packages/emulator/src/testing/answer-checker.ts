/** Checks answers against an OpenAPI description: status, content type, and body, each object by the type it says it has. */
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Json = Readonly<Record<string, unknown>>;

/** An answer as it arrived. */
export interface ArrivedAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

/** Returns what is wrong with the answer to a method of a path of the description; undefined where the path is not in it. */
export type CheckAnswer = (method: string, path: string, answer: ArrivedAnswer) => readonly string[] | undefined;

const SCHEMAS = '#/components/schemas/';
const ERROR = 'microsoft.graph.ODataErrors.ODataError';
/** Why: services put more into it; the page on throttling shows code, message and status there. */
const OPEN = new Set(['microsoft.graph.ODataErrors.InnerError']);

/** Reads the description. A closed one takes no property that it does not know. */
export function createAnswerChecker(file: string | URL, { closed }: { readonly closed: boolean }): CheckAnswer {
  const description = parse(readFileSync(file, 'utf8')) as Json;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const name of ['base64url', 'decimal', 'int64', 'int32', 'double', 'float']) ajv.addFormat(name, true);
  ajv.addSchema({ components: withTypes(description['components'] as Json, closed) }, 'description');
  const compiled = new Map<object, ValidateFunction>();
  const validatorOf = (schema: Json): ValidateFunction => {
    const found = compiled.get(schema) ?? ajv.compile(absolute(convert(schema, closed)) as Json);
    compiled.set(schema, found);
    return found;
  };
  return (method, path, answer) => {
    const operation = ((description['paths'] as Json)[path] as Json | undefined)?.[method.toLowerCase()] as
      Json | undefined;
    if (operation === undefined) return undefined;
    return faultsOf(responseOf(description, operation, answer.status), answer, validatorOf);
  };
}

/** Checks the body of an error, which has the same form on every path. */
export function createErrorChecker(file: string | URL): (answer: ArrivedAnswer) => readonly string[] {
  const description = parse(readFileSync(file, 'utf8')) as Json;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ components: withTypes(description['components'] as Json, false) }, 'description');
  const validate = ajv.compile({ $ref: `description${SCHEMAS}${ERROR}` });
  const response = { content: { 'application/json': { schema: {} } } };
  return (answer) => faultsOf(response, answer, () => validate);
}

function responseOf(description: Json, { responses }: Json, status: number): Json | undefined {
  const all = responses as Json;
  const found = (all[String(status)] ?? all[`${String(status)[0]}XX`] ?? all['default']) as Json | undefined;
  const [, name] = /^#\/components\/responses\/(.+)$/.exec((found?.['$ref'] as string | undefined) ?? '') ?? [];
  return name === undefined ? found : (((description['components'] as Json)['responses'] as Json)[name] as Json);
}

function faultsOf(
  response: Json | undefined,
  { status, contentType, text }: ArrivedAnswer,
  validatorOf: (schema: Json) => ValidateFunction,
): readonly string[] {
  if (response === undefined) return [`the status ${status} is not described`];
  const schema = ((response['content'] as Json | undefined)?.['application/json'] as Json | undefined)?.['schema'];
  if (schema === undefined) return text === '' ? [] : [`an answer without a body is described, there is: ${text}`];
  if (!/^application\/json(?:;|$)/.test(contentType ?? '')) return [`the content type is ${contentType ?? 'missing'}`];
  const validate = validatorOf(schema as Json);
  if (validate(JSON.parse(text))) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message ?? '', JSON.stringify(params)].join(' '),
  );
}

/** Adds, for every schema with subtypes, one that asks each object to fit the type it names. */
function withTypes({ schemas }: Json, closed: boolean): Json {
  const all = schemas as Readonly<Record<string, Json>>;
  const converted = Object.entries(all).flatMap(([name, schema]) => [
    [name, convert(schema, closed)] as const,
    [`${name}~any`, anyOf(all, name, closed)] as const,
  ]);
  return { schemas: Object.fromEntries(converted) };
}

function anyOf(all: Readonly<Record<string, Json>>, name: string, closed: boolean): Json {
  const own = exactly(name, closed);
  const mapping = Object.keys(mappingOf(all[name] ?? {})).filter((tag) => all[tag.slice(1)] !== undefined);
  if (mapping.length === 0) return own;
  const tagged = { type: 'object', required: ['@odata.type'], properties: { '@odata.type': { enum: mapping } } };
  const branches = mapping.map((tag) => ({
    if: { type: 'object', required: ['@odata.type'], properties: { '@odata.type': { const: tag } } },
    then: exactly(tag.slice(1), closed),
  }));
  // Why open otherwise: Graph has more types than the description spells out.
  return { allOf: branches, if: { not: tagged }, then: { $ref: `${SCHEMAS}${name}` } };
}

function exactly(name: string, closed: boolean): Json {
  const open = { $ref: `${SCHEMAS}${name}` };
  return closed && !OPEN.has(name)
    ? { ...open, patternProperties: { '@odata\\.': {} }, unevaluatedProperties: false }
    : open;
}

function mappingOf(schema: Json): Json {
  const parts = [schema, ...((schema['allOf'] as readonly Json[] | undefined) ?? [])];
  const found = parts.find(({ discriminator }) => discriminator !== undefined)?.['discriminator'] as Json | undefined;
  return (found?.['mapping'] as Json | undefined) ?? {};
}

/** Turns OpenAPI 3.0 into JSON Schema: there null is a type like any other. What stands in allOf is a part, not a whole. */
function convert(value: unknown, closed: boolean, isPart = false): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, closed, isPart));
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, discriminator: _discriminator, $ref: ref, ...rest } = value as Json;
  const fields = Object.fromEntries(
    Object.entries(rest).map(([key, item]) => [key, convert(item, closed, key === 'allOf')]),
  );
  const typed =
    nullable === true && typeof fields['type'] === 'string' ? { ...fields, type: [fields['type'], 'null'] } : fields;
  if (typeof ref !== 'string') return typed;
  return { ...typed, $ref: isPart || !ref.startsWith(SCHEMAS) ? ref : `${ref}~any` };
}

/** Makes references lead into the description from outside. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === '$ref' && typeof item === 'string' ? `description${item}` : absolute(item),
    ]),
  );
}
