/** What a generator offers to the code generator, and how it is found by its name. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CodegenError } from '../codegen-error.ts';
import type { Step } from './read-config.ts';
import type { Workspace } from './workspace.ts';

/** Where a generator runs; one that is a pure function of its inputs has no need of it. */
export interface GeneratorContext {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Folder that the files will stand in, relative to the workspace. */
  readonly output: string;
  readonly env: Workspace['env'];
  /** Whether the generator may fetch a program that it needs. */
  readonly mayDownload: boolean;
}

/** The exports of a file in the folder `generators`. */
export interface Generator {
  /** Makes files, by name relative to the output folder, from the text of the inputs, by path. */
  generate(
    inputs: ReadonlyMap<string, string>,
    options: Step['options'],
    context: GeneratorContext,
  ): Promise<ReadonlyMap<string, string>>;
  /** Whether the program that the generator needs is here; a generator that needs none does without. */
  isAtHand?(options: Step['options'], context: GeneratorContext): boolean;
}

/** Loads the generator of a step. */
export async function loadGenerator(workspace: Workspace, project: string, name: string): Promise<Generator> {
  const path = generatorPath(workspace, name);
  if (!existsSync(path)) {
    const known = readdirSync(workspace.generators).filter((file) => /^[a-z0-9-]+\.ts$/.test(file));
    throw new CodegenError(
      'CONFIG_INVALID',
      `${project}/codegen.json: there is no generator \`${name}\`, there is ${known.map((file) => file.slice(0, -3)).join(', ')}`,
    );
  }
  const loaded = (await import(pathToFileURL(path).href)) as Partial<Generator>;
  if (typeof loaded.generate !== 'function') {
    throw new CodegenError('GENERATOR_FAILED', `the generator \`${name}\` has to export a function \`generate\``);
  }
  return loaded as Generator;
}

/** The file of a generator. */
export function generatorPath(workspace: Workspace, name: string): string {
  return join(workspace.generators, `${name}.ts`);
}

/** The version of the program that makes a step's files; undefined where our own source makes them. */
export function pinnedVersion(step: Step): string | undefined {
  const version = step.options['generatorVersion'];
  return typeof version === 'string' ? version : undefined;
}

/** A step's generator, with the version of the program where it is one. */
export function nameOf(step: Step): string {
  return [step.generator, pinnedVersion(step)].join(' ').trim();
}
