/** The schemas that the package publishes: of the configuration, made of the rules, and of the report, as it is written. */
import { readFileSync } from 'node:fs';
import { configSchema } from './config-schema.ts';

/** The files by name, with what stands in them. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  const report = new URL('../../../../openapi/schemas/lint-report.schema.json', import.meta.url);
  return new Map([
    ['lint-config.schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`],
    ['lint-report.schema.json', readFileSync(report, 'utf8')],
  ]);
}
