/** Runs the rules on one source. */
import type { Report, TestedRule } from './define-rule.ts';
import type { Settings } from './config/settings.ts';
import { DocumentError } from './document-error.ts';
import type { Finding } from './finding.ts';
import { RuleCrash } from './rule-crash.ts';
import type { SourceReader } from './sources/sources.ts';
import type { TextFile } from './text-file.ts';

/** What rules are run with. */
export interface RuleRun {
  readonly rules: readonly TestedRule[];
  readonly settings: Settings;
}

/** Reads a source and runs every rule about its kind that is on. */
export function lintSource(
  reader: SourceReader,
  files: readonly TextFile[],
  { rules, settings }: RuleRun,
): readonly Finding[] {
  const findings: Finding[] = [];
  const path = files[0]?.path ?? '';
  const kind: string = reader.kind;
  const unreadable = (error: unknown): unknown => findings.push(unparsable(error, path));
  try {
    const source = reader.read(files, unreadable);
    for (const rule of rules)
      if (rule.reads === kind) findings.push(...findingsOfRule(rule, source, { settings, path }));
  } catch (error) {
    unreadable(error);
  }
  return findings;
}

/** The findings of one rule. */
export function findingsOfRule(
  rule: TestedRule,
  source: Parameters<TestedRule['check']>[0],
  { settings, path }: { readonly settings: Settings; readonly path: string },
): readonly Finding[] {
  const setting = settings.of(rule, path);
  if (setting === undefined) return [];
  const findings: Finding[] = [];
  const { severity, options } = setting;
  const report: Report = (where, message, details) =>
    findings.push({ ruleId: rule.id, severity, message, where, ...details });
  try {
    rule.check(source, report, options);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new RuleCrash(rule.id, path, error);
  }
  return findings;
}

function unparsable(error: unknown, path: string): Finding {
  if (!(error instanceof DocumentError)) throw error;
  const where = error.place ?? { path, line: 1, column: 1 };
  return { ruleId: 'unreadable-file', severity: 'error', message: error.reason, where };
}
