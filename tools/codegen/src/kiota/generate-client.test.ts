/** Tests of running Kiota, with a stand-in for it. */
import { describe, expect, test } from 'vitest';
import { type FakeKiota, fakeKiota } from '../testing/fake-kiota.ts';
import { KIOTA_STEP, PROJECT, scratchWorkspace, type ScratchWorkspace } from '../testing/scratch-workspace.ts';
import { faultsIn } from './generate-client.ts';

const FOLDER = `${PROJECT}/src/graph/generated`;

function workspaceWith(behaviour: FakeKiota, env: Readonly<Record<string, string>> = {}): ScratchWorkspace {
  const workspace = scratchWorkspace([KIOTA_STEP], env);
  workspace.putKiota(fakeKiota(behaviour));
  return workspace;
}

describe('a run of kiota', () => {
  test("gives the client and Kiota's lock file, and keeps no log", async () => {
    const workspace = workspaceWith({});
    await workspace.write();
    expect(workspace.files()).toEqual([
      'codegen.lock.json',
      'src/graph/generated/environment.txt',
      'src/graph/generated/kiota-lock.json',
      'src/graph/generated/thingClient.ts',
    ]);
    expect(workspace.read(`${FOLDER}/thingClient.ts`)).toBe('// a: 1\n');
  });

  test('records where the description lies from the final place', async () => {
    const workspace = workspaceWith({});
    await workspace.write();
    expect(JSON.parse(workspace.read(`${FOLDER}/kiota-lock.json`))).toMatchObject({
      descriptionLocation: '../../../../../openapi/a.yaml',
    });
  });

  test("has one thread, ICU and no network, whatever the caller's environment says", async () => {
    const workspace = workspaceWith({}, { KIOTA_CONFIG_PREVIEW: 'true', DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' });
    await workspace.write();
    expect(workspace.read(`${FOLDER}/environment.txt`).split('\n')).toEqual([
      'DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0',
      'KIOTA_CLI_TELEMETRY_OPTOUT=true',
      'KIOTA_GENERATION__MAXDEGREEOFPARALLELISM=1',
      'KIOTA_OFFLINE_ENABLED=true',
    ]);
  });

  test.each<{ readonly name: string; readonly behaviour: FakeKiota; readonly message: string }>([
    {
      name: 'ends with another exit code',
      behaviour: { exitCode: 3, says: 'Segmentation fault' },
      message: 'kiota ended with 3: Segmentation fault',
    },
    {
      name: 'logs an error',
      behaviour: { says: 'fail: Kiota.Builder[1]\n      OpenAPI error:  - path is not a valid property at #/' },
      message: 'kiota OpenAPI error:  - path is not a valid property at #/',
    },
    {
      name: 'writes nothing',
      behaviour: { isIdle: true },
      message: 'kiota wrote neither thingClient.* nor kiota-lock.json, or one of them only',
    },
    { name: 'is another version', behaviour: { version: '9.9.8' }, message: 'kiota is version 9.9.8, 9.9.9 is pinned' },
    {
      name: 'takes another option',
      behaviour: { lock: { clientClassName: 'Other' } },
      message: 'kiota took other options than it was given: clientClassName',
    },
    {
      name: 'is not the same twice',
      behaviour: { isRandom: true },
      message:
        'kiota made another src/graph/generated/thingClient.ts from the same inputs the second time; nothing was written',
    },
  ])('that $name is refused', async ({ behaviour, message }) => {
    const workspace = workspaceWith(behaviour);
    await expect(workspace.write()).rejects.toMatchObject({ message: `${PROJECT}: ${message}` });
    expect(workspace.files()).toEqual([]);
  });

  test('needs one description', async () => {
    const workspace = scratchWorkspace([{ ...KIOTA_STEP, inputs: ['openapi/a.yaml', 'openapi/b.yaml'] }]);
    await expect(workspace.write()).rejects.toThrow('kiota: needs one description as its input, got 2');
  });
});

test.each([
  { name: 'an error', log: 'crit: A[0]\n      it broke\n   at B', faults: ['it broke'] },
  { name: 'a warning', log: 'warn: A[0]\n      it creaks', faults: [] },
  {
    name: "the error that Microsoft's own descriptions have",
    log: 'fail: A[1]\n      OpenAPI error: #/x/discriminator - Schema  must contain property specified in the discriminator @odata.type in the required field list.',
    faults: [],
  },
])('$name in the log of kiota is read: $faults', ({ log, faults }) => {
  expect(faultsIn(log)).toEqual(faults);
});
