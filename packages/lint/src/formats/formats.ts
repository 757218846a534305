/** Every format by its name. */
import type { FormatName } from './format-names.ts';
import type { Format } from './report.ts';

/** Loads what writes each format. */
export const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  text: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./xml.ts')).junit,
  github: async () => (await import('./pipelines.ts')).github,
  gitlab: async () => (await import('./pipelines.ts')).gitlab,
  'azure-devops': async () => (await import('./pipelines.ts')).azureDevOps,
  markdown: async () => (await import('./pipelines.ts')).markdown,
  checkstyle: async () => (await import('./xml.ts')).checkstyle,
};
