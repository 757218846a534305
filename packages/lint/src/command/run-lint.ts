/** Runs the linter as the flags ask. */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { readBaseline, writeBaseline } from '../baseline.ts';
import { FileCache } from '../cache.ts';
import { findConfig } from '../config/find-config.ts';
import type { LintConfig } from '../config/lint-config.ts';
import type { Severity } from '../define-rule.ts';
import { changedSince } from '../files/changed-files.ts';
import { repositoryRoot } from '../files/repository-root.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import { applyFixes } from '../fix.ts';
import { FORMAT_NAMES, type FormatName } from '../formats/format-names.ts';
import { formats } from '../formats/formats.ts';
import { countsOf, type HeldBack, type Report, type ReportedFinding } from '../formats/report.ts';
import type { Finding } from '../finding.ts';
import { lint, type LintOptions, type LintResult } from '../lint.ts';
import { rules } from '../registry.ts';
import { readTextFile, rewriteTextFile } from '../text-file.ts';
import { version } from '../version.ts';
import type { LintFlags } from './lint-flags.ts';
import { type LintIo, painterOf, writeAll } from './lint-io.ts';
import { explainRule, listRules, printConfig } from './rule-listing.ts';
import { LintUsageError } from './usage-error.ts';

const SITE = 'https://pim-precheck.dev/rules/';
const ORDER: readonly Severity[] = ['info', 'warning', 'error'];

/** Lints, writes every format that is asked for, and returns the exit code. */
export async function runLint(paths: readonly string[], flags: LintFlags, io: LintIo): Promise<0 | 1 | 2 | 3> {
  const start = performance.now();
  if (flags.listRules) return (await writeAll(io.stdout, listRules()), 0);
  if (flags.explain !== undefined) return (await writeAll(io.stdout, explainRule(flags.explain, SITE)), 0);
  checkFormats(flags);
  const root = repositoryRoot(process.cwd());
  const { config, path: configPath } = await configOf(flags, root, io);
  const folder = configPath === undefined ? process.cwd() : dirname(resolve(configPath));
  if (flags.printConfig !== undefined)
    return (await writeAll(io.stdout, printConfig(flags.printConfig, config, folder)), 0);
  const options = await optionsOf(flags, { config, configPath, folder, root, io });
  const wanted = paths.length > 0 || flags.stdinFilename !== undefined ? paths : ['.'];
  const result = await lintAndFix(wanted, options, { flags, io });
  if (options.cache instanceof FileCache) options.cache.save();
  const { report, stale } = withBaseline(reportOf(result, root, flags), flags, {
    isGone: (path) => result.hasRead(resolve(root, path)) || !existsSync(resolve(root, path)),
  });
  await writeReports(report, flags, io);
  if (stale > 0)
    await writeAll(
      io.stderr,
      `precheck lint: the baseline holds ${stale} findings that are gone; --prune-baseline takes them out\n`,
    );
  if (flags.stats)
    await writeAll(
      io.stderr,
      `precheck lint: ${report.files} files, ${rules.length} rules, ${(performance.now() - start).toFixed(0)} ms\n`,
    );
  if (report.files === 0) {
    await writeAll(io.stderr, `precheck lint: nothing to lint in ${wanted.join(', ')}\n`);
    return flags.passOnNoFiles ? 0 : 3;
  }
  return flags.exitZero ? 0 : exitCodeOf(report, stale, flags);
}

function checkFormats({ format, output }: LintFlags): void {
  const unknown = format.find((name) => !isFormat(name));
  if (unknown !== undefined)
    throw new LintUsageError(`there is no format \`${unknown}\`, there is ${FORMAT_NAMES.join(', ')}`);
  if (output.length > Math.max(1, format.length)) throw new LintUsageError('there are more --output than --format');
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
  const texts = name === undefined ? undefined : new Map([[name, await readAll(io)]]);
  const cache = flags.cache ? new FileCache(flags.cacheLocation, JSON.stringify([version, config])) : undefined;
  const only = changed && ((path: string) => changed.has(resolve(path)));
  return {
    config,
    configPath,
    folder,
    inline: flags.inline,
    cache,
    ...(texts ? { texts } : {}),
    ...(only ? { only } : {}),
  };
}

async function readAll({ stdin }: LintIo): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

