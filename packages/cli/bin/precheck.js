#!/usr/bin/env node
/** Starts the command: from its source in the workspace, from what was built in a published package. */
import { existsSync } from 'node:fs';
import * as module from 'node:module';

const source = new URL('../src/main.ts', import.meta.url);
if (existsSync(source)) {
  await import('./from-source.js');
  await import(source.href);
} else {
  // Why: half of a short run is the compilation of what has not changed since the last one.
  module.enableCompileCache?.();
  await import('../dist/main.js');
}
