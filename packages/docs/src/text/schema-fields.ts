/** The fields of a schema as a table, and the name of a type with a link to its page. */
import type { SchemaNode } from '../sources/description.ts';
import { denseTable } from './table.ts';

/** Name of a type: a link where it has a page of its own. */
export function typeName(schema: SchemaNode): string {
  if (schema.$ref !== undefined) return refLink(schema.$ref);
  const union = schema.anyOf ?? schema.oneOf;
  if (union !== undefined) {
    const named = union.filter((member) => !isNull(member));
    const names = [...new Set(named.map(typeName))].join(' or ');
    return named.length < union.length ? `${names}, or null` : names;
  }
  if (schema.type === 'array') return `list of ${typeName(schema.items ?? {})}`;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.title !== undefined && schema.type === 'object') return schema.title;
  const type =
    typeof schema.type === 'string'
      ? schema.type
      : (schema.type ?? [schema.allOf === undefined ? 'any' : 'object']).join(' or ');
  const format = schema.format === undefined ? '' : ` (${schema.format})`;
  return `${type}${format}${schema.nullable === true ? ', or null' : ''}`;
}

/** The fields of an object, its own and those it takes over. */
export function fieldTable(schema: SchemaNode): string {
  const fields = [schema, ...(schema.allOf ?? [])].flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, field]) => [
      `\`${name}\``,
      typeName(field),
      required.includes(name) ? 'yes' : '',
      field.description ?? '',
    ]),
  );
  return fields.length === 0 ? '' : denseTable(['Field', 'Type', 'Required', 'Description'], fields);
}

/** Page of a schema of the description, from the last part of a reference. */
export function schemaPage(name: string): string {
  return `schemas/graph/${name.replace(/^microsoft\.graph\./, '')}`;
}

function refLink(ref: string): string {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  return ref.startsWith('#/components/schemas/') ? `[${name}](/${schemaPage(name)}.md)` : `\`${name}\``;
}

function isNull(schema: SchemaNode): boolean {
  return schema.type === 'null' || (schema.enum?.length === 1 && schema.enum[0] === null);
}
