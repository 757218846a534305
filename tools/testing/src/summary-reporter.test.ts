/** Tests of the closing line of a test run. */
import type { TestModule } from 'vitest/node';
import { expect, test } from 'vitest';
import { countTests, summaryLine } from './summary-reporter.ts';

function moduleOf(states: readonly string[], errors: readonly unknown[] = []): TestModule {
  const tests = states.map((state) => ({ result: () => ({ state }) }));
  return { children: { allTests: () => tests }, errors: () => errors } as unknown as TestModule;
}

test('tests are counted by how they ended', () => {
  expect(countTests([moduleOf(['passed', 'failed']), moduleOf(['passed', 'skipped'])], [])).toEqual({
    passed: 2,
    failed: 1,
    skipped: 1,
  });
});

test('a broken file, an error outside of tests and a test that never ended count as failed', () => {
  expect(countTests([moduleOf(['pending'], [new Error('import')])], [new Error('loose')])).toEqual({
    passed: 0,
    failed: 3,
    skipped: 0,
  });
});

test('skipped tests are named only where there are any', () => {
  expect(summaryLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
  expect(summaryLine({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
});
