/** A page for each schema: those of the description, and those of the files that users write and read. */
import type { Page } from '../../site/page.ts';
import type { SchemaNode } from '../../sources/description.ts';
import type { SchemaFile } from '../../sources/schema-files.ts';
import type { Sources } from '../../sources/site-sources.ts';
import { fieldTable, schemaPage, typeName } from '../../text/schema-fields.ts';
import { table } from '../../text/table.ts';
import { schemaFieldList } from './schema-field-list.ts';

/** The pages of all schemas, with an overview. */
export function schemaPages({ description, schemaFiles }: Sources): readonly Page[] {
  const graph = Object.entries(description.schemas);
  return [
    overview(graph, schemaFiles),
    ...schemaFiles.map(filePage),
    ...graph.map(([name, schema]) => graphPage(name, schema)),
  ];
}

function overview(graph: readonly (readonly [string, SchemaNode])[], files: readonly SchemaFile[]): Page {
  return {
    path: 'schemas/index',
    section: 'schemas',
    title: 'Schemas',
    label: 'All schemas',
    summary: 'The shapes of what goes in and comes out.',
    body: [
      '## Files and contracts',
      'JSON Schema 2020-12; each can be downloaded and named in an editor.',
      table(
        ['Schema', 'What it describes'],
        files.map(({ name, schema }) => [`[${schema.title ?? name}](/schemas/${name}.md)`, schema.description ?? '']),
      ),
      '## Microsoft Graph',
      table(
        ['Type', 'What it is'],
        graph.map(([name, schema]) => [`[${name}](/${schemaPage(name)}.md)`, schema.description ?? '']),
      ),
    ].join('\n\n'),
  };
}

function filePage({ name, file, path, schema }: SchemaFile): Page {
  return {
    path: `schemas/${name}`,
    section: 'schemas',
    title: schema.title ?? name,
    summary: schema.description ?? '',
    sources: [path],
    body: [schema.description ?? '', `Download: [${file}](/openapi/schemas/${file})`, schemaFieldList(schema)].join(
      '\n\n',
    ),
  };
}

function graphPage(name: string, schema: SchemaNode): Page {
  const base = (schema.allOf ?? []).flatMap(({ $ref }) => ($ref === undefined ? [] : [typeName({ $ref })]));
  const parts = [
    schema.description ?? '',
    ...(base.length === 0 ? [] : [`Has the fields of ${base.join(', ')} as well.`]),
    ...(schema.enum === undefined ? [] : [`One of: ${schema.enum.map((value) => `\`${String(value)}\``).join(', ')}`]),
    fieldTable(schema),
  ];
  return {
    path: schemaPage(name),
    section: 'schemas',
    title: name,
    label: name.replace(/^microsoft\.graph\./, ''),
    sources: ['openapi/pim-groups.openapi.yaml'],
    summary: schema.description ?? `The type ${name} of Microsoft Graph.`,
    body: parts.filter((part) => part !== '').join('\n\n'),
  };
}
