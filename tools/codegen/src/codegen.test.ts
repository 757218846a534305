/** Tests of writing and checking generated folders, each way a check has to fail among them. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPackage } from './check-package.ts';
import { findGenerator, ZIP_VARIABLE } from './kiota/find-generator.ts';
import { readConfig } from './read-config.ts';
import { writePackage } from './write-package.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const PROJECT = 'packages/thing';
const CLOUDS = {
  clouds: [{ id: 'global', name: 'Global', graphRoot: 'https://graph', authority: 'https://login', scope: 's' }],
};
const CLOUDS_STEP = { generator: 'clouds', output: 'src/generated', inputs: ['openapi/catalog/clouds.json'] };
const KIOTA_STEP = {
  generator: 'kiota',
  output: 'src/graph/generated',
  inputs: ['openapi/description.yaml'],
  options: {
    generatorVersion: '9.9.9',
    language: 'typescript',
    className: 'Thing',
    namespaceName: 'Thing',
    additionalData: true,
  },
};

/** A workspace of its own, with a stand-in for the Kiota executable where one is asked for. */
function workspaceOf(steps: readonly object[], kiota?: string) {
  const root = mkdtempSync(join(tmpdir(), 'codegen-test-'));
  folders.push(root);
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  put('openapi/catalog/clouds.json', JSON.stringify(CLOUDS));
  put('openapi/description.yaml', 'openapi: 3.0.4\n');
  put(`${PROJECT}/codegen.json`, JSON.stringify({ steps }));
  if (kiota !== undefined) {
    const names: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'osx', win32: 'win' };
    const path = `node_modules/.cache/kiota/.kiotabin/9.9.9/${names[process.platform] ?? ''}-${process.arch}/kiota`;
    put(path, `#!/bin/sh\n${kiota}\n`);
    chmodSync(join(root, path), 0o755);
  }
  const find = { workspace: root, env: { PATH: process.env['PATH'] }, mayDownload: false };
  return {
    root,
    put,
    read: (name: string) => readFileSync(join(root, name), 'utf8'),
    write: () => writePackage(readConfig(root, PROJECT), find),
    check: async () => (await checkPackage(readConfig(root, PROJECT), find)).faults,
    report: () => checkPackage(readConfig(root, PROJECT), find),
    find,
  };
}

/** Writes a client as Kiota does; `$7` is the output folder among its arguments. */
const FAKE_KIOTA = `out="$7"; mkdir -p "$out"
echo "export const description = '$(cat "$5")';" > "$out/thing.ts"
echo '{"kiotaVersion":"9.9.9"}' > "$out/kiota-lock.json"
echo noise > "$out/.kiota.log"
echo "Generation completed successfully"`;

describe('a local generator', () => {
  test('what was just written passes, and the report says that it was generated again', async () => {
    const { write, report } = workspaceOf([CLOUDS_STEP]);
    expect(await write()).toEqual([`codegen ${PROJECT}: 1 files written`]);
    expect(await report()).toEqual({
      faults: [],
      ran: [`codegen-check ${PROJECT}: clouds: lock compared, generated again and compared`],
    });
  });

  test.each([
    {
      name: 'a hand edit',
      change: ({ put }: ReturnType<typeof workspaceOf>) => put(`${PROJECT}/src/generated/clouds.ts`, '// mine'),
      fault: `${PROJECT}/src/generated/clouds.ts: was edited by hand`,
    },
    {
      name: 'a missing file',
      change: ({ root }: ReturnType<typeof workspaceOf>) => rmSync(join(root, PROJECT, 'src/generated/clouds.ts')),
      fault: `${PROJECT}/src/generated/clouds.ts: is missing`,
    },
    {
      name: 'an extra file',
      change: ({ put }: ReturnType<typeof workspaceOf>) => put(`${PROJECT}/src/generated/extra.ts`, '// mine'),
      fault: `${PROJECT}/src/generated/extra.ts: is not generated`,
    },
    {
      name: 'a changed input',
      change: ({ put }: ReturnType<typeof workspaceOf>) =>
        put('openapi/catalog/clouds.json', JSON.stringify({ clouds: [{ ...CLOUDS.clouds[0], name: 'Other' }] })),
      fault: `openapi/catalog/clouds.json: changed since ${PROJECT} was generated from it`,
    },
    {
      name: 'a missing lock',
      change: ({ root }: ReturnType<typeof workspaceOf>) => rmSync(join(root, PROJECT, 'codegen.lock.json')),
      fault: `${PROJECT}/codegen.lock.json: no such file`,
    },
  ])('$name is found', async ({ change, fault }) => {
    const workspace = workspaceOf([CLOUDS_STEP]);
    await workspace.write();
    change(workspace);
    expect(await workspace.check()).toContain(fault);
  });

  test('an edited file whose lock was edited to match is found by generating again', async () => {
    const workspace = workspaceOf([CLOUDS_STEP]);
    await workspace.write();
    const name = `${PROJECT}/src/generated/clouds.ts`;
    workspace.put(name, workspace.read(name).replace('Global', 'Globe'));
    const { hashAll, readOutputs } = await import('./lock.ts');
    const lock = JSON.parse(workspace.read(`${PROJECT}/codegen.lock.json`)) as { outputs: object };
    lock.outputs = hashAll(readOutputs(readConfig(workspace.root, PROJECT)));
    workspace.put(`${PROJECT}/codegen.lock.json`, JSON.stringify(lock));
    expect(await workspace.check()).toEqual([`${name}: is not what clouds writes today`]);
  });
});

