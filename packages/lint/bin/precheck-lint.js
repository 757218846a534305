#!/usr/bin/env node
/** Starts the linter: from its source in the workspace, from what was built in a published package. */
import { existsSync } from 'node:fs';
import * as module from 'node:module';

// Why: a tenth of a short run is the compilation of what has not changed since the last one.
module.enableCompileCache?.();

const source = new URL('../src/command/main.ts', import.meta.url);
if (existsSync(source)) {
  // Why a URL: only in the workspace there is such a file, and no package depends on it.
  await import(new URL('../../cli/bin/from-source.js', import.meta.url).href);
  await import(source.href);
} else {
  await import('../dist/command/main.js');
}
