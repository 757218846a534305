/** Where the code generator works: the workspace, its generators, and the environment they run in. */
import { resolve } from 'node:path';

/** Everything outside a package that a run depends on. */
export interface Workspace {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Absolute path of the folder with one file for each generator. */
  readonly generators: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Returns the workspace that this file is in. */
export function thisWorkspace(env: Workspace['env']): Workspace {
  return {
    root: resolve(import.meta.dirname, '../../../..'),
    generators: resolve(import.meta.dirname, '../generators'),
    env,
  };
}
