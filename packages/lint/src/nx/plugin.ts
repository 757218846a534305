/** An Nx plugin: gives every project that has a configuration, a policy or declared callers of its own a target `precheck-lint`. */
import { dirname } from 'node:path';

/** The part of Nx's contract that is used. */
type CreateNodes = readonly [
  string,
  (
    files: readonly string[],
    options: PluginOptions | undefined,
  ) => readonly (readonly [string, { readonly projects: Readonly<Record<string, object>> }])[],
];

/** Options of the plugin in `nx.json`. */
export interface PluginOptions {
  /** Name of the target; `precheck-lint` when absent. */
  readonly targetName?: string;
}

/** Found by Nx by its name. */
export const createNodesV2: CreateNodes = [
  '**/{precheck.config.{json,yaml,yml,js,mjs,ts},precheck.policy.{json,yaml,yml},precheck.callers.{json,yaml,yml}}',
  (files, options) => files.map((file) => [file, { projects: { [dirname(file)]: projectOf(options) } }] as const),
];

function projectOf({ targetName = 'precheck-lint' }: PluginOptions = {}): object {
  return {
    targets: {
      [targetName]: {
        command: 'precheck-lint .',
        options: { cwd: '{projectRoot}' },
        cache: true,
        inputs: ['{projectRoot}/**/*', '{workspaceRoot}/.gitignore', { runtime: 'precheck-lint --version' }],
        outputs: [],
        metadata: { technologies: ['precheck'], description: 'Lints cancels, policies and callers' },
      },
    },
  };
}
