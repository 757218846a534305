/** Holds back what a baseline knows, and says what of it is gone. */
import { existsSync } from 'node:fs';
import { type BaselineEntry, readBaseline, writeBaseline } from '../baseline.ts';
import type { HeldBack, Report } from '../formats/report.ts';
import type { LintFlags } from './lint-flags.ts';
import { LintUsageError } from './usage-error.ts';

/** A baseline, and what is known about the files that it names. */
export interface BaselineContext {
  /** The file; undefined where there is none. */
  readonly path: string | undefined;
  /** Whether the run has looked at a file, or the file is not there any more. */
  readonly isGone: (path: string) => boolean;
}

/** The report without what the baseline knows; what it knows of files that this run has not looked at is left alone. */
export async function withBaseline(
  report: Report,
  { updateBaseline, pruneBaseline }: LintFlags,
  { path, isGone }: BaselineContext,
): Promise<{ readonly report: Report; readonly stale: readonly BaselineEntry[] }> {
  if (path === undefined) {
    if (updateBaseline || pruneBaseline)
      throw new LintUsageError('--update-baseline and --prune-baseline need --baseline with the file to write');
    return { report, stale: [] };
  }
  const before = updateBaseline && !existsSync(path) ? [] : await readBaseline(path);
  const found = new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const gone = before.filter((entry) => !found.has(entry.fingerprint) && isGone(entry.path));
  const kept = before.filter((entry) => !gone.includes(entry));
  const keptPrints = new Set(kept.map(({ fingerprint }) => fingerprint));
  const fresh = report.findings
    .filter(({ fingerprint }) => !keptPrints.has(fingerprint))
    .map(({ ruleId, repositoryPath, fingerprint }) => ({ ruleId, path: repositoryPath, fingerprint }));
  const after = updateBaseline ? [...kept, ...fresh] : kept;
  if (updateBaseline || pruneBaseline) writeBaseline(path, after);
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
    stale: updateBaseline || pruneBaseline ? [] : gone,
  };
}

/** How many entries there are of each rule, in words. */
export function countsByRule(entries: readonly BaselineEntry[]): string {
  const counts = new Map<string, number>();
  for (const { ruleId } of entries) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts].map(([id, count]) => `${count} of ${id}`).join(', ');
}
