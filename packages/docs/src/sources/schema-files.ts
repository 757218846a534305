/** The JSON Schemas of `openapi/schemas`. */
import type { SchemaNode } from './description.ts';
import { listFiles, readJson } from './read-workspace.ts';

/** A JSON Schema of a file or contract. */
export interface JsonSchema extends SchemaNode {
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** A schema file: its name without ending, its path below `openapi/schemas` of the site and in the workspace, its content. */
export interface SchemaFile {
  readonly name: string;
  readonly file: string;
  readonly path: string;
  readonly schema: JsonSchema;
}

/** The schema of the linter's configuration, which its package makes of its rules. */
export const LINT_CONFIG = 'packages/lint/generated/lint-config.schema.json';

/** Reads all of them, contracts before the catalogue. */
export function readSchemaFiles(): readonly SchemaFile[] {
  const own = listFiles('openapi/schemas', '.schema.json').map((file) => [file, `openapi/schemas/${file}`] as const);
  return [...own, ['lint-config.schema.json', LINT_CONFIG] as const]
    .map(([file, path]) => ({
      name: file.replace(/\.schema\.json$/, ''),
      file,
      path,
      schema: readJson(path) as JsonSchema,
    }))
    .toSorted((one, other) => Number(one.name.includes('/')) - Number(other.name.includes('/')));
}
