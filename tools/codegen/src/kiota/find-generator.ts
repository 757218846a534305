/** Finds the Kiota executable of a pinned version, or lets `@microsoft/kiota` bring it. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CodegenError } from '../codegen-error.ts';
import type { GeneratorContext } from '../steps/generator.ts';
import { type GeneratorPlace, LOCATION_VARIABLE, placeIn, placeOf, ZIP_VARIABLE } from './generator-place.ts';
import { runProgram } from './run-program.ts';

const INSTALL_LIMIT_MS = 180_000;

/** Returns the path of the executable. Throws where there is none and none may be, or could be, fetched. */
export async function findGenerator(
  version: string,
  context: Omit<GeneratorContext, 'output'>,
  limitMs: number = INSTALL_LIMIT_MS,
): Promise<string> {
  const place = placeOf(version, context);
  if (existsSync(place.executable)) return place.executable;
  const zip = context.env[ZIP_VARIABLE];
  // Why: the npm package would go on to a download without a word.
  if (zip && !existsSync(zip)) {
    throw new CodegenError('GENERATOR_FAILED', `${ZIP_VARIABLE} names \`${zip}\`, which does not exist`);
  }
  if (!zip && !context.mayDownload) {
    throw missing(version, place, `no generator at hand: set ${ZIP_VARIABLE}`);
  }
  await install({ version, place, context, limitMs });
  return place.executable;
}

interface Installing {
  readonly version: string;
  readonly place: GeneratorPlace;
  readonly context: Omit<GeneratorContext, 'output'>;
  readonly limitMs: number;
}

/** Why beside its place first: a run that is broken off, or runs at the same time, leaves no half of a generator there. */
async function install({ version, place, context, limitMs }: Installing): Promise<void> {
  mkdirSync(place.location, { recursive: true });
  const scratch = placeIn(mkdtempSync(join(place.location, '.installing-')), version);
  try {
    const failure = await fetchInto(scratch.location, version, context.env, limitMs);
    if (failure !== undefined) throw unsupplied(version, place, context.env, failure);
    await checkVersion(scratch.executable, version, context.env);
    mkdirSync(dirname(place.folder), { recursive: true });
    if (!existsSync(place.executable)) {
      rmSync(place.folder, { recursive: true, force: true });
      renameSync(scratch.folder, place.folder);
    }
  } finally {
    rmSync(scratch.location, { recursive: true, force: true });
  }
}

/** Why a process of its own: in the npm package a failed download ends the process, past any `catch`. */
async function fetchInto(
  location: string,
  version: string,
  env: GeneratorContext['env'],
  limitMs: number,
): Promise<string | undefined> {
  const { exitCode, output } = await runProgram(process.execPath, [INSTALLER, location, version], {
    cwd: location,
    // Why: with it Node downloads through the proxy that the environment names.
    env: { ...env, NODE_USE_ENV_PROXY: '1' },
    limitMs,
  });
  if (exitCode === 'too long') return `it took longer than ${limitMs / 1000} seconds`;
  const lastLine = output.trim().split('\n').at(-1) ?? '';
  return exitCode === 0 && existsSync(placeIn(location, version).executable)
    ? undefined
    : lastLine || `the installer ended with ${exitCode}`;
}

const INSTALLER = join(import.meta.dirname, 'install-generator.ts');

async function checkVersion(executable: string, version: string, env: GeneratorContext['env']): Promise<void> {
  const { output } = await runProgram(executable, ['--version'], { cwd: dirname(executable), env, limitMs: 60_000 });
  const found = output.trim().split('\n')[0] ?? '';
  if (found.split('+')[0] === version) return;
  throw new CodegenError('GENERATOR_FAILED', `the generator in the zip says it is \`${found}\`, ${version} is pinned`);
}

function unsupplied(
  version: string,
  place: GeneratorPlace,
  env: GeneratorContext['env'],
  failure: string,
): CodegenError {
  const zip = env[ZIP_VARIABLE];
  if (zip) return new CodegenError('GENERATOR_FAILED', `\`${zip}\` of ${ZIP_VARIABLE} cannot be used: ${failure}`);
  return missing(version, place, `kiota ${version} cannot be downloaded: ${failure}`);
}

function missing(version: string, place: GeneratorPlace, message: string): CodegenError {
  const hint = [
    'One of three ways supplies the generator:',
    `(1) network access, so that @microsoft/kiota can download it;`,
    `(2) ${ZIP_VARIABLE}=<zip of the release ${version}>;`,
    `(3) the executable at ${place.executable} (${LOCATION_VARIABLE} names another folder than ${place.location}).`,
  ];
  return new CodegenError('GENERATOR_MISSING', message, hint.join(' '));
}
