/** Everything the pages are made from, read once. */
import { readApiHistory, type RecordedSurface } from './api-history.ts';
import { type Catalog, readCatalog } from './catalog.ts';
import { type CommandHelp, readCommandHelp } from './command-help.ts';
import { type Description, readDescription } from './description.ts';
import { type HandWritten, readHandWritten } from './hand-written.ts';
import { type ApiEntry, readPackageApi } from './package-api.ts';
import { type LintRule, readLintRules } from './lint-rules.ts';
import { type PackageManifest, readPackages } from './packages.ts';
import { type ExampleValues, readExampleValues } from './sample-tenant.ts';
import { recordAnswers, type RecordedAnswers } from './recorded-answers.ts';
import { readSchemaFiles, type SchemaFile } from './schema-files.ts';

/** The sources of the site. */
export interface Sources {
  /** Surfaces of earlier versions, the oldest first. */
  readonly apiHistory: readonly RecordedSurface[];
  readonly recorded: RecordedAnswers;
  readonly catalog: Catalog;
  readonly commands: readonly CommandHelp[];
  readonly description: Description;
  readonly exampleValues: ExampleValues;
  readonly handWritten: readonly HandWritten[];
  readonly lintRules: readonly LintRule[];
  readonly packages: readonly PackageManifest[];
  readonly api: ReadonlyMap<string, readonly ApiEntry[]>;
  readonly schemaFiles: readonly SchemaFile[];
}

/** Reads all sources. */
export async function readSources(): Promise<Sources> {
  const commands = readCommandHelp();
  const packages = readPackages();
  const description = readDescription();
  const exampleValues = readExampleValues();
  const recorded = recordAnswers(description, exampleValues);
  return {
    apiHistory: readApiHistory(),
    catalog: readCatalog(),
    description,
    exampleValues,
    handWritten: readHandWritten(),
    lintRules: readLintRules(),
    packages,
    api: readPackageApi(packages),
    schemaFiles: readSchemaFiles(),
    commands: await commands,
    recorded: await recorded,
  };
}
