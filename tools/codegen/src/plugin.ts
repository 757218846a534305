/** The Nx plugin: a package with a `codegen.json` gets the targets `codegen` and `codegen-check`. */
import { dirname } from 'node:path';
import { createNodesFromFiles, type CreateNodes, type TargetConfiguration } from '@nx/devkit';
import { ZIP_VARIABLE } from './kiota/find-generator.ts';
import { readConfig } from './read-config.ts';

/** Name of the plugin. */
export const name = '@pim-precheck/codegen';

/** Infers the targets of every package that has a `codegen.json`. */
export const createNodesV2: CreateNodes = [
  'packages/*/codegen.json',
  (files, options, context) =>
    createNodesFromFiles(
      (file) => {
        const root = dirname(file);
        return { projects: { [root]: { targets: targetsOf(context.workspaceRoot, root) } } };
      },
      files,
      options,
      context,
    ),
];

/** The same under the name that newer versions of Nx look for. */
export const createNodes: CreateNodes = createNodesV2;

function targetsOf(workspace: string, root: string): Record<string, TargetConfiguration> {
  const { steps } = readConfig(workspace, root);
  const sources = [...new Set(steps.flatMap(({ inputs }) => inputs))].map((input) => `{workspaceRoot}/${input}`);
  const folders = [...new Set(steps.map(({ output }) => `{projectRoot}/${output}`))];
  const inputs = [
    '{projectRoot}/codegen.json',
    ...sources,
    '{workspaceRoot}/tools/codegen/src/**/*',
    { externalDependencies: ['@microsoft/kiota', 'ajv', 'ajv-formats', 'yaml'] },
  ];
  return {
    codegen: {
      command: `node tools/codegen/src/main.ts write ${root}`,
      cache: true,
      inputs,
      outputs: [...folders, '{projectRoot}/codegen.lock.json'],
      metadata: { description: 'Writes the generated folders' },
    },
    'codegen-check': {
      command: `node tools/codegen/src/main.ts check ${root}`,
      cache: true,
      inputs: [
        ...inputs,
        ...folders.map((folder) => `${folder}/**/*`),
        '{projectRoot}/codegen.lock.json',
        { env: ZIP_VARIABLE },
      ],
      outputs: [],
      metadata: { description: 'Compares the generated folders with their inputs' },
    },
  };
}
