/** What a caller of the API can rely on, as a flat list that two versions of can be compared: one line, one promise. */
import type { CallerKind } from './access.ts';
import type { Catalog } from './catalog.ts';
import type { Description, Operation, SchemaNode } from './description.ts';

/** Promises by name, for example `GET /me | parameter $select` is `query, optional`. */
export type Surface = Readonly<Record<string, string>>;

/** The surface of the description, the overlay and the catalogue. */
export function surfaceOf({ operations, schemas }: Description, catalog: Catalog): Surface {
  const entries = [
    ...operations.flatMap(operationEntries),
    ...Object.entries(schemas).flatMap(([name, schema]) => typeEntries(name, schema)),
    ...catalog.permissions.map(({ id, delegated, application }) => [
      `permission ${id}`,
      [delegated === undefined ? '' : 'delegated', application === undefined ? '' : 'application']
        .filter(Boolean)
        .join(', '),
    ]),
    ...catalog.statuses.map(({ id, cancellable }) => [`status ${id}`, `cancellable: ${cancellable}`]),
    ...catalog.errors.map(({ id, status }) => [`error ${id}`, String(status)]),
    ...catalog.clouds.map(({ id, graphRoot }) => [`cloud ${id}`, graphRoot]),
  ] as readonly (readonly [string, string])[];
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function operationEntries(operation: Operation): readonly (readonly [string, string])[] {
  const { method, path, access, parameters, body, responses } = operation;
  const call = `${method} ${path}`;
  const kinds = ['delegatedWork', 'delegatedPersonal', 'application'] as const satisfies readonly CallerKind[];
  return [
    [call, operation.summary],
    ...parameters.map(
      ({ name, in: place, required }) =>
        [`${call} | parameter ${name}`, `${place}, ${required === true ? 'required' : 'optional'}`] as const,
    ),
    ...(body === undefined ? [] : [[`${call} | body`, contentType(body.content)] as const]),
    ...responses.map(({ status, content }) => [`${call} | answer ${status}`, contentType(content)] as const),
    ...kinds.map(
      (kind) =>
        [`${call} | least permission, ${kind}`, access.permission[kind]?.least.join(', ') ?? 'not supported'] as const,
    ),
    ...(access.clouds ?? []).map((cloud) => [`${call} | cloud ${cloud}`, 'served'] as const),
    ...(access.authority?.anyOf ?? []).map(
      ({ relation, roles, action, when = {} }) =>
        [
          `${call} | authority of ${relation ?? roles?.join(', ') ?? action ?? ''}`,
          Object.values(when).join(', ') || 'any group',
        ] as const,
    ),
  ];
}

function typeEntries(name: string, schema: SchemaNode): readonly (readonly [string, string])[] {
  const parts = [schema, ...(schema.allOf ?? [])];
  const base = parts.flatMap(({ $ref }) => ($ref === undefined ? [] : [lastPart($ref)]));
  return [
    [`type ${name}`, base.length === 0 ? 'stands alone' : `takes over ${base.join(', ')}`],
    ...(schema.enum ?? []).map((value) => [`type ${name} | value ${String(value)}`, 'one of its values'] as const),
    ...parts.flatMap(({ properties = {} }) =>
      Object.entries(properties).map(([field, node]) => [`type ${name} | field ${field}`, typeOf(node)] as const),
    ),
  ];
}

function contentType(content: Operation['responses'][number]['content']): string {
  const schema = content?.['application/json']?.schema;
  return schema === undefined ? 'no body' : typeOf(schema);
}

function typeOf(schema: SchemaNode): string {
  if (schema.$ref !== undefined) return lastPart(schema.$ref);
  const union = schema.anyOf ?? schema.oneOf;
  if (union !== undefined) return union.map(typeOf).join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  const type = typeof schema.type === 'string' ? schema.type : (schema.type ?? ['any']).join(' or ');
  return [type, schema.format === undefined ? '' : `(${schema.format})`, schema.nullable === true ? 'or null' : '']
    .filter(Boolean)
    .join(' ');
}

function lastPart(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
