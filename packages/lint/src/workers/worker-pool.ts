/** Lints sources in several threads; which thread takes which does not show in what is found. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Finding } from '../finding.ts';
import { RuleCrash } from '../rule-crash.ts';
import type { TextFile } from '../text-file.ts';
import type { WorkerAnswer, WorkerJob, WorkerStart } from './lint-worker.ts';

/** Threads that wait for sources. */
export class WorkerPool {
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  constructor(count: number, start: WorkerStart) {
    const isSource = import.meta.url.endsWith('.ts');
    const script = new URL(`./lint-worker.${isSource ? 'ts' : 'js'}`, import.meta.url);
    // Why: in the workspace packages resolve to their sources under this condition, which threads do not inherit.
    const execArgv = isSource ? ['--conditions=@pim-precheck/source'] : [];
    this.#workers = Array.from({ length: count }, () => new Worker(script, { workerData: start, execArgv }));
    this.#idle = [...this.#workers];
  }

  /** Lints one source, by the place of its reader in the list, as soon as a thread is free. */
  async lint(reader: number, files: readonly TextFile[]): Promise<readonly Finding[]> {
    const worker = this.#idle.pop() ?? (await new Promise<Worker>((resolve) => this.#waiting.push(resolve)));
    const job: WorkerJob = { reader, files };
    worker.postMessage(job);
    const [said] = (await once(worker, 'message')) as [WorkerAnswer];
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(worker);
    else next(worker);
    if ('findings' in said) return said.findings;
    const { ruleId, path, reason } = said.crash;
    throw new RuleCrash(ruleId, path, { message: reason });
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
