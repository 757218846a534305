#!/usr/bin/env node
/** Starts the linter: from its source in the workspace, from what was built in a published package. */
import { existsSync } from 'node:fs';

const source = new URL('../src/command/main.ts', import.meta.url);
if (existsSync(source)) {
  await import('../../cli/bin/from-source.js');
  await import(source.href);
} else {
  await import('../dist/command/main.js');
}
