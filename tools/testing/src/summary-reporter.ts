/** Ends a test run with one line of counts that stands alone and has no colour: `N passed, N failed`; skipped tests are named on the line before it. */
import type { Reporter, TestModule } from 'vitest/node';

/** How many tests ended in which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts every test of every project, and prints the counts when nothing prints after them any more. */
export default class SummaryReporter implements Reporter {
  #lines: string | undefined;

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    // Why on exit: other reporters write after this one, and the line has to be the last.
    if (this.#lines === undefined) process.once('exit', () => process.stdout.write(`${this.#lines ?? ''}\n`));
    this.#lines = summaryLines(countTests(modules, errors));
  }
}

/** The closing line, with one before it where tests were skipped. */
export function summaryLines({ passed, failed, skipped }: Counts): string {
  return `${skipped > 0 ? `${skipped} skipped\n` : ''}${passed} passed, ${failed} failed`;
}

/** Counts the results of a run. What is broken outside of tests counts as failed: a file, a hook of a group, a stray error. */
export function countTests(modules: readonly TestModule[], errors: readonly unknown[]): Counts {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const count = (...wanted: readonly string[]): number => states.filter((state) => wanted.includes(state)).length;
  const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const broken = groups.filter((group) => group.errors().length > 0).length;
  return {
    passed: count('passed'),
    // Why: a test that never ended did not pass.
    failed: count('failed', 'pending') + broken + errors.length,
    skipped: count('skipped'),
  };
}
