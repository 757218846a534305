/** A body as SDKs with classes build it: objects of a model, values of an enum, moments in time. */
import type { Operation, SchemaNode } from '../sources/description.ts';

/** An object of a model class; one without a name is the body of an action, whose class is named after its path. */
export interface ModelObject {
  readonly kind: 'object';
  readonly model: string | undefined;
  readonly fields: readonly (readonly [name: string, value: ModelValue])[];
}

/** A value of a field. */
export type ModelValue =
  | ModelObject
  | { readonly kind: 'enum'; readonly model: string; readonly member: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string };

/** The body of a call, typed by the schema of its operation. */
export function modelOf(body: object, { body: content, schemas }: Operation): ModelObject | undefined {
  const schema = content?.content?.['application/json']?.schema;
  if (schema === undefined) return undefined;
  const model = valueOf(body, schema, schemas);
  return model.kind === 'object' ? model : undefined;
}

function valueOf(value: unknown, schema: SchemaNode, schemas: Operation['schemas']): ModelValue {
  const { node, model } = resolved(schema, schemas);
  if (Array.isArray(value)) return { kind: 'list', items: value.map(String) };
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([name, field]) => [name, valueOf(field, fieldOf(node, name, schemas), schemas)] as const,
    );
    return { kind: 'object', model, fields };
  }
  const text = String(value);
  if (node.enum !== undefined && model !== undefined) return { kind: 'enum', model, member: text };
  return { kind: node.format === 'date-time' ? 'time' : 'text', text };
}

/** A field of a schema, its own or one that it takes over. */
function fieldOf(node: SchemaNode, name: string, schemas: Operation['schemas']): SchemaNode {
  const own = node.properties?.[name];
  if (own !== undefined) return own;
  for (const part of node.allOf ?? []) {
    const found = fieldOf(resolved(part, schemas).node, name, schemas);
    if (Object.keys(found).length > 0) return found;
  }
  return {};
}

function resolved(
  schema: SchemaNode,
  schemas: Operation['schemas'],
): { readonly node: SchemaNode; readonly model: string | undefined } {
  const node = schema.anyOf?.[0] ?? schema;
  const name = node.$ref?.slice(node.$ref.lastIndexOf('/') + 1);
  return { node: name === undefined ? node : (schemas[name] ?? {}), model: name?.replace(/^microsoft\.graph\./, '') };
}

/** Every model and enum that a body needs, by name and sorted. */
export function modelsIn(value: ModelValue): readonly string[] {
  if (value.kind === 'enum') return [value.model];
  if (value.kind !== 'object') return [];
  const inside = value.fields.flatMap(([, field]) => modelsIn(field));
  return [...new Set([...(value.model === undefined ? [] : [value.model]), ...inside])].sort();
}
