/** Lints files: finds them, reads each by its kind, runs every rule on it, returns the findings in order. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FindingDetails, RuleOptions, Severity } from './define-rule.ts';
import { DocumentError } from './document-error.ts';
import type { Place } from './place.ts';
import { rules } from './registry.ts';
import { readers } from './sources/readers.ts';
import type { SourceReader } from './sources/sources.ts';
import { readTextFile, type TextFile } from './text-file.ts';

/** Something that a rule found. */
export interface Finding extends FindingDetails {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly where: Place;
}

/** What was found, and in how many files was looked. */
export interface LintResult {
  readonly findings: readonly Finding[];
  readonly files: number;
}

/** Options by the id of a rule. */
export type OptionsByRule = Readonly<Record<string, RuleOptions>>;

/** Lints files and folders. Throws a DocumentError where a path that was given is not there. */
export async function lint(paths: readonly string[], options: OptionsByRule = {}): Promise<LintResult> {
  const files = [...new Set(paths.flatMap(filesUnder))];
  const findings: Finding[] = [];
  const looked = new Set<string>();
  const read = new Map<string, TextFile | undefined>();
  const readOnce = (path: string): TextFile | undefined => {
    if (!read.has(path)) read.set(path, readOrReport(path, findings));
    return read.get(path);
  };
  for (const reader of readers) {
    for (const unit of unitsOf(reader, files)) {
      const texts = unit.flatMap((path) => readOnce(path) ?? []);
      const own = texts.filter((file) => reader.recognises?.(file) ?? true);
      for (const path of unit) if (own.length > 0 || texts.length === 0) looked.add(path);
      if (own.length === 0) continue;
      await reader.prepare?.(own);
      findings.push(...check(reader, own, options));
    }
  }
  return { findings: findings.toSorted(inOrder), files: looked.size };
}

function unitsOf(reader: SourceReader, files: readonly string[]): readonly (readonly string[])[] {
  const taken = files.filter((path) => reader.takes(path));
  if (reader.byFolder === undefined) return taken.map((path) => [path]);
  const folders = new Set(taken.map((path) => dirname(path)));
  return [...folders].map((folder) => taken.filter((path) => dirname(path) === folder));
}

function check(reader: SourceReader, files: readonly TextFile[], options: OptionsByRule): readonly Finding[] {
  const findings: Finding[] = [];
  const unreadable = (error: unknown): unknown => findings.push(unreadableFile(error, files[0]?.path ?? ''));
  const kind: string = reader.kind;
  try {
    const source = reader.read(files, unreadable);
    for (const rule of rules.filter(({ reads }) => reads === kind)) {
      const { id, meta } = rule;
      rule.check(
        source,
        (where, message, details) => findings.push({ ruleId: id, severity: meta.severity, message, where, ...details }),
        { ...defaultsOf(meta.options), ...options[id] },
      );
    }
  } catch (error) {
    unreadable(error);
  }
  return findings;
}

function defaultsOf(schema: (typeof rules)[number]['meta']['options']): RuleOptions {
  return Object.fromEntries(Object.entries(schema?.properties ?? {}).map(([key, own]) => [key, own.default]));
}

/** Why a finding: one file that cannot be read does not stop the rest. */
function readOrReport(path: string, findings: Finding[]): TextFile | undefined {
  try {
    return readTextFile(path);
  } catch (error) {
    findings.push(unreadableFile(error, path));
    return undefined;
  }
}

function unreadableFile(error: unknown, path: string): Finding {
  if (!(error instanceof DocumentError)) throw error;
  const where = error.place ?? { path, line: 1, column: 1 };
  return { ruleId: 'unreadable-file', severity: 'error', message: error.reason, where };
}

/** Folders of what others have written, or programs. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'bower_components', 'vendor']);

function filesUnder(path: string): readonly string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) throw new DocumentError(path, 'no such file or folder');
  if (!isFolder) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory())
        return SKIPPED.has(entry.name) || (entry.name.startsWith('.') && entry.name !== '.github')
          ? []
          : filesUnder(inner);
      return entry.isFile() && readers.some((reader) => reader.takes(inner)) ? [inner] : [];
    });
}

function inOrder(one: Finding, other: Finding): number {
  if (one.where.path !== other.where.path) return one.where.path < other.where.path ? -1 : 1;
  return (
    one.where.line - other.where.line || one.where.column - other.where.column || (one.ruleId < other.ruleId ? -1 : 1)
  );
}
