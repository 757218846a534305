/** Holds back what comments and the configuration suppress, and lints the suppressions themselves. */
import type { LintConfig } from '../config/lint-config.ts';
import type { Settings } from '../config/settings.ts';
import type { Finding } from '../finding.ts';
import { findingsOfRule } from '../run-rules.ts';
import type { TextFile } from '../text-file.ts';
import type { AppliedSuppression } from './configured-suppressions.ts';
import { readSuppressions, type Suppression } from './read-suppressions.ts';
import type { SuppressionSource } from './suppression-source.ts';

/** A finding that is held back, by what, and why. */
export interface HeldBackFinding extends Finding {
  readonly by: 'baseline' | 'configuration' | 'source';
  readonly reason: string | undefined;
}

/** What holds back. */
export interface HoldBackContext {
  /** The files whose comments count. */
  readonly files: readonly TextFile[];
  /** Every file that was looked at. */
  readonly looked: readonly string[];
  readonly config: LintConfig;
  /** The file that the configuration stands in, where it stands in one. */
  readonly configPath: string | undefined;
  readonly settings: Settings;
  readonly today: string;
  /** The text of a file that was looked at. */
  readonly textOf: (path: string) => string;
}

/** Splits findings into those that stay and those that are held back. */
export async function holdBack(
  raw: readonly Finding[],
  { files, looked, config, configPath, settings, today, textOf }: HoldBackContext,
): Promise<{ readonly findings: readonly Finding[]; readonly suppressed: readonly HeldBackFinding[] }> {
  const comments = commentsOf(files);
  const used = new Set<Suppression>();
  const usedEntries = new Set<AppliedSuppression>();
  const configured = await configuredOf(config, { settings, textOf });
  if (comments.size === 0 && configured.length === 0) return { findings: raw, suppressed: [] };
  const { rules } = await import('../registry.ts');
  const ruleIds = new Set(rules.map(({ id }) => id));
  const findings: Finding[] = [];
  const suppressed: HeldBackFinding[] = [];
  for (const finding of raw) {
    const { ruleId, where } = finding;
    const comment = comments.get(where.path)?.find((own) => covers(own, finding) && isCurrent(own.until, today));
    const entry = configured.find(
      ({ rule, until, covers: coversPlace }) => rule === ruleId && isCurrent(until, today) && coversPlace(where),
    );
    if (comment !== undefined) {
      used.add(comment);
      suppressed.push({ ...finding, by: 'source', reason: comment.reason });
    } else if (entry !== undefined) {
      usedEntries.add(entry);
      suppressed.push({ ...finding, by: 'configuration', reason: entry.reason });
    } else findings.push(finding);
  }
  const lintSuppressions = (suppressions: SuppressionSource['suppressions'], path: string): void => {
    for (const rule of rules) {
      const reads: string = rule.reads;
      if (reads === 'suppressions')
        findings.push(...findingsOfRule(rule, { suppressions, ruleIds, today }, { settings, paths: [path] }));
    }
  };
  for (const [path, own] of comments)
    lintSuppressions(
      own.map((one) => ({ ...one, isUsed: used.has(one) })),
      path,
    );
  // Why not those of files that were not looked at: a run over a part of the project cannot know.
  const judged = configured.filter((entry) => looked.some((path) => entry.matches(path)));
  if (configPath !== undefined && judged.length > 0) {
    const { asSuppression } = await import('./configured-suppressions.ts');
    lintSuppressions(
      judged.map((entry) => ({ ...asSuppression(entry, configPath), isUsed: usedEntries.has(entry) })),
      configPath,
    );
  }
  return { findings, suppressed };
}

/** The suppressions of the files that have some. */
function commentsOf(files: readonly TextFile[]): ReadonlyMap<string, readonly Suppression[]> {
  return new Map(
    files.flatMap((file) => {
      const own = readSuppressions(file);
      return own.length === 0 ? [] : [[file.path, own] as const];
    }),
  );
}

/** Why loaded here: what reads the configuration's needs a parser, and most configurations hold none. */
async function configuredOf(
  config: LintConfig,
  context: Pick<HoldBackContext, 'settings' | 'textOf'>,
): Promise<readonly AppliedSuppression[]> {
  if (config.suppressions === undefined || config.suppressions.length === 0) return [];
  return (await import('./configured-suppressions.ts')).configuredSuppressions(config, context);
}

function covers({ rules: names, from, to }: Suppression, { ruleId, where }: Finding): boolean {
  return where.line >= from && where.line <= to && (names.length === 0 || names.includes(ruleId));
}

function isCurrent(until: string | undefined, today: string): boolean {
  return until === undefined || until >= today;
}
