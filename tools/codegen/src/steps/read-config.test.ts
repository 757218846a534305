/** Tests of reading `codegen.json`: what is accepted, and what each mistake is answered with. */
import { describe, expect, test } from 'vitest';
import { ECHO_STEP, PROJECT, scratchWorkspace } from '../testing/scratch-workspace.ts';
import { readConfig } from './read-config.ts';

const PLACE = `${PROJECT}/codegen.json`;
const STEP = `${PLACE}: /steps/0`;

function configOf(config: unknown): () => unknown {
  const workspace = scratchWorkspace();
  workspace.put(PLACE, typeof config === 'string' ? config : JSON.stringify(config));
  return () => readConfig(workspace.root, PROJECT);
}

const stepWith = (fields: object): object => ({ steps: [{ ...ECHO_STEP, ...fields }] });

describe('codegen.json', () => {
  test.each([
    { name: 'a step without options', config: stepWith({}) },
    { name: 'a step with options', config: stepWith({ options: { any: ['thing'] } }) },
    { name: 'a folder at the top of the package', config: stepWith({ output: 'generated' }) },
    { name: 'a schema for editors', config: { $schema: './codegen.schema.json', ...stepWith({}) } },
  ])('accepts $name', ({ config }) => {
    expect(configOf(config)()).toMatchObject({ project: PROJECT, steps: [{ generator: 'echo' }] });
  });

  test.each([
    { config: '{', message: /^packages\/thing\/codegen\.json: not JSON: [^\n]+$/ },
    { config: [], message: `${PLACE}: has to hold an object with \`steps\`` },
    { config: { steps: [], output: 'x' }, message: `${PLACE}: unknown field \`output\`` },
    { config: {}, message: `${PLACE}: \`steps\` has to be a list of at least one step` },
    { config: { steps: [] }, message: `${PLACE}: \`steps\` has to be a list of at least one step` },
    { config: { steps: ['echo'] }, message: `${STEP}: has to be an object` },
    {
      config: stepWith({ input: [] }),
      message: `${STEP}: unknown field \`input\`, expected generator, output, inputs, options`,
    },
    {
      config: stepWith({ generator: '../echo' }),
      message: `${STEP}/generator: has to be the name of a file in tools/codegen/src/generators, without \`.ts\``,
    },
    ...['src', 'src/generated/', '../other/generated', '/generated', 'src/../generated', 'src\\generated', 7].map(
      (output) => ({
        config: stepWith({ output }),
        message: `${STEP}/output: has to be a folder of the package that is called \`generated\``,
      }),
    ),
    ...[[], 'openapi/a.yaml', [7], ['../secret'], ['/etc/passwd']].map((inputs) => ({
      config: stepWith({ inputs }),
      message: `${STEP}/inputs: has to be a list of at least one path in the workspace`,
    })),
    { config: stepWith({ inputs: ['a', 'b', 'a'] }), message: `${STEP}/inputs: names a path twice` },
    { config: stepWith({ options: [] }), message: `${STEP}/options: has to be an object` },
  ])('refuses $config', ({ config, message }) => {
    expect(configOf(config)).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: typeof message === 'string' ? message : (expect.stringMatching(message) as string),
      }) as Error,
    );
  });

  test('that is not there is named', () => {
    const { root } = scratchWorkspace();
    expect(() => readConfig(root, 'packages/none')).toThrow('packages/none/codegen.json: no such file');
  });
});