describe('kiota', () => {
  test('the client is written without its log, and checked again while the generator is at hand', async () => {
    const workspace = workspaceOf([KIOTA_STEP], FAKE_KIOTA);
    await workspace.write();
    expect(workspace.read(`${PROJECT}/src/graph/generated/thing.ts`)).toBe(
      "export const description = 'openapi: 3.0.4';\n",
    );
    expect(await workspace.check()).toEqual([]);
    expect(
      Object.keys((JSON.parse(workspace.read(`${PROJECT}/codegen.lock.json`)) as { outputs: object }).outputs),
    ).toEqual(['src/graph/generated/kiota-lock.json', 'src/graph/generated/thing.ts']);
  });

  test.each([
    { name: 'a hand edit', change: 'edit', fault: 'was edited by hand' },
    { name: 'a changed description', change: 'description', fault: 'openapi/description.yaml: changed since' },
    {
      name: 'another pinned version',
      change: 'version',
      fault: '/options: changed since the last codegen (generatorVersion)',
    },
  ])('without a generator, $name is found by the lock alone', async ({ change, fault }) => {
    const workspace = workspaceOf([KIOTA_STEP], FAKE_KIOTA);
    await workspace.write();
    rmSync(join(workspace.root, 'node_modules'), { recursive: true });
    expect((await workspace.report()).ran[0]).toContain(
      `lock compared only; no generator is at hand (${ZIP_VARIABLE} is not set)`,
    );
    if (change === 'edit') workspace.put(`${PROJECT}/src/graph/generated/thing.ts`, '// mine');
    if (change === 'description') workspace.put('openapi/description.yaml', 'openapi: 3.0.3\n');
    if (change === 'version') {
      const step = { ...KIOTA_STEP, options: { ...KIOTA_STEP.options, generatorVersion: '9.9.8' } };
      workspace.put(`${PROJECT}/codegen.json`, JSON.stringify({ steps: [step] }));
    }
    expect((await workspace.check()).join('\n')).toContain(fault);
  });

  test('a generator that writes something else the second time is refused', async () => {
    const { write } = workspaceOf([KIOTA_STEP], FAKE_KIOTA.replace('$(cat "$5")', '$(cat "$5")$(date +%N)$$'));
    await expect(write()).rejects.toThrow(
      `${PROJECT}: kiota wrote src/graph/generated/thing.ts differently the second time`,
    );
  });

  test('a generator of another version than the pinned one is refused', async () => {
    const { write } = workspaceOf([KIOTA_STEP], FAKE_KIOTA.replace('"kiotaVersion":"9.9.9"', '"kiotaVersion":"1.0.0"'));
    await expect(write()).rejects.toThrow('the generator at hand is 1.0.0, 9.9.9 is pinned');
  });

  test('a run that says it succeeded and wrote nothing is a failure', async () => {
    const { write } = workspaceOf([KIOTA_STEP], 'mkdir -p "$7"; echo "Generation completed successfully"');
    await expect(write()).rejects.toThrow('kiota wrote 0 files, thing.ts and kiota-lock.json were expected');
  });

  test('a zip that does not exist is named before anything is downloaded', async () => {
    const { find } = workspaceOf([KIOTA_STEP]);
    const env = { ...find.env, [ZIP_VARIABLE]: '/nowhere/kiota.zip' };
    await expect(findGenerator('9.9.9', { ...find, env, mayDownload: true })).rejects.toThrow(
      `${ZIP_VARIABLE} names /nowhere/kiota.zip, which does not exist`,
    );
  });

  test('an install that fails ends in one line and three ways to supply the generator', async () => {
    const { find, root, put } = workspaceOf([KIOTA_STEP]);
    put('broken.zip', 'not a zip');
    const env = { ...find.env, [ZIP_VARIABLE]: join(root, 'broken.zip') };
    const failure = await findGenerator('9.9.9', { ...find, env }).catch(
      (error: unknown) => error as Error & { hint?: string },
    );
    expect(failure).toMatchObject({ code: 'GENERATOR_MISSING' });
    expect((failure as Error).message.split('\n')).toHaveLength(1);
    expect((failure as { hint?: string }).hint?.split('\n')).toHaveLength(4);
  });
});

describe('the configuration', () => {
  test.each([
    { steps: [], fault: '`steps` has to be a list of at least one step' },
    {
      steps: [{ ...CLOUDS_STEP, output: 'src' }],
      fault: '/steps/0/output has to be a folder under src that is called generated',
    },
    { steps: [{ ...CLOUDS_STEP, inputs: [] }], fault: '/steps/0/inputs has to be a list of at least one path' },
  ])('is refused where $fault', ({ steps, fault }) => {
    const { root } = workspaceOf(steps);
    expect(() => readConfig(root, PROJECT)).toThrow(fault);
  });

  test('an input that does not exist and a generator that there is not are named', async () => {
    await expect(workspaceOf([{ ...CLOUDS_STEP, inputs: ['openapi/none.json'] }]).write()).rejects.toThrow(
      'input openapi/none.json does not exist',
    );
    await expect(workspaceOf([{ ...CLOUDS_STEP, generator: 'none' }]).write()).rejects.toThrow(
      'there is no generator `none`',
    );
  });
});
