/** Every format by its name. */
import { json } from './json.ts';
import { azureDevOps, github, gitlab, markdown } from './pipelines.ts';
import type { Format } from './report.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';
import { checkstyle, junit } from './xml.ts';

/** The formats; `text` is another name for `stylish`. */
export const formats: Readonly<Record<string, Format>> = {
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
