/** Lints the policies under some paths: finds the files, runs every rule, returns the findings in order. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isPolicyTest, POLICY_FILES } from '@pim-precheck/precheck';
import type { PolicySource, Severity } from './define-rule.ts';
import { DocumentError } from './document-error.ts';
import type { Place } from './place.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import { rules } from './registry.ts';

/** Something that a rule found. */
export interface Finding {
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

/** Lints files and folders. Throws a DocumentError where a path that was given is not there. */
export function lint(paths: readonly string[]): LintResult {
  const files = [...new Set(paths.flatMap(filesUnder))];
  const findings: Finding[] = [];
  for (const folder of new Set(files.map((path) => dirname(path)))) {
    const own = files.filter((path) => dirname(path) === folder);
    const policyPath = POLICY_FILES.map((name) => join(folder, name)).find((path) => own.includes(path));
    const read = (path: string): ReadDocument | undefined => readOrReport(path, findings);
    const source: PolicySource = {
      policy: policyPath === undefined ? undefined : read(policyPath),
      tests: own.filter((path) => isPolicyTest(path)).flatMap((path) => read(path) ?? []),
    };
    for (const { id, meta, check } of rules) {
      check(source, (where, message) => findings.push({ ruleId: id, severity: meta.severity, message, where }));
    }
  }
  return { findings: findings.toSorted(inOrder), files: files.length };
}

/** Why a finding: one file that cannot be read does not stop the rest. */
function readOrReport(path: string, findings: Finding[]): ReadDocument | undefined {
  try {
    return readDocument(path);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const where = error.place ?? { path, line: 1, column: 1 };
    findings.push({ ruleId: 'unreadable-file', severity: 'error', message: error.reason, where });
    return undefined;
  }
}

function filesUnder(path: string): readonly string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) throw new DocumentError(path, 'no such file or folder');
  if (!isFolder) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory())
        return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : filesUnder(inner);
      return entry.isFile() && (POLICY_FILES.includes(entry.name) || isPolicyTest(entry.name)) ? [inner] : [];
    });
}

function inOrder(one: Finding, other: Finding): number {
  if (one.where.path !== other.where.path) return one.where.path < other.where.path ? -1 : 1;
  return (
    one.where.line - other.where.line || one.where.column - other.where.column || (one.ruleId < other.ruleId ? -1 : 1)
  );
}
