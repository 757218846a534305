/** The Nx plugin: a package with a `codegen.json` gets the targets `codegen` and `codegen-check`. */
import { dirname } from 'node:path';
import { createNodesFromFiles, type CreateNodes, type TargetConfiguration } from '@nx/devkit';
import { LOCATION_VARIABLE, ZIP_VARIABLE } from './kiota/generator-place.ts';
import { pinnedVersion } from './steps/generator.ts';
import { type Config, CONFIG_FILE, readConfig } from './steps/read-config.ts';
import { LOCK_FILE } from './steps/lock.ts';

/** Name of the plugin. */
export const name = '@pim-precheck/codegen';

/** Infers the targets of every package that has a `codegen.json`. */
export const createNodesV2: CreateNodes = [
  `packages/*/${CONFIG_FILE}`,
  (files, options, context) =>
    createNodesFromFiles(
      (file) => {
        const root = dirname(file);
        return { projects: { [root]: { targets: targetsOf(readConfig(context.workspaceRoot, root)) } } };
      },
      files,
      options,
      context,
    ),
];

/** The same under the name that newer versions of Nx look for. */
export const createNodes: CreateNodes = createNodesV2;

/** The two targets of a package. */
export function targetsOf(config: Config): Record<'codegen' | 'codegen-check', TargetConfiguration> {
  const { project, steps } = config;
  const run = (mode: string): string => `node tools/codegen/src/main.ts ${mode} ${project}`;
  const folders = [...new Set(steps.map(({ output }) => `{projectRoot}/${output}`))];
  const lock = `{projectRoot}/${LOCK_FILE}`;
  const inputs = [
    `{projectRoot}/${CONFIG_FILE}`,
    ...new Set(steps.flatMap((step) => step.inputs).map((input) => `{workspaceRoot}/${input}`)),
    '{workspaceRoot}/tools/codegen/src/**/*',
    '!{workspaceRoot}/tools/codegen/src/**/*.test.ts',
    '!{workspaceRoot}/tools/codegen/src/testing/**/*',
    { externalDependencies: ['@microsoft/kiota', 'ajv', 'ajv-formats', 'yaml'] },
  ];
  // Why: with a generator at hand a check looks deeper than without, so the two are not the same run.
  const atHand = steps.some((step) => pinnedVersion(step) !== undefined)
    ? [{ env: ZIP_VARIABLE }, { env: LOCATION_VARIABLE }, { runtime: run('at-hand') }]
    : [];
  return {
    codegen: {
      command: run('write'),
      cache: true,
      inputs,
      outputs: [...folders, lock],
      metadata: { description: 'Writes the generated folders' },
    },
    'codegen-check': {
      command: run('check'),
      cache: true,
      inputs: [...inputs, ...folders.map((folder) => `${folder}/**/*`), lock, ...atHand],
      outputs: [],
      metadata: { description: 'Compares the generated folders with their inputs' },
    },
  };
}