async function lintAndFix(
  paths: readonly string[],
  options: LintOptions,
  { flags, io }: { readonly flags: LintFlags; readonly io: LintIo },
): Promise<LintResult> {
  const result = await lint(paths, options);
  if (!flags.fix && !flags.fixUnsafe && !flags.fixDryRun) return result;
  const textOf = (path: string): string => options.texts?.get(path) ?? readTextFile(path).text;
  const fixed = applyFixes(result.findings, { textOf, unsafe: flags.fixUnsafe });
  for (const { path, text, fixes } of fixed) {
    for (const { title } of fixes)
      await writeAll(io.stderr, `${path}: ${flags.fixDryRun ? 'would be mended' : 'mended'}: ${title}\n`);
    if (!flags.fixDryRun && !(options.texts?.has(path) ?? false)) rewriteTextFile(path, text);
  }
  return flags.fixDryRun || fixed.length === 0 ? result : lint(paths, options);
}

function reportOf(
  { findings, suppressed, files, linesOf, textOf }: LintResult,
  root: string,
  { quiet }: LintFlags,
): Report {
  const pathOf = (path: string): string => relative(root, resolve(path)).split(sep).join('/');
  const shown = quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  const reported = <T extends Finding>(list: readonly T[]): readonly (ReportedFinding & T)[] => {
    const prints = fingerprintsOf(list, { pathOf, linesOf });
    return list.map((finding, index) => ({
      ...finding,
      shownPath: shownPath(finding.where.path),
      repositoryPath: pathOf(finding.where.path),
      fingerprint: prints[index] ?? '',
    }));
  };
  return {
    version,
    files,
    findings: reported(shown),
    suppressed: reported(suppressed),
    rules,
    helpOf: (id) => `${SITE}${id}`,
    linesOf,
    textOf,
    pathOf,
  };
}

/** Relative to the folder of the run, unless it lies outside of it. */
function shownPath(path: string): string {
  const inner = relative('', resolve(path));
  return inner === '' || inner.startsWith('..') ? path : inner;
}

/** Holds back what the baseline knows; what it knows of files that this run has not looked at is left alone. */
function withBaseline(
  report: Report,
  { baseline, updateBaseline, pruneBaseline }: LintFlags,
  { isGone }: { readonly isGone: (path: string) => boolean },
): { readonly report: Report; readonly stale: number } {
  if (baseline === undefined) {
    if (updateBaseline || pruneBaseline)
      throw new LintUsageError('--update-baseline and --prune-baseline need --baseline with the file to write');
    return { report, stale: 0 };
  }
  const before = updateBaseline && !existsSync(baseline) ? [] : readBaseline(baseline);
  const found = new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const stale = before.filter(({ fingerprint, path }) => !found.has(fingerprint) && isGone(path));
  const kept = before.filter((entry) => !stale.includes(entry));
  const fresh = report.findings
    .filter(({ fingerprint }) => kept.every((entry) => entry.fingerprint !== fingerprint))
    .map(({ ruleId, repositoryPath, fingerprint }) => ({ ruleId, path: repositoryPath, fingerprint }));
  const after = updateBaseline ? [...kept, ...fresh] : kept;
  if (updateBaseline || pruneBaseline) writeBaseline(baseline, after);
  const known = new Set(after.map(({ fingerprint }) => fingerprint));
  const held = report.findings.filter(({ fingerprint }) => known.has(fingerprint));
  const suppressed: readonly HeldBack[] = held.map((finding) => ({ ...finding, by: 'baseline', reason: undefined }));
  return {
    report: {
      ...report,
      hasBaseline: true,
      findings: report.findings.filter(({ fingerprint }) => !known.has(fingerprint)),
      suppressed: [...report.suppressed, ...suppressed],
    },
    stale: updateBaseline || pruneBaseline ? 0 : stale.length,
  };
}

async function writeReports(
  report: Report,
  { format, output, color, showSuppressed }: LintFlags,
  io: LintIo,
): Promise<void> {
  const names = format.length > 0 ? format : ['stylish'];
  for (const [index, name] of names.entries()) {
    const file = output[index];
    const paint = file === undefined ? painterOf(io, color) : (_: unknown, text: string) => text;
    const text = isFormat(name) ? formats[name](report, { paint, showSuppressed }) : '';
    if (file === undefined) await writeAll(io.stdout, text);
    else writeFile(file, text);
  }
}

function isFormat(name: string): name is FormatName {
  return (FORMAT_NAMES as readonly string[]).includes(name);
}

function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new LintUsageError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function exitCodeOf({ findings }: Report, stale: number, { failOn, maxWarnings }: LintFlags): 0 | 1 {
  const fails = findings.some(({ severity }) => ORDER.indexOf(severity) >= ORDER.indexOf(failOn));
  const { error, warning } = countsOf(findings);
  if (maxWarnings !== undefined) return error > 0 || warning > maxWarnings || stale > 0 ? 1 : 0;
  return fails || stale > 0 ? 1 : 0;
}
