/** `codegen`: writes the generated folders of a package, and its lock. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FindOptions } from './kiota/find-generator.ts';
import { LOCK_FILE, lockOf } from './lock.ts';
import type { Config } from './read-config.ts';
import { runStepTwice } from './run-steps.ts';

/** Generates everything twice, then replaces what stood there. Returns what to say. */
export async function writePackage(config: Config, find: FindOptions): Promise<readonly string[]> {
  const files = new Map<string, string>();
  for (const step of config.steps)
    for (const [name, text] of await runStepTwice(config, step, find)) files.set(name, text);
  const root = join(config.workspace, config.project);
  for (const { output } of config.steps) rmSync(join(root, output), { recursive: true, force: true });
  for (const [name, text] of files) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  writeFileSync(join(root, LOCK_FILE), `${JSON.stringify(lockOf(config, files), null, 2)}\n`);
  return [`codegen ${config.project}: ${files.size} files written`];
}
