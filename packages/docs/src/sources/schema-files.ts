/** The JSON Schemas of `openapi/schemas`. */
import type { SchemaNode } from './description.ts';
import { listFiles, readJson } from './read-workspace.ts';

/** A JSON Schema of a file or contract. */
export interface JsonSchema extends SchemaNode {
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** A schema file: its name without ending, its path below `openapi/schemas`, its content. */
export interface SchemaFile {
  readonly name: string;
  readonly file: string;
  readonly schema: JsonSchema;
}

/** Reads all of them, contracts before the catalogue. */
export function readSchemaFiles(): readonly SchemaFile[] {
  return listFiles('openapi/schemas', '.schema.json')
    .map((file) => ({
      name: file.replace(/\.schema\.json$/, ''),
      file,
      schema: readJson(`openapi/schemas/${file}`) as JsonSchema,
    }))
    .toSorted((one, other) => Number(one.name.includes('/')) - Number(other.name.includes('/')));
}
