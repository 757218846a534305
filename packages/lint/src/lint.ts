/** Lints a project: finds the files, runs the rules, and holds back what is suppressed. */
import type { Finding } from './finding.ts';
import type { FindingCache } from './cache.ts';
import type { LintConfig } from './config/lint-config.ts';
import { Settings } from './config/settings.ts';
import type { DocumentError } from './document-error.ts';
import { findFiles } from './files/find-files.ts';
import { ProjectFiles } from './files/project-files.ts';
import { filesOf, unitsOf } from './files/units.ts';
import { unreadableFindings } from './run-rules.ts';
import { readers } from './sources/readers.ts';
import { holdBack, type HeldBackFinding } from './suppressions/hold-back.ts';
import { lintSources, type SourceJob } from './workers/lint-sources.ts';
import { resolve } from 'node:path';

/** How a project is linted. */
export interface LintOptions {
  readonly config?: LintConfig | undefined;
  /** The file that it stands in; its suppressions are linted there. */
  readonly configPath?: string | undefined;
  /** Folder that the patterns of the configuration are about; the working directory when absent. */
  readonly folder?: string | undefined;
  /** Whether comments hold findings back; true when absent. */
  readonly inline?: boolean | undefined;
  /** The day of the run; today when absent. */
  readonly today?: string | undefined;
  /** Texts that stand for files, by path. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** Whether a file that was found is linted. */
  readonly only?: ((path: string) => boolean) | undefined;
  readonly cache?: FindingCache | undefined;
  /** How many threads lint; 1 when absent. */
  readonly concurrency?: number | 'auto' | undefined;
}

/** What was found, what was held back, and in which files was looked. */
export interface LintResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly HeldBackFinding[];
  readonly files: number;
  /** The lines of a file that was looked at. */
  readonly linesOf: (path: string) => readonly string[];
  /** The text of such a file. */
  readonly textOf: (path: string) => string;
  /** Whether a path, absolute, was looked at. */
  readonly hasRead: (path: string) => boolean;
}

/** Lints files and folders. Throws a DocumentError where a path that was given is not there. */
export async function lint(paths: readonly string[], options: LintOptions = {}): Promise<LintResult> {
  const { config = {}, folder = process.cwd(), texts = new Map<string, string>(), only = () => true } = options;
  const settings = new Settings(config, folder);
  const files = new ProjectFiles(texts);
  const takes = (path: string): boolean => readers.some((reader) => reader.takes(path));
  const folders: DocumentError[] = [];
  const unreadable = (fault: DocumentError): unknown => folders.push(fault);
  const found = findFiles(paths, { takes, ignores: config.ignores ?? [], root: folder, unreadable });
  const all = [...new Set([...found, ...texts.keys()])].filter((path) => only(path));
  const asked = new Set(all);
  const looked = new Set<string>();
  const jobs: SourceJob[] = [];
  for (const reader of readers) {
    for (const unit of unitsOf(reader, all)) {
      for (const path of unit) looked.add(path);
      const own = filesOf(reader, unit, files);
      if (own.length > 0) jobs.push({ reader, files: own });
    }
  }
  const { cache, concurrency = 1 } = options;
  const perSource = await lintSources(jobs, { config, folder, settings, cache, concurrency });
  const raw = perSource.flat().filter(({ where }) => asked.has(where.path));
  const texted = all.flatMap((path) => files.read(path) ?? []);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const unread = [
    ...folders.flatMap((fault) => unreadableFindings(fault, settings)),
    ...[...files.faults.values()].flatMap((fault) => unreadOf(fault, { settings, paths })),
  ];
  const held = await holdBack([...raw, ...unread], {
    files: options.inline === false ? [] : texted,
    looked: [...looked],
    config,
    configPath: options.configPath,
    settings,
    today,
    textOf: (path) => files.read(path)?.text ?? '',
  });
  const findings = held.findings.toSorted(inOrder);
  let absolute: ReadonlySet<string> | undefined;
  return {
    findings,
    suppressed: held.suppressed.toSorted(inOrder),
    files: looked.size,
    linesOf: (path) => files.linesOf(path),
    textOf: (path) => files.read(path)?.text ?? '',
    hasRead: (path) => (absolute ??= new Set([...looked].map((own) => resolve(own)))).has(path),
  };
}

/** Why: of what cannot be read and is known by its content only, such as a large JSON file, nobody can say that it matters. */
function isSurelyMeant(path: string, named: readonly string[]): boolean {
  return named.includes(path) || readers.some((reader) => reader.recognises === undefined && reader.takes(path));
}

function unreadOf(
  fault: DocumentError,
  { settings, paths }: { readonly settings: Settings; readonly paths: readonly string[] },
): readonly Finding[] {
  // Why the place: what has none could not be opened, and may be anything.
  const isSure = fault.place === undefined || isSurelyMeant(fault.path, paths);
  const severity = isSure ? {} : { severity: 'info' as const };
  return unreadableFindings(fault, settings).map((finding) => ({ ...finding, ...severity }));
}

function inOrder(one: Finding, other: Finding): number {
  if (one.where.path !== other.where.path) return one.where.path < other.where.path ? -1 : 1;
  return (
    one.where.line - other.where.line ||
    one.where.column - other.where.column ||
    (one.ruleId < other.ruleId ? -1 : one.ruleId > other.ruleId ? 1 : 0)
  );
}
