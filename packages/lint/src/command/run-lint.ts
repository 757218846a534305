/** Runs the linter as the flags ask. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FileCache } from '../cache.ts';
import { findConfig } from '../config/find-config.ts';
import type { LintConfig } from '../config/lint-config.ts';
import type { Severity } from '../define-rule.ts';
import { changedSince } from '../files/changed-files.ts';
import { repositoryRoot } from '../files/repository-root.ts';
import { countsOf, type Report } from '../formats/report.ts';
import type { LintOptions } from '../lint.ts';
import { version } from '../version.ts';
import { buildReport, SITE } from './build-report.ts';
import { lintAndFix, readStandardInput } from './lint-and-fix.ts';
import type { LintFlags } from './lint-flags.ts';
import { type LintIo, writeAll } from './lint-io.ts';
import { LintUsageError } from './usage-error.ts';
import { countsByRule, withBaseline } from './with-baseline.ts';
import { checkFormats, writeReports } from './write-reports.ts';

const ORDER: readonly Severity[] = ['info', 'warning', 'error'];

/** Lints, writes every format that is asked for, and returns the exit code. */
export async function runLint(paths: readonly string[], flags: LintFlags, io: LintIo): Promise<0 | 1 | 2 | 3> {
  const start = performance.now();
  const root = repositoryRoot(process.cwd());
  const told = await toldOfRules(flags);
  if (told !== undefined) return (await writeAll(io.stdout, told), 0);
  checkFormats(flags);
  const { config, path: configPath } = await configOf(flags, root, io);
  const folder = configPath === undefined ? process.cwd() : dirname(resolve(configPath));
  if (flags.printConfig !== undefined) {
    const { printConfig } = await import('./rule-listing.ts');
    return (await writeAll(io.stdout, printConfig(flags.printConfig, config, folder)), 0);
  }
  const options = await optionsOf(flags, { config, configPath, folder, root, io });
  const wanted = paths.length > 0 || flags.stdinFilename !== undefined ? paths : ['.'];
  const result = await lintAndFix(wanted, options, { flags, io });
  if (options.cache instanceof FileCache) options.cache.save();
  const { report: whole, stale } = await withBaseline(buildReport(result, root), flags, {
    path: baselineOf(flags, config, folder),
    isGone: (path) => result.hasRead(resolve(root, path)) || !existsSync(resolve(root, path)),
  });
  const shown = flags.quiet
    ? { ...whole, findings: whole.findings.filter(({ severity }) => severity === 'error') }
    : whole;
  await writeReports(shown, flags, io);
  const say = (text: string): Promise<void> => writeAll(io.stderr, `precheck lint: ${text}\n`);
  if (stale.length > 0)
    await say(
      `the baseline holds ${stale.length} findings that are gone (${countsByRule(stale)}); --prune-baseline takes them out`,
    );
  if (flags.stats) await say(`${whole.files} files, ${(performance.now() - start).toFixed(0)} ms`);
  if (whole.files === 0 && whole.findings.length === 0) {
    await say(`nothing to lint in ${wanted.join(', ')}`);
    return flags.passOnNoFiles ? 0 : 3;
  }
  return flags.exitZero ? 0 : exitCodeOf({ shown, whole }, stale.length, flags);
}

/** What is asked about the rules or the configuration, where nothing is to be linted. */
async function toldOfRules({ listRules: isList, explain, printSchema }: LintFlags): Promise<string | undefined> {
  if (isList || explain !== undefined) {
    const { explainRule, listRules } = await import('./rule-listing.ts');
    return explain === undefined ? listRules() : explainRule(explain, SITE);
  }
  if (!printSchema) return undefined;
  const { configSchema } = await import('../config/config-schema.ts');
  return `${JSON.stringify(configSchema(), null, 2)}\n`;
}

function configOf(flags: LintFlags, root: string, { env }: LintIo): ReturnType<typeof findConfig> {
  if (flags.config === false) return Promise.resolve({ config: {}, path: undefined });
  const named = typeof flags.config === 'string' ? flags.config : env['PRECHECK_CONFIG'];
  return findConfig(process.cwd(), root, named === '' ? undefined : named);
}

interface Surroundings {
  readonly config: LintConfig;
  readonly configPath: string | undefined;
  readonly folder: string;
  readonly root: string;
  readonly io: LintIo;
}

async function optionsOf(
  flags: LintFlags,
  { config, configPath, folder, root, io }: Surroundings,
): Promise<LintOptions> {
  const changed = flags.since === undefined ? undefined : changedSince(flags.since, root);
  const name = flags.stdinFilename;
  const texts = name === undefined ? undefined : new Map([[name, await readStandardInput(io, name)]]);
  const salt = JSON.stringify([version, config, folder]);
  const cache = flags.cache ? new FileCache(flags.cacheLocation, salt) : undefined;
  const only = changed && ((path: string) => changed.has(resolve(path)));
  return {
    config,
    configPath,
    folder,
    inline: flags.inline,
    today: todayIn(io),
    cache,
    concurrency: flags.concurrency,
    ...(texts ? { texts } : {}),
    ...(only ? { only } : {}),
  };
}

/** The day that suppressions are held to; another than today's where the environment names one. */
function todayIn({ env }: LintIo): string | undefined {
  const day = env['PRECHECK_TODAY'];
  if (day === undefined || day === '') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))) return day;
  throw new LintUsageError(`PRECHECK_TODAY has to be a day such as 2027-01-31, not \`${day}\``);
}

/** The file that is named, else that of the configuration, which is named from there. */
function baselineOf({ baseline }: LintFlags, config: LintConfig, folder: string): string | undefined {
  if (baseline === false) return undefined;
  return baseline ?? (config.baseline === undefined ? undefined : resolve(folder, config.baseline));
}

/** Why two reports: with --quiet only what is shown fails, and yet warnings are counted where somebody set a limit. */
function exitCodeOf(
  { shown, whole }: { readonly shown: Report; readonly whole: Report },
  stale: number,
  { failOn, maxWarnings }: LintFlags,
): 0 | 1 {
  const fails = shown.findings.some(({ severity }) => ORDER.indexOf(severity) >= ORDER.indexOf(failOn));
  const { error, warning } = countsOf(whole.findings);
  if (maxWarnings !== undefined) return error > 0 || warning > maxWarnings || stale > 0 ? 1 : 0;
  return fails || stale > 0 ? 1 : 0;
}
