/** Tests of finding Kiota and of having it brought; none of them reaches a network. */
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fakeKiota, FAKE_VERSION } from '../testing/fake-kiota.ts';
import { scratchWorkspace, type ScratchWorkspace } from '../testing/scratch-workspace.ts';
import { findGenerator } from './find-generator.ts';
import { LOCATION_VARIABLE, placeOf, ZIP_VARIABLE } from './generator-place.ts';
import { RELEASES } from './releases.ts';
import { zipOf } from '../testing/zip-of.ts';

const [RELEASED = ''] = Object.keys(RELEASES);
const CACHE = 'node_modules/.cache/pim-precheck/kiota';

function proxied(port: number, env: Readonly<Record<string, string>> = {}): ScratchWorkspace {
  const proxy = `http://127.0.0.1:${port}`;
  return scratchWorkspace(undefined, { HTTPS_PROXY: proxy, https_proxy: proxy, NO_PROXY: '', no_proxy: '', ...env });
}

function find(workspace: ScratchWorkspace, mayDownload: boolean, version = FAKE_VERSION): Promise<string> {
  return findGenerator(version, { root: workspace.root, env: workspace.env, mayDownload });
}

describe('a generator at hand', () => {
  test('is taken as it is', async () => {
    const workspace = scratchWorkspace();
    workspace.putKiota('anything');
    expect(await find(workspace, true)).toBe(placeOf(FAKE_VERSION, workspace).executable);
  });

  test('is looked for where the environment says', () => {
    const env = { [LOCATION_VARIABLE]: 'elsewhere' };
    expect(placeOf('1.2.3', { root: '/work', env }).location).toBe(join('/work', 'elsewhere'));
  });
});

describe('a zip', () => {
  test('is unpacked once, and leaves nothing else behind', async () => {
    const workspace = proxied(9);
    workspace.put('kiota.zip', zipOf('kiota', fakeKiota()));
    const env = { ...workspace.env, [ZIP_VARIABLE]: join(workspace.root, 'kiota.zip') };
    const executable = await findGenerator(FAKE_VERSION, { root: workspace.root, env, mayDownload: false });
    expect(executable).toBe(placeOf(FAKE_VERSION, workspace).executable);
    workspace.remove('kiota.zip');
    workspace.put('kiota.zip', 'no zip any more');
    expect(await findGenerator(FAKE_VERSION, { root: workspace.root, env, mayDownload: false })).toBe(executable);
  });

  test.each([
    { name: 'is not there', zip: undefined, message: '$ names `@`, which does not exist' },
    { name: 'is no zip', zip: 'text', message: '`@` of $ cannot be used: it is no zip with `kiota` at its root' },
    {
      name: 'holds something else',
      zip: zipOf('readme.txt', 'text'),
      message: '`@` of $ cannot be used: it is no zip with `kiota` at its root',
    },
    {
      name: 'holds another version',
      zip: zipOf('kiota', fakeKiota({ version: '9.9.8' })),
      message: 'the generator in the zip says it is `9.9.8+0123abcd`, 9.9.9 is pinned',
    },
  ])('that $name is refused, without a download', async ({ zip, message }) => {
    const workspace = proxied(9);
    if (zip !== undefined) workspace.put('kiota.zip', zip);
    const path = join(workspace.root, 'kiota.zip');
    const env = { ...workspace.env, [ZIP_VARIABLE]: path };
    await expect(findGenerator(FAKE_VERSION, { root: workspace.root, env, mayDownload: true })).rejects.toMatchObject({
      code: 'GENERATOR_FAILED',
      message: message.replace('$', ZIP_VARIABLE).replace('@', path),
    });
    expect(workspace.has(`${CACHE}/.kiotabin`)).toBe(false);
  });
});

describe('a generator that is not at hand', () => {
  const ways = (workspace: ScratchWorkspace, version: string): string => {
    const { executable, location } = placeOf(version, workspace);
    return `One of three ways supplies the generator: (1) network access, so that @microsoft/kiota can download it; (2) ${ZIP_VARIABLE}=<zip of the release ${version}>; (3) the executable at ${executable} (${LOCATION_VARIABLE} names another folder than ${location}).`;
  };

  test('is not fetched where that is not asked for', async () => {
    const workspace = scratchWorkspace();
    await expect(find(workspace, false)).rejects.toMatchObject({
      code: 'GENERATOR_MISSING',
      message: `no generator at hand: set ${ZIP_VARIABLE}`,
      hint: ways(workspace, FAKE_VERSION),
    });
  });

  test('is one line and three ways where the network cannot be reached', async () => {
    const workspace = proxied(9);
    await expect(find(workspace, true, RELEASED)).rejects.toMatchObject({
      code: 'GENERATOR_MISSING',
      message: `kiota ${RELEASED} cannot be downloaded: connect ECONNREFUSED 127.0.0.1:9`,
      hint: ways(workspace, RELEASED),
    });
    expect(workspace.has(`${CACHE}/.kiotabin`)).toBe(false);
  });

  test('is not waited for without end', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { root, env } = proxied((silent.address() as AddressInfo).port);
    await expect(findGenerator(RELEASED, { root, env, mayDownload: true }, 500)).rejects.toMatchObject({
      message: `kiota ${RELEASED} cannot be downloaded: it took longer than 0.5 seconds`,
    });
    silent.close();
  });

  test('is not downloaded where its checksum is unknown', async () => {
    await expect(find(proxied(9), true)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^kiota 9\.9\.9 cannot be downloaded: no checksum of the release 9\.9\.9 for [\w-]+ is known \(tools\/codegen\/src\/kiota\/releases\.ts\)$/,
      ) as string,
    });
  });
});
