/** The operations of `openapi/pim-groups.openapi.yaml`, each with its access and with references resolved one level. */
import { parse } from 'yaml';
import { DocsError } from '../docs-error.ts';
import { type Access, readAccess } from './access.ts';
import { readText } from './read-workspace.ts';

/** A JSON Schema as the description writes it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly nullable?: boolean;
}

/** A parameter of a call. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description: string;
  readonly required?: boolean;
  readonly schema: SchemaNode;
}

interface Content {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: SchemaNode }>>;
}

/** One operation. */
export interface Operation {
  /** Name of its page. */
  readonly slug: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly kind: string;
  readonly parameters: readonly Parameter[];
  readonly body: Content | undefined;
  readonly responses: readonly (Content & { readonly status: string })[];
  readonly access: Access;
  /** What the references of its schemas lead to, by name. */
  readonly schemas: Readonly<Record<string, SchemaNode>>;
}

/** The description, read. */
export interface Description {
  readonly text: string;
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, SchemaNode>>;
}

interface RawOperation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: Content | { readonly $ref: string };
  readonly responses: Readonly<Record<string, Content | { readonly $ref: string }>>;
  readonly 'x-ms-docs-operation-type'?: string;
}

interface RawDescription {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, RawOperation>> & { readonly parameters?: readonly Parameter[] }>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaNode>> };
}

/** Reads the description and puts the overlay's access on its operations. */
export function readDescription(): Description {
  const text = readText('openapi/pim-groups.openapi.yaml');
  const raw = parse(text) as RawDescription;
  const access = new Map(readAccess());
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(raw.paths)) {
    for (const method of ['GET', 'POST'] as const) {
      const operation = item[method.toLowerCase()];
      if (operation === undefined) continue;
      const call = `${method} ${path}`;
      const own = access.get(call);
      if (own === undefined) throw new DocsError('ACCESS_MISSING', `the overlay does not say who may call \`${call}\``);
      const { schemas } = raw.components;
      operations.push({ ...readOperation(raw, operation, item.parameters ?? []), method, path, access: own, schemas });
      access.delete(call);
    }
  }
  const [stray] = access.keys();
  if (stray !== undefined)
    throw new DocsError('OVERLAY_TARGET_UNKNOWN', `the overlay names \`${stray}\`, which the description lacks`);
  return { text, operations, schemas: raw.components.schemas };
}

function readOperation(
  raw: RawDescription,
  operation: RawOperation,
  inherited: readonly Parameter[],
): Omit<Operation, 'access' | 'method' | 'path' | 'schemas'> {
  const { requestBody, responses } = operation;
  return {
    slug: operation.summary.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    tag: operation.tags[0] ?? '',
    summary: operation.summary,
    description: operation.description,
    kind: operation['x-ms-docs-operation-type'] ?? 'operation',
    parameters: [...inherited, ...(operation.parameters ?? [])].map((parameter) => resolve(raw, parameter)),
    body: requestBody === undefined ? undefined : resolve(raw, requestBody),
    responses: Object.entries(responses).map(([status, response]) => ({ status, ...resolve(raw, response) })),
  };
}

/** Follows a reference inside the description. */
function resolve<T extends object>(raw: RawDescription, value: T | { readonly $ref: string }): T {
  if (!('$ref' in value)) return value;
  let target: unknown = raw;
  for (const key of value.$ref.slice(2).split('/'))
    target = (target as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (target === undefined) throw new DocsError('REFERENCE_UNKNOWN', `the description has no \`${value.$ref}\``);
  return target as T;
}
