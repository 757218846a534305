/** Every format by its name. */
import type { FormatName } from './format-names.ts';
import { json } from './json.ts';
import { azureDevOps, github, gitlab, markdown } from './pipelines.ts';
import type { Format } from './report.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';
import { checkstyle, junit } from './xml.ts';

/** What writes each format. */
export const formats: Readonly<Record<FormatName, Format>> = {
  stylish,
  text: stylish,
  json,
  sarif,
  junit,
  github,
  gitlab,
  'azure-devops': azureDevOps,
  markdown,
  checkstyle,
};
