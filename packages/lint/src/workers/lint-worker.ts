/** A thread that lints the sources that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LintConfig } from '../config/lint-config.ts';
import { Settings } from '../config/settings.ts';
import type { Finding } from '../finding.ts';
import { rules } from '../registry.ts';
import { RuleCrash } from '../rule-crash.ts';
import { lintSource } from '../run-rules.ts';
import { readers } from '../sources/readers.ts';
import type { SourceReader } from '../sources/sources.ts';
import type { TextFile } from '../text-file.ts';

/** What a thread starts with. */
export interface WorkerStart {
  readonly config: LintConfig;
  readonly folder: string;
}

/** A source to lint. */
export interface WorkerJob {
  /** Its place in the list of readers: several may read the same kind. */
  readonly reader: number;
  readonly files: readonly TextFile[];
}

/** What became of it. */
export type WorkerAnswer =
  | { readonly findings: readonly Finding[] }
  | { readonly crash: { readonly ruleId: string; readonly path: string; readonly reason: string } };

const { config, folder } = workerData as WorkerStart;
const settings = new Settings(config, folder);

parentPort?.on('message', ({ reader, files }: WorkerJob) => {
  void answer(readers[reader], files).then((said) => parentPort?.postMessage(said));
});

async function answer(reader: SourceReader | undefined, files: readonly TextFile[]): Promise<WorkerAnswer> {
  try {
    if (reader === undefined) return { findings: [] };
    const source = { kind: reader.kind, read: await reader.load(files), files };
    return { findings: lintSource(source, { rules, settings }) };
  } catch (error) {
    // Why: what else goes wrong ends the thread, which the pool tells.
    if (!(error instanceof RuleCrash)) throw error;
    const { ruleId, path, reason } = error;
    return { crash: { ruleId, path, reason } };
  }
}
