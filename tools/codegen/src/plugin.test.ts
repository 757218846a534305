/** Tests of the targets that the Nx plugin infers. */
import { expect, test } from 'vitest';
import { createNodes, createNodesV2, targetsOf } from './plugin.ts';
import { ECHO_STEP, KIOTA_STEP, PROJECT, scratchWorkspace } from './testing/scratch-workspace.ts';

const TOOL = [
  '{workspaceRoot}/tools/codegen/src/**/*',
  '!{workspaceRoot}/tools/codegen/src/**/*.test.ts',
  '!{workspaceRoot}/tools/codegen/src/testing/**/*',
  { externalDependencies: ['@microsoft/kiota', 'ajv', 'ajv-formats', 'yaml'] },
];

test('both targets are cached by everything that they read', () => {
  const steps = [{ ...ECHO_STEP, options: {} }, KIOTA_STEP];
  const { codegen, 'codegen-check': check } = targetsOf({ project: PROJECT, steps });
  const inputs = [
    '{projectRoot}/codegen.json',
    '{workspaceRoot}/openapi/a.yaml',
    '{workspaceRoot}/openapi/b.yaml',
    ...TOOL,
  ];
  expect(codegen).toMatchObject({
    command: `node tools/codegen/src/main.ts write ${PROJECT}`,
    cache: true,
    inputs,
    outputs: ['{projectRoot}/src/generated', '{projectRoot}/src/graph/generated', '{projectRoot}/codegen.lock.json'],
  });
  expect(check).toMatchObject({
    command: `node tools/codegen/src/main.ts check ${PROJECT}`,
    cache: true,
    inputs: [
      ...inputs,
      '{projectRoot}/src/generated/**/*',
      '{projectRoot}/src/graph/generated/**/*',
      '{projectRoot}/codegen.lock.json',
      { env: 'KIOTA_SIDELOADING_BINARY_ZIP_PATH' },
      { env: 'KIOTA_BINARY_LOCATION' },
      { runtime: `node tools/codegen/src/main.ts at-hand ${PROJECT}` },
    ],
    outputs: [],
  });
});

test('a package without a program of its own asks for none', () => {
  const { 'codegen-check': check } = targetsOf({ project: PROJECT, steps: [{ ...ECHO_STEP, options: {} }] });
  expect(JSON.stringify(check.inputs)).not.toContain('runtime');
});

test('the plugin gives them to each package with a codegen.json, under both names', async () => {
  const { root } = scratchWorkspace();
  const [glob, infer] = createNodesV2;
  expect(glob).toBe('packages/*/codegen.json');
  expect(createNodes).toBe(createNodesV2);
  const context = { workspaceRoot: root, nxJsonConfiguration: {} };
  const [[file, { projects = {} }] = ['', {}]] = await infer([`${PROJECT}/codegen.json`], undefined, context);
  expect(file).toBe(`${PROJECT}/codegen.json`);
  expect(Object.keys(projects[PROJECT]?.targets ?? {})).toEqual(['codegen', 'codegen-check']);
});
