/** The version of the linter. */
import { readFileSync } from 'node:fs';

/** As its manifest says. */
export const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
