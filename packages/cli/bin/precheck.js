#!/usr/bin/env node
/** Starts the command: from its source in the workspace, from what was built in a published package. */
import { existsSync } from 'node:fs';
import * as module from 'node:module';

// Why: half of a short run is the compilation, or the stripping of types, of what has not changed since the last one.
module.enableCompileCache?.();
const source = new URL('../src/main.ts', import.meta.url);
if (existsSync(source)) {
  await import('./from-source.js');
  await import(source.href);
} else {
  await import('../dist/main.js');
}
