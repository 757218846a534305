/** `precheck test`: runs the expectations of a team about its own policy. */
import { dirname, join } from 'node:path';
import { placeText, type ReadDocument, readDocument } from '@pim-precheck/lint';
import {
  checkPolicyTest,
  checkRuleNames,
  PolicyError,
  type PolicyTestFile,
  runPolicyTests,
} from '@pim-precheck/precheck';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findPolicy } from '../input/find-policy.ts';
import { findPolicyTests } from '../input/find-policy-tests.ts';
import { loadPolicy } from '../input/load-policy.ts';
import { policyTestJson, policyTestJunit, policyTestText } from '../output/policy-test-report.ts';
import type { FileResults } from '../output/policy-test-results.ts';
import type { PolicyChoice } from '../policy-choice.ts';
import type { Paint } from '../terminal/colors.ts';
import { type Io, write } from '../terminal/io.ts';
import { UsageError } from '../usage-error.ts';

/** How the tests are run and written. */
export interface TestRun {
  readonly paths: readonly string[];
  readonly policy: PolicyChoice;
  readonly filter: string | undefined;
  readonly format: 'text' | 'json' | 'junit';
  readonly paint: Paint;
  readonly io: Io;
}

const REPORTS = { text: policyTestText, json: policyTestJson, junit: policyTestJunit };

/** Runs every test file; 1 where an expectation is not met, 2 where a file is wrong or nothing was run. */
export async function testPolicy(run: TestRun): Promise<ExitCode> {
  const files = findPolicyTests(run.paths).map((path) => testFile(path, run));
  const cases = files.flatMap((file) => file.cases);
  if (cases.length === 0) throw new UsageError(`--filter ${run.filter ?? ''}: no test has a name like this`);
  await write(run.io.stdout, REPORTS[run.format](files, run.paint));
  return cases.some(({ differences }) => differences.length > 0) ? exitCodes.denied : exitCodes.ok;
}

function testFile(path: string, { policy: choice, filter }: TestRun): FileResults {
  const document = readDocument(path);
  return explaining(document, () => {
    const file = checkPolicyTest(document.value);
    const policyPath = policyPathOf(path, file, choice);
    const policy = policyPath === undefined ? undefined : loadPolicy(policyPath);
    checkRuleNames(file, policy ?? { rules: [] });
    const wanted = filter?.toLowerCase();
    const results = runPolicyTests(file, policy, (name) => wanted === undefined || name.toLowerCase().includes(wanted));
    const cases = results.cases.map((one) => ({ ...one, place: placeText(document.placeOf(one.pointer)) }));
    return { path, policy: policyPath, cases, untestedRules: filter === undefined ? results.untestedRules : [] };
  });
}

function policyPathOf(path: string, file: PolicyTestFile, choice: PolicyChoice): string | undefined {
  if (typeof choice === 'string') return choice;
  const folder = dirname(path);
  return file.policy === undefined ? findPolicy(choice, folder) : join(folder, file.policy);
}

/** Tells every fault of a file with file, line and column. */
function explaining<T>({ placeOf }: ReadDocument, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const [first = '', ...further] = error.faults.map(
      ({ pointer, message }) => `${placeText(placeOf(pointer))}: ${message}`,
    );
    throw new UsageError(first, ...further);
  }
}
