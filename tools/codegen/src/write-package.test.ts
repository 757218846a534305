/** Tests of writing generated folders and their lock. */
import { describe, expect, test } from 'vitest';
import { fakeKiota } from './testing/fake-kiota.ts';
import { ECHO_STEP, KIOTA_STEP, PROJECT, scratchWorkspace } from './testing/scratch-workspace.ts';

const awkward = (does: string): object => ({ ...ECHO_STEP, generator: 'awkward', options: { does } });

describe('codegen', () => {
  test('writes the files and a lock with every hash, in order and with a newline at the end', async () => {
    const workspace = scratchWorkspace([{ ...ECHO_STEP, inputs: ['openapi/b.yaml', 'openapi/a.yaml'] }]);
    expect(await workspace.write()).toEqual([
      `codegen ${PROJECT}: echo: 2 files generated`,
      `codegen ${PROJECT}: 2 files written, 0 removed`,
    ]);
    expect(workspace.read(`${PROJECT}/src/generated/a.yaml.txt`)).toBe('A: 1\n');
    const lock = workspace.read(`${PROJECT}/codegen.lock.json`);
    expect(lock.replace(/(?<="generatorSource": ")[0-9a-f]{64}/, 'sha256 of the source')).toBe(`{
  "lockVersion": 1,
  "steps": [
    {
      "generator": "echo",
      "output": "src/generated",
      "generatorSource": "sha256 of the source",
      "options": {},
      "inputs": {
        "openapi/a.yaml": "37b128c59f1f5097f73f82691cb519f1f568667faab5ced1b4ab979d36837eae",
        "openapi/b.yaml": "08e60701d32af867a9df2a88cc0a72b634187039d243c4dd3afe1b87b957c97d"
      }
    }
  ],
  "outputs": {
    "src/generated/a.yaml.txt": "5acda61f5715d902137ff5c2345eca1bb251832e12f11a66a0e87ef80ce41d1f",
    "src/generated/b.yaml.txt": "75fb4834059862b2549c7b05f2a8ad7c22f13ba0b7e165a87424620853c3eb1f"
  }
}
`);
  });

  test('writes nothing anew where nothing changed', async () => {
    const workspace = scratchWorkspace();
    await workspace.write();
    const lock = workspace.read(`${PROJECT}/codegen.lock.json`);
    expect((await workspace.write()).at(-1)).toBe(`codegen ${PROJECT}: 0 files written, 0 removed`);
    expect(workspace.read(`${PROJECT}/codegen.lock.json`)).toBe(lock);
  });

  test('deletes what is no longer generated, with the folders that it leaves empty', async () => {
    const workspace = scratchWorkspace();
    await workspace.write();
    workspace.put(`${PROJECT}/src/generated/old/deep/stale.ts`, '');
    workspace.put(`${PROJECT}/src/by-hand.ts`, '');
    workspace.configure([{ ...ECHO_STEP, inputs: ['openapi/a.yaml'] }]);
    expect((await workspace.write()).at(-1)).toBe(`codegen ${PROJECT}: 0 files written, 2 removed`);
    expect(workspace.files()).toEqual(['codegen.lock.json', 'src/by-hand.ts', 'src/generated/a.yaml.txt']);
    expect(workspace.has(`${PROJECT}/src/generated/old`)).toBe(false);
  });

  test('empties the folder that a step wrote to before it was given another', async () => {
    const workspace = scratchWorkspace();
    await workspace.write();
    workspace.configure([{ ...ECHO_STEP, output: 'generated' }]);
    await workspace.write();
    expect(workspace.files()).toEqual(['codegen.lock.json', 'generated/a.yaml.txt', 'generated/b.yaml.txt']);
    expect(workspace.has(`${PROJECT}/src`)).toBe(false);
  });

  test('ends lines with LF, whatever a generator ends them with', async () => {
    const workspace = scratchWorkspace([awkward('windows lines')]);
    await workspace.write();
    expect(workspace.read(`${PROJECT}/src/generated/a.txt`)).toBe('one\ntwo\n');
  });

  test.each([
    {
      name: 'makes other text the second time',
      steps: [awkward('count')],
      message: `${PROJECT}: awkward made another src/generated/a.txt from the same inputs the second time; nothing was written`,
    },
    {
      name: 'makes another file the second time',
      steps: [awkward('another name')],
      message: expect.stringContaining('from the same inputs the second time') as string,
    },
    { name: 'makes nothing', steps: [awkward('nothing')], message: `${PROJECT}: awkward made no file` },
    {
      name: 'makes a file outside its folder',
      steps: [awkward('escape')],
      message: `${PROJECT}: awkward made a file \`../escaped.txt\`, which is not a path inside its folder`,
    },
    { name: 'throws', steps: [awkward('throw')], message: `${PROJECT}: awkward: no such thing` },
    {
      name: 'makes a file that another one made',
      steps: [ECHO_STEP, ECHO_STEP],
      message: `${PROJECT}: echo made src/generated/a.yaml.txt, which another step made too`,
    },
    {
      name: 'exports nothing',
      steps: [{ ...ECHO_STEP, generator: 'empty' }],
      message: 'the generator `empty` has to export a function `generate`',
    },
    {
      name: 'does not exist',
      steps: [{ ...ECHO_STEP, generator: 'none' }],
      message: `${PROJECT}/codegen.json: there is no generator \`none\`, there is awkward, echo, empty, kiota`,
    },
    {
      name: 'lacks an input',
      steps: [{ ...ECHO_STEP, inputs: ['openapi/none.yaml'] }],
      message: `${PROJECT}/codegen.json: input openapi/none.yaml does not exist`,
    },
  ])('a generator that $name is refused, and nothing is touched', async ({ steps, message }) => {
    const workspace = scratchWorkspace();
    await workspace.write();
    const before = workspace.files();
    const lock = workspace.read(`${PROJECT}/codegen.lock.json`);
    workspace.configure([...steps]);
    await expect(workspace.write()).rejects.toMatchObject({ name: 'CodegenError', message });
    expect(workspace.files()).toEqual(before);
    expect(workspace.read(`${PROJECT}/codegen.lock.json`)).toBe(lock);
  });
});

describe('codegen without the program that a step needs', () => {
  const unreachable = { HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' };
  const steps = [KIOTA_STEP, ECHO_STEP];

  test('keeps files that are up to date and writes the others', async () => {
    const workspace = scratchWorkspace(steps, unreachable);
    workspace.putKiota(fakeKiota());
    await workspace.write();
    workspace.remove('node_modules');
    workspace.put('openapi/b.yaml', 'b: 2\n');
    expect(await workspace.write()).toEqual([
      `codegen ${PROJECT}: kiota 9.9.9: 3 files kept (up to date by the lock; no generator at hand)`,
      `codegen ${PROJECT}: echo: 2 files generated`,
      `codegen ${PROJECT}: 1 files written, 0 removed`,
    ]);
    expect((await workspace.check()).faults).toEqual([]);
  });

  test.each([
    { name: 'its description changed', change: 'description' },
    { name: 'a file was edited', change: 'edit' },
    { name: 'a file is missing', change: 'remove' },
    { name: 'another option is set', change: 'option' },
  ])('fails where $name', async ({ change }) => {
    const workspace = scratchWorkspace(steps, unreachable);
    workspace.putKiota(fakeKiota());
    await workspace.write();
    workspace.remove('node_modules');
    if (change === 'description') workspace.put('openapi/a.yaml', 'a: 2\n');
    if (change === 'edit') workspace.put(`${PROJECT}/src/graph/generated/thingClient.ts`, '// mine\n');
    if (change === 'remove') workspace.remove(`${PROJECT}/src/graph/generated/thingClient.ts`);
    if (change === 'option') {
      workspace.configure([{ ...KIOTA_STEP, options: { ...KIOTA_STEP.options, usesBackingStore: true } }, ECHO_STEP]);
    }
    await expect(workspace.write()).rejects.toMatchObject({ code: 'GENERATOR_MISSING' });
  });
});
