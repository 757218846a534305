/** Compiles and runs the C# snippets against the emulator where .NET and its packages are at hand, and says so where not. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDescription } from '../sources/description.ts';
import { workspaceFolder } from '../sources/read-workspace.ts';
import { readExampleValues } from '../sources/sample-tenant.ts';
import { csharpProject } from '../testing/csharp-project.ts';
import { type EmulatorProcess, startEmulatorProcess } from '../sources/emulator-process.ts';
import { callerOf, mintTokens } from '../sources/snippet-callers.ts';
import { exampleCall } from './call-example.ts';
import { csharp } from './kiota-sdks.ts';

const folder = join(workspaceFolder, 'packages/docs/out-tsc/snippets/csharp');
const quiet = { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' };
const dotnet = (...parameters: readonly string[]) =>
  spawnSync('dotnet', parameters, { cwd: folder, encoding: 'utf8', env: quiet, timeout: 90_000 });
const ready = prepare();

describe.skipIf(!ready)('C# snippets', () => {
  let emulator: EmulatorProcess;
  beforeAll(async () => {
    emulator = await startEmulatorProcess();
  });
  afterAll(() => emulator.stop());

  test('compile against Microsoft.Graph, and the emulator accepts every call', async () => {
    const exampleValues = readExampleValues();
    const tokens = await mintTokens(emulator);
    const examples = readDescription().operations.map((operation) => exampleCall(operation, exampleValues));
    const snippets = new Map(examples.map((example) => [example.operation.slug, csharp(example)]));
    const held = new Map(examples.map((example) => [example.operation.slug, tokens[callerOf(example)]]));
    write(csharpProject({ snippets, tokens: held, origin: emulator.origin }));
    const { stdout } = dotnet('run', '--no-restore', '--verbosity', 'quiet');
    const outcomes = stdout.split('\n').filter((line) => line !== '' && !line.includes(': warning '));
    expect(outcomes).toEqual(examples.map(({ operation }) => `${operation.slug}: done`));
  }, 300_000);
});

/** Fetches the packages; whether that is possible depends on the machine. */
function prepare(): boolean {
  mkdirSync(folder, { recursive: true });
  write(csharpProject({ snippets: new Map(), tokens: new Map(), origin: 'http://127.0.0.1' }));
  const { status, error } = dotnet('restore', '--verbosity', 'quiet');
  if (status === 0) return true;
  const why = error === undefined ? 'the packages of Microsoft.Graph cannot be restored' : '.NET is not installed';
  process.stderr.write(`docs: SKIPPED the C# snippets, ${why}\n`);
  return false;
}

function write(files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}
