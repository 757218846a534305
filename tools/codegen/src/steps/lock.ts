/** `codegen.lock.json`: what the generated files were made from, so that a check needs no generator. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodegenError } from '../codegen-error.ts';
import type { Files } from './generated-folders.ts';
import { hashSource } from './generator-source.ts';
import { generatorPath, pinnedVersion } from './generator.ts';
import type { Config, Step } from './read-config.ts';
import type { Workspace } from './workspace.ts';

/** What one step was run with. */
export interface LockedStep {
  readonly generator: string;
  readonly output: string;
  /** Version of the program that made the files. */
  readonly version?: string;
  /** Sha256 of our own source that made the files. */
  readonly generatorSource?: string;
  readonly options: Step['options'];
  /** Sha256 of every input, by path in the workspace; none for an input that does not exist. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** The content of the lock file. */
export interface Lock {
  readonly lockVersion: 1;
  readonly steps: readonly LockedStep[];
  /** Sha256 of every generated file, by path in the package. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Name of the lock file. */
export const LOCK_FILE = 'codegen.lock.json';

/** Describes the steps of a package as they are now. */
export function lockSteps(workspace: Workspace, config: Config): readonly LockedStep[] {
  return config.steps.map((step) => {
    const version = pinnedVersion(step);
    return {
      generator: step.generator,
      output: step.output,
      ...(version === undefined
        ? { generatorSource: hashSource(generatorPath(workspace, step.generator)) }
        : { version }),
      options: step.options,
      inputs: hashFiles(workspace.root, step.inputs),
    };
  });
}

/** Writes a package's lock. */
export function writeLock(workspace: Workspace, config: Config, files: Files): void {
  const lock: Lock = { lockVersion: 1, steps: lockSteps(workspace, config), outputs: hashTexts(files) };
  writeFileSync(join(workspace.root, config.project, LOCK_FILE), `${JSON.stringify(lock, null, 2)}\n`);
}

/** Reads a package's lock; undefined where there is none. */
export function readLock(root: string, project: string): Lock | undefined {
  const path = join(root, project, LOCK_FILE);
  if (!existsSync(path)) return undefined;
  try {
    const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
    if ((lock.lockVersion as number) === 1 && Array.isArray(lock.steps) && typeof lock.outputs === 'object')
      return lock;
  } catch {
    // Why: text that is not JSON is as unusable as JSON of another shape.
  }
  throw new CodegenError(
    'LOCK_INVALID',
    `${project}/${LOCK_FILE}: is not a lock of version 1`,
    'Delete the file and run `npm run codegen`.',
  );
}

/** Sha256 of every text, by name, in order. */
export function hashTexts(texts: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const sorted = [...texts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, text]) => [name, hashText(text)]));
}

function hashFiles(root: string, paths: readonly string[]): Readonly<Record<string, string>> {
  const found = paths.filter((path) => existsSync(join(root, path)));
  return hashTexts(new Map(found.map((path) => [path, readFileSync(join(root, path), 'utf8')])));
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
