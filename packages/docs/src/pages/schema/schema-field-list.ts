/** The fields of a JSON Schema, nested ones too, one table for each object in it. */
import { slugOf } from '../../render/headings.ts';
import type { SchemaNode } from '../../sources/description.ts';
import type { JsonSchema } from '../../sources/schema-files.ts';
import { denseTable } from '../../text/table.ts';
import { typeName } from '../../text/schema-fields.ts';

/** The tables of a schema and of its definitions. */
export function schemaFieldList(schema: JsonSchema): string {
  const definitions = Object.entries(schema.$defs ?? {});
  return [
    ...objectTables('Fields', '', schema),
    ...definitions.flatMap(([name, definition]) => objectTables(name, '', definition, anchorOf(name))),
  ].join('\n\n');
}

function objectTables(title: string, pointer: string, schema: SchemaNode, anchor?: string): readonly string[] {
  const own = Object.entries(schema.properties ?? {});
  const variants = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].filter(
    ({ properties }) => properties !== undefined,
  );
  const heading = `## ${title}${anchor === undefined ? '' : ` {#${anchor}}`}`;
  const about = pointer === '' && anchor === undefined ? [] : [schema.description ?? ''];
  if (own.length === 0 && variants.length === 0)
    return anchor === undefined ? [] : [heading, ...about, typeName(schema)];
  return [
    heading,
    ...about,
    ...[schema, ...variants]
      .filter(({ properties }) => properties !== undefined)
      .map((variant) => rows(variant, pointer)),
    ...own.flatMap(([name, field]) => {
      const inner = field.items ?? field;
      return inner.properties === undefined ? [] : objectTables(`${pointer}/${name}`, `${pointer}/${name}`, inner);
    }),
  ].filter((part) => part !== '');
}

function rows({ properties = {}, required = [] }: SchemaNode, pointer: string): string {
  return denseTable(
    ['Field', 'Type', 'Required', 'Description'],
    Object.entries(properties).map(([name, field]) => [
      `\`${name}\``,
      fieldType(field, `${pointer}/${name}`),
      required.includes(name) ? 'yes' : '',
      field.description ?? '',
    ]),
  );
}

function fieldType(field: SchemaNode, pointer: string): string {
  if (field.properties !== undefined) return `[object](#${slugOf(pointer)})`;
  if (field.items?.properties !== undefined) return `list of [object](#${slugOf(pointer)})`;
  if (field.$ref?.startsWith('#/$defs/') === true) return definitionLink(field.$ref);
  if (field.items?.$ref?.startsWith('#/$defs/') === true) return `list of ${definitionLink(field.items.$ref)}`;
  return typeName(field);
}

function definitionLink(ref: string): string {
  const name = ref.slice('#/$defs/'.length);
  return `[${name}](#${anchorOf(name)})`;
}

function anchorOf(name: string): string {
  return `type-${name.toLowerCase()}`;
}
