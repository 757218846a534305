/** Ends a test run with one line of counts that stands alone: `N passed, N failed`. */
import type { Reporter, TestModule } from 'vitest/node';

/** How many tests ended in which way. */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Counts every test of every project; a file that cannot be run and an error outside of tests count as failed. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = countTests(modules, errors);
    // Why on exit: other reporters write after this one, and the line has to be the last.
    process.once('exit', () => process.stdout.write(`${summaryLine(counts)}\n`));
  }
}

/** The closing line. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Counts the results of a run. */
export function countTests(modules: readonly TestModule[], errors: readonly unknown[]): Counts {
  const counts: Counts = { passed: 0, failed: errors.length, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'pending' ? 'failed' : state]++;
    }
    if (module.errors().length > 0) counts.failed++;
  }
  return counts;
}
