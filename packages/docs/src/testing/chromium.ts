/** Finds the Chromium that the browser tests run in, and says so where there is none. */
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const HINT = 'apt-get install chromium, or set PRECHECK_CHROMIUM to the path of one';

/** What the search for a browser looks at. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  readonly say: (line: string) => void;
}

const here: Machine = { env: process.env, exists: existsSync, say: (line) => process.stderr.write(line) };

/** Path of the browser; undefined where the tests are to be skipped. */
export function findChromium({ env, exists, say }: Machine = here): string | undefined {
  const { PRECHECK_CHROMIUM: named, PRECHECK_CHROMIUM_REQUIRED: required } = env;
  const found = [named, ...PLACES].find((path) => path !== undefined && path !== '' && exists(path));
  if (found !== undefined) return found;
  if (required !== undefined) throw new Error(`the browser tests need Chromium: ${HINT}`);
  say(`docs: SKIPPED the browser tests, there is no Chromium: ${HINT}\n`);
  return undefined;
}
