/** Finds the Kiota generator of a pinned version, or lets `@microsoft/kiota` bring it. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CodegenError } from '../codegen-error.ts';

/** Where a generator may come from. */
export interface FindOptions {
  readonly workspace: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether `@microsoft/kiota` may download a generator. */
  readonly mayDownload: boolean;
}

/** The variable of `@microsoft/kiota` that names a zip of the generator. */
export const ZIP_VARIABLE = 'KIOTA_SIDELOADING_BINARY_ZIP_PATH';

const INSTALL_TIMEOUT_MS = 180_000;

/** Returns the path of the generator's executable. */
export async function findGenerator(version: string, options: FindOptions): Promise<string> {
  const { workspace, env, mayDownload } = options;
  const location = join(workspace, 'node_modules/.cache/kiota');
  const folder = join(location, '.kiotabin', version, platform());
  const executable = join(folder, process.platform === 'win32' ? 'kiota.exe' : 'kiota');
  if (existsSync(executable)) return executable;
  const zip = env[ZIP_VARIABLE];
  if (zip !== undefined && zip !== '' && !existsSync(zip)) {
    // Why: the package would fall through to a download without a word.
    throw new CodegenError('GENERATOR_FAILED', `${ZIP_VARIABLE} names ${zip}, which does not exist`);
  }
  if (!zip && !mayDownload) throw missing(version, folder, `no generator is at hand (${ZIP_VARIABLE} is not set)`);
  const reason = await install(location, version, options);
  if (existsSync(executable)) return executable;
  throw missing(version, folder, `@microsoft/kiota could not bring the generator ${version}: ${reason}`);
}

/** The folder name that `@microsoft/kiota` uses for this machine. */
function platform(): string {
  const names: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'osx', win32: 'win' };
  return `${names[process.platform] ?? process.platform}-${process.arch}`;
}

/** Why a process of its own: a download that fails ends the process that runs it, past any `catch`. */
function install(location: string, version: string, { workspace, env }: FindOptions): Promise<string> {
  const script = new URL('./install-generator.ts', import.meta.url).pathname;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, location, version], {
      cwd: workspace,
      env: { ...env, KIOTA_OFFLINE_ENABLED: 'true', KIOTA_CLI_TELEMETRY_OPTOUT: 'true' },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: INSTALL_TIMEOUT_MS,
    });
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(signal === null ? reasonIn(text, code) : 'it took too long'));
  });
}

function reasonIn(text: string, code: number | null): string {
  const line = text.split('\n').find((candidate) => /\b(?:Error|E[A-Z]{4,}|getaddrinfo)\b/.test(candidate));
  return line?.trim().slice(0, 200) ?? `exit code ${code ?? 'unknown'}`;
}

function missing(version: string, folder: string, message: string): CodegenError {
  return new CodegenError(
    'GENERATOR_MISSING',
    message,
    [
      'Three ways to supply it:',
      `  1. network access, so that @microsoft/kiota can download version ${version};`,
      `  2. ${ZIP_VARIABLE}=<path of a release zip>;`,
      `  3. the release, unpacked, in ${existsSync(folder) && readdirSync(folder).length > 0 ? `${folder} (which holds no executable now)` : folder}`,
    ].join('\n'),
  );
}
