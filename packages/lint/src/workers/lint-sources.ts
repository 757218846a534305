/** Lints sources: from the cache where it knows them, else here or in threads. */
import { availableParallelism } from 'node:os';
import type { FindingCache } from '../cache.ts';
import type { LintConfig } from '../config/lint-config.ts';
import type { Settings } from '../config/settings.ts';
import type { Finding } from '../finding.ts';
import { readers } from '../sources/readers.ts';
import type { SourceReader } from '../sources/sources.ts';
import type { TextFile } from '../text-file.ts';
import { WorkerPool } from './worker-pool.ts';

/** A source: the files that make it, and what reads them. */
export interface SourceJob {
  readonly reader: SourceReader;
  readonly files: readonly TextFile[];
}

/** How sources are linted. */
export interface SourceRun {
  readonly config: LintConfig;
  readonly folder: string;
  readonly settings: Settings;
  readonly cache: FindingCache | undefined;
  /** How many threads; `auto` takes as many as there are processors, where there is enough to do. */
  readonly concurrency: number | 'auto';
}

/** With fewer sources than this, and less text in them, threads take longer to start than they save. */
const WORTH_THREADS = { sources: 400, length: 1_000_000 };
const MOST_THREADS = 4;

/** The findings of each source, in their order. */
export async function lintSources(
  jobs: readonly SourceJob[],
  { config, folder, settings, cache, concurrency }: SourceRun,
): Promise<readonly (readonly Finding[])[]> {
  const known = jobs.map(({ reader, files }) => cache?.get(reader.kind, files));
  const open = jobs.filter((_, index) => known[index] === undefined);
  const threads = threadsFor(open, concurrency);
  const pool = threads > 1 ? new WorkerPool(threads, { config, folder }) : undefined;
  try {
    const lintOne = async ({ reader, files }: SourceJob): Promise<readonly Finding[]> => {
      if (pool !== undefined) return pool.lint(readers.indexOf(reader), files);
      // Why here: a run that knows every finding already needs no rules.
      const [{ rules }, { lintSource }] = await Promise.all([import('../registry.ts'), import('../run-rules.ts')]);
      return lintSource({ kind: reader.kind, read: await reader.load(files), files }, { rules, settings });
    };
    const found: (readonly Finding[])[] = [];
    const tasks = jobs.map((job, index) => known[index] ?? (pool === undefined ? undefined : lintOne(job)));
    for (const [index, job] of jobs.entries()) {
      const findings = await (tasks[index] ?? lintOne(job));
      if (known[index] === undefined) cache?.set(job.reader.kind, job.files, findings);
      found.push(findings);
    }
    return found;
  } finally {
    await pool?.close();
  }
}

function threadsFor(open: readonly SourceJob[], concurrency: number | 'auto'): number {
  if (concurrency !== 'auto') return Math.min(concurrency, open.length);
  const length = open.reduce((sum, { files }) => sum + files.reduce((own, { text }) => own + text.length, 0), 0);
  const isWorth = open.length >= WORTH_THREADS.sources || length >= WORTH_THREADS.length;
  return isWorth ? Math.min(MOST_THREADS, availableParallelism()) : 1;
}
