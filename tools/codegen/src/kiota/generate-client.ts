/** Runs Kiota in a scratch copy of the workspace's shape and returns the client it wrote. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CodegenError } from '../codegen-error.ts';
import { type Config, readInputs, type Step } from '../read-config.ts';
import { findGenerator, type FindOptions } from './find-generator.ts';

interface KiotaOptions {
  readonly generatorVersion: string;
  readonly language: string;
  readonly className: string;
  readonly namespaceName: string;
  readonly excludeBackwardCompatible: boolean;
  readonly additionalData: boolean;
}

/** Generates the client; the folder's depth is kept, since Kiota's lock file records where the description lies from there. */
export async function generateClient(
  config: Config,
  step: Step,
  find: FindOptions,
): Promise<ReadonlyMap<string, string>> {
  const options = step.options as unknown as KiotaOptions;
  const [description] = [...readInputs(config, step)];
  if (description === undefined) throw new CodegenError('CONFIG_INVALID', `${config.project}: kiota needs one input`);
  const executable = await findGenerator(options.generatorVersion, find);
  const scratch = mkdtempSync(join(tmpdir(), 'codegen-'));
  try {
    const input = join(scratch, description[0]);
    mkdirSync(dirname(input), { recursive: true });
    writeFileSync(input, description[1]);
    const output = join(scratch, config.project, step.output);
    const log = await runKiota(
      executable,
      argumentsFor(options, description[0], join(config.project, step.output)),
      scratch,
    );
    const files = readFolder(output);
    judge(files, log, options);
    return files;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function argumentsFor(options: KiotaOptions, input: string, output: string): readonly string[] {
  return [
    'generate',
    ...['--language', options.language],
    ...['--openapi', input],
    ...['--output', output],
    ...['--class-name', options.className],
    ...['--namespace-name', options.namespaceName],
    ...(options.excludeBackwardCompatible ? ['--exclude-backward-compatible'] : []),
    ...['--additional-data', String(options.additionalData)],
    '--clean-output',
  ];
}

function runKiota(executable: string, args: readonly string[], cwd: string): Promise<string> {
  // Why: with more than one thread Kiota fails at random on small descriptions; without ICU it sorts names differently;
  // the others keep it from the network.
  const env = {
    ...process.env,
    KIOTA_GENERATION__MAXDEGREEOFPARALLELISM: '1',
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '0',
    KIOTA_OFFLINE_ENABLED: 'true',
    KIOTA_CLI_TELEMETRY_OPTOUT: 'true',
  };
  return new Promise((resolve, reject) => {
    execFile(executable, [...args], { cwd, env, timeout: 300_000, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error === null) resolve(`${stdout}\n${stderr}`);
      else {
        const line = `${stdout}\n${stderr}`.split('\n').find((candidate) => /error|crit|fail/i.test(candidate));
        reject(new CodegenError('GENERATOR_FAILED', `kiota failed: ${(line ?? error.message).trim().slice(0, 300)}`));
      }
    });
  });
}

function readFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === '.kiota.log') continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return files;
}

/** Why by the files: Kiota's exit code and log call a run a success that wrote nothing, and a failure one that only warned. */
function judge(files: ReadonlyMap<string, string>, log: string, { className, generatorVersion }: KiotaOptions): void {
  const client = `${className.charAt(0).toLowerCase()}${className.slice(1)}.ts`;
  const lock = files.get('kiota-lock.json');
  if (!files.has(client) || lock === undefined || !/completed successfully/.test(log)) {
    throw new CodegenError(
      'GENERATOR_FAILED',
      `kiota wrote ${files.size} files, ${client} and kiota-lock.json were expected`,
    );
  }
  const { kiotaVersion } = JSON.parse(lock) as { readonly kiotaVersion?: string };
  if (kiotaVersion !== generatorVersion) {
    throw new CodegenError(
      'GENERATOR_FAILED',
      `the generator at hand is ${kiotaVersion ?? 'of no version'}, ${generatorVersion} is pinned`,
    );
  }
}
