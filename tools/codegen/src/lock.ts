/** `codegen.lock.json`: what the generated files were made from, so that a check needs no generator. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodegenError } from './codegen-error.ts';
import { type Config, readInputs, type Step } from './read-config.ts';
import type { Files } from './run-steps.ts';

/** What one step was run with. */
interface LockedStep {
  readonly generator: string;
  readonly output: string;
  readonly options: Step['options'];
  readonly inputs: Readonly<Record<string, string>>;
}

/** The content of the lock file: sha256 of every input and output. */
export interface Lock {
  readonly lockVersion: 1;
  readonly steps: readonly LockedStep[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** Name of the lock file. */
export const LOCK_FILE = 'codegen.lock.json';

/** Makes the lock of a package's files. */
export function lockOf(config: Config, files: Files): Lock {
  return {
    lockVersion: 1,
    steps: config.steps.map((step) => ({
      generator: step.generator,
      output: step.output,
      options: step.options,
      inputs: hashAll(readInputs(config, step)),
    })),
    outputs: hashAll(files),
  };
}

/** Reads a package's lock; undefined where there is none. */
export function readLock(config: Config): Lock | undefined {
  const path = join(config.workspace, config.project, LOCK_FILE);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Lock;
  } catch {
    throw new CodegenError('CONFIG_INVALID', `${config.project}/${LOCK_FILE}: not JSON`, 'Run `npm run codegen`.');
  }
}

/** Reads what stands in the generated folders of a package. */
export function readOutputs(config: Config): Files {
  const files = new Map<string, string>();
  for (const output of new Set(config.steps.map((step) => step.output))) {
    const folder = join(config.workspace, config.project, output);
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(
        path.slice(join(config.workspace, config.project).length + 1).replaceAll('\\', '/'),
        readFileSync(path, 'utf8'),
      );
    }
  }
  return files;
}

/** Sha256 of every text, by name, in order. */
export function hashAll(texts: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const names = [...texts.keys()].toSorted();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(texts.get(name) ?? '')
        .digest('hex'),
    ]),
  );
}
