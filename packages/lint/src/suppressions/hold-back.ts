/** Holds back what comments and the configuration suppress, and lints the suppressions themselves. */
import type { LintConfig } from '../config/lint-config.ts';
import type { Settings } from '../config/settings.ts';
import type { Finding } from '../finding.ts';
import { rules } from '../registry.ts';
import { findingsOfRule } from '../run-rules.ts';
import type { TextFile } from '../text-file.ts';
import { readSuppressions, type Suppression } from './read-suppressions.ts';

/** A finding that is held back, by what, and why. */
export interface HeldBackFinding extends Finding {
  readonly by: 'baseline' | 'configuration' | 'source';
  readonly reason: string | undefined;
}

/** What holds back. */
export interface HoldBackContext {
  /** The files whose comments count. */
  readonly files: readonly TextFile[];
  readonly config: LintConfig;
  readonly settings: Settings;
  readonly today: string;
}

/** Splits findings into those that stay and those that are held back. */
export function holdBack(
  raw: readonly Finding[],
  { files, config, settings, today }: HoldBackContext,
): { readonly findings: readonly Finding[]; readonly suppressed: readonly HeldBackFinding[] } {
  const comments = new Map(files.map((file) => [file.path, readSuppressions(file)] as const));
  const used = new Set<Suppression>();
  const configured = (config.suppressions ?? []).map((entry) => ({ ...entry, matches: settings.matcher(entry.files) }));
  const findings: Finding[] = [];
  const suppressed: HeldBackFinding[] = [];
  for (const finding of raw) {
    const { ruleId, where } = finding;
    const comment = comments.get(where.path)?.find((own) => covers(own, finding) && isCurrent(own.until, today));
    const entry = configured.find(
      ({ rule, until, matches }) => rule === ruleId && isCurrent(until, today) && matches(where.path),
    );
    if (comment !== undefined) {
      used.add(comment);
      suppressed.push({ ...finding, by: 'source', reason: comment.reason });
    } else if (entry !== undefined) suppressed.push({ ...finding, by: 'configuration', reason: entry.reason });
    else findings.push(finding);
  }
  for (const [path, own] of comments) {
    if (own.length === 0) continue;
    const source = { suppressions: own.map((one) => ({ ...one, isUsed: used.has(one) })), ruleIds: RULE_IDS, today };
    for (const rule of rules) {
      const reads: string = rule.reads;
      if (reads === 'suppressions') findings.push(...findingsOfRule(rule, source, { settings, path }));
    }
  }
  return { findings, suppressed };
}

const RULE_IDS: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

function covers({ rules: names, from, to }: Suppression, { ruleId, where }: Finding): boolean {
  return where.line >= from && where.line <= to && (names.length === 0 || names.includes(ruleId));
}

function isCurrent(until: string | undefined, today: string): boolean {
  return until === undefined || until >= today;
}
