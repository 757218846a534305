/** Runs Kiota in a scratch folder of the workspace's shape and returns the client it wrote. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CodegenError } from '../codegen-error.ts';
import { readFolder } from '../steps/generated-folders.ts';
import type { GeneratorContext } from '../steps/generator.ts';
import { argumentsFor, differencesFrom, type KiotaOptions } from './kiota-options.ts';
import { type ProgramEnd, runProgram } from './run-program.ts';

const GENERATE_LIMIT_MS = 600_000;
const LOCK = 'kiota-lock.json';
const LOG = '.kiota.log';

/** What is generated, from which description, into which folder of the workspace. */
export interface ClientRequest {
  readonly description: { readonly path: string; readonly text: string };
  readonly output: string;
  readonly options: KiotaOptions;
}

/** Generates a client. Kiota's lock file records where the description lies, so the scratch folder has the workspace's depth. */
export async function generateClient(
  executable: string,
  request: ClientRequest,
  env: GeneratorContext['env'],
): Promise<ReadonlyMap<string, string>> {
  const scratch = mkdtempSync(join(tmpdir(), 'codegen-kiota-'));
  try {
    const { description, output, options } = request;
    mkdirSync(dirname(join(scratch, description.path)), { recursive: true });
    writeFileSync(join(scratch, description.path), description.text);
    mkdirSync(join(scratch, 'tmp'));
    const args = ['generate', '--openapi', description.path, '--output', output, ...argumentsFor(options)];
    const end = await runProgram(executable, args, {
      cwd: scratch,
      env: environment(env, join(scratch, 'tmp')),
      limitMs: GENERATE_LIMIT_MS,
    });
    const files = readFolder(join(scratch, output));
    files.delete(LOG);
    judge(end, files, options);
    return files;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The environment of a run: nothing of the caller's own settings of Kiota may change what is generated. */
function environment(env: GeneratorContext['env'], scratch: string): Record<string, string | undefined> {
  const kept = Object.entries(env).filter(([name]) => !/^KIOTA_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    // Why: with more than one thread Kiota fails at random on small descriptions.
    KIOTA_GENERATION__MAXDEGREEOFPARALLELISM: '1',
    // Why: without ICU Kiota sorts names in another order, so a machine without ICU cannot generate.
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '0',
    // Why: it would ask whether there is a newer version, and report that it ran.
    KIOTA_OFFLINE_ENABLED: 'true',
    KIOTA_CLI_TELEMETRY_OPTOUT: 'true',
    // Why: Kiota keeps copies of lock files in the folder for temporary files.
    TMPDIR: scratch,
  };
}

/** Why by the files and the log: Kiota ends with 0 and writes half a client from a description that it cannot read. */
function judge({ exitCode, output }: ProgramEnd, files: ReadonlyMap<string, string>, options: KiotaOptions): void {
  if (exitCode === 'too long') fail(`did not end within ${GENERATE_LIMIT_MS / 1000} seconds`);
  const fault = faultsIn(output)[0];
  if (fault !== undefined) fail(fault);
  if (exitCode !== 0) fail(`ended with ${exitCode}: ${firstLinesOf(output)}`);
  const { clientClassName } = options;
  const client = `${clientClassName.charAt(0).toLowerCase()}${clientClassName.slice(1)}.`;
  const lockText = files.get(LOCK);
  const hasClient = [...files.keys()].some((name) => name.toLowerCase().startsWith(client.toLowerCase()));
  if (!hasClient || lockText === undefined) fail(`wrote neither ${client}* nor ${LOCK}, or one of them only`);
  const lock = JSON.parse(lockText) as Readonly<Record<string, unknown>>;
  if (lock['kiotaVersion'] !== options.generatorVersion) {
    fail(`is version ${String(lock['kiotaVersion'])}, ${options.generatorVersion} is pinned`);
  }
  const differing = differencesFrom(lock, options);
  if (differing.length > 0) fail(`took other options than it was given: ${differing.join(', ')}`);
}

/** Microsoft's own descriptions break this rule throughout; the client is the same, byte for byte, where they do not. */
const HARMLESS =
  /discriminator - Schema .* must contain property specified in the discriminator .* in the required field list/;

/** The errors that Kiota logged, each as one line. */
export function faultsIn(output: string): readonly string[] {
  const lines = output.split('\n');
  return lines
    .flatMap((line, index) => (/^(?:fail|crit): /.test(line) ? [(lines[index + 1] ?? line).trim()] : []))
    .filter((line) => !HARMLESS.test(line));
}

function firstLinesOf(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('Warning: '));
  return lines.slice(0, 2).join(' ').trim();
}

function fail(message: string): never {
  throw new CodegenError('GENERATOR_FAILED', `kiota ${message}`);
}
