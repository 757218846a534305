/** Runs the rules on one source. */
import type { Report, TestedRule } from './define-rule.ts';
import type { Setting, Settings } from './config/settings.ts';
import { DocumentError } from './document-error.ts';
import type { Finding } from './finding.ts';
import { RuleCrash } from './rule-crash.ts';
import { unreadableFile } from './rules/config/unreadable-file/rule.ts';
import type { ReadSource, SourceKind, Sources } from './sources/sources.ts';
import type { TextFile } from './text-file.ts';

/** What rules are run with. */
export interface RuleRun {
  readonly rules: readonly TestedRule[];
  readonly settings: Settings;
}

/** What is read, and how. */
export interface SourceReading {
  readonly kind: SourceKind;
  readonly read: ReadSource;
  readonly files: readonly TextFile[];
}

/** Reads a source and runs every rule about its kind that is on. */
export function lintSource({ kind, read, files }: SourceReading, { rules, settings }: RuleRun): readonly Finding[] {
  const findings: Finding[] = [];
  const paths = files.map(({ path }) => path);
  const unreadable = (error: unknown): void => {
    findings.push(...unreadableFindings(error, settings));
  };
  try {
    const source = read(files, unreadable);
    for (const rule of rules)
      if (rule.reads === kind) findings.push(...findingsOfRule(rule, source, { settings, paths }));
  } catch (error) {
    unreadable(error);
  }
  return findings;
}

/** The findings of one rule about a source that is made of some files. */
export function findingsOfRule(
  rule: Pick<TestedRule, 'check' | 'id' | 'meta'>,
  source: Sources[keyof Sources],
  { settings, paths }: { readonly settings: Settings; readonly paths: readonly string[] },
): readonly Finding[] {
  const set = new Map<string, Setting | undefined>();
  const settingOf = (path: string): Setting | undefined => {
    if (!set.has(path)) set.set(path, settings.of(rule, path));
    return set.get(path);
  };
  const setting = paths.map(settingOf).find((own) => own !== undefined);
  if (setting === undefined) return [];
  const findings: Finding[] = [];
  const told = new Set<string>();
  const report: Report = (where, message, details) => {
    // Why by file: a source may be made of several, and a configuration may set the rule otherwise for one of them.
    const own = settingOf(where.path);
    // Why once: one place of a loop stands for several things, with the same fault.
    const key = `${where.path}:${where.line}:${where.column} ${message}`;
    if (own === undefined || told.has(key)) return;
    told.add(key);
    const { end, ...start } = where;
    const until = end === undefined ? {} : { end: { path: start.path, ...end } };
    findings.push({ ruleId: rule.id, severity: own.severity, message, where: start, ...until, ...details });
  };
  try {
    rule.check(source, report, setting.options);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new RuleCrash(rule.id, paths[0] ?? '', error as Error);
  }
  return findings;
}

/** The finding about what cannot be read or parsed; any other error is thrown on. */
export function unreadableFindings(error: unknown, settings: Settings): readonly Finding[] {
  if (!(error instanceof DocumentError)) throw error;
  return findingsOfRule(unreadableFile, { faults: [error] }, { settings, paths: [error.path] });
}
