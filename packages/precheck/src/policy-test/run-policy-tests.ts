/** Runs the expectations about a policy: decides every combination, and compares. */
import { decide } from '../engine/decide.ts';
import type { Facts } from '../engine/facts.ts';
import type { Verdict } from '../engine/verdict.ts';
import { FactsError } from '../input/facts-error.ts';
import { checkFacts } from '../input/parse-facts.ts';
import type { OrganisationPolicy } from '../policy/organisation-policy.ts';
import { PolicyError } from '../policy/policy-error.ts';
import { weighCondition } from '../policy/weigh-condition.ts';
import {
  AXES,
  type Axis,
  type Combined,
  type Expectation,
  type PolicyTest,
  type PolicyTestFile,
} from './policy-test.ts';

/** What a combination got. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly rules: readonly string[];
  readonly missing: readonly string[];
}

/** One combination of one test. */
export interface CaseResult {
  readonly test: string;
  /** Names of the caller, the group and the request that were combined. */
  readonly names: Readonly<Partial<Record<Axis, string>>>;
  /** JSON pointer of the expectation in the file. */
  readonly pointer: string;
  readonly expected: Expectation;
  readonly actual: Outcome;
  /** What differs, in words; empty where the test passed. */
  readonly differences: readonly string[];
}

/** The results of a file. */
export interface PolicyTestResults {
  readonly cases: readonly CaseResult[];
  /** Ids of the rules that applied in no case. */
  readonly untestedRules: readonly string[];
}

/** Runs the tests of a file whose names `filter` accepts. Throws a PolicyError where a combination is not facts. */
export function runPolicyTests(
  file: PolicyTestFile,
  policy: OrganisationPolicy | undefined,
  filter: (name: string) => boolean = () => true,
): PolicyTestResults {
  const cases = file.tests.flatMap((test, index) =>
    filter(test.name) ? combinationsOf(test).map((names) => runCase({ file, policy, test, index, names })) : [],
  );
  const applied = new Set(cases.flatMap(({ actual }) => actual.rules));
  return { cases, untestedRules: (policy?.rules ?? []).map(({ id }) => id).filter((id) => !applied.has(id)) };
}

type Names = CaseResult['names'];

function combinationsOf(test: Combined): readonly Names[] {
  return AXES.reduce<readonly Names[]>(
    (sets, axis) =>
      test[axis] === undefined
        ? sets
        : sets.flatMap((set) => (test[axis] ?? []).map((name) => ({ ...set, [axis]: name }))),
    [{}],
  );
}

interface Case {
  readonly file: PolicyTestFile;
  readonly policy: OrganisationPolicy | undefined;
  readonly test: PolicyTest;
  readonly index: number;
  readonly names: Names;
}

function runCase({ file, policy, test, index, names }: Case): CaseResult {
  const facts = factsOf({ file, policy, test, index, names });
  const { verdict, reasons, missing } = decide(facts, { policy });
  const actual: Outcome = {
    verdict,
    reasons: [...new Set(reasons.map(({ code }) => code))],
    rules: (policy?.rules ?? []).filter(({ when }) => weighCondition(when, facts) === true).map(({ id }) => id),
    missing: missing.map(({ fact }) => fact),
  };
  const place = (test.except ?? []).findLastIndex((one) => fits(one, names));
  const expected = test.except?.[place]?.expect ?? test.expect;
  const pointer = place < 0 ? `/tests/${index}/expect` : `/tests/${index}/except/${place}/expect`;
  return { test: test.name, names, pointer, expected, actual, differences: differencesOf(expected, actual) };
}

function fits(combined: Combined, names: Names): boolean {
  return AXES.every((axis) => combined[axis] === undefined || combined[axis].includes(names[axis] ?? ''));
}

function factsOf({ file, test, index, names }: Case): Facts {
  const parts = AXES.flatMap((axis) => {
    const part = file[axis]?.[names[axis] ?? ''];
    return part === undefined ? [] : [part];
  });
  const now = test.now ?? file.now;
  const merged: Record<string, unknown> = now === undefined ? {} : { now };
  for (const part of [...parts, test.facts ?? {}]) {
    for (const [key, value] of Object.entries(part)) {
      merged[key] = typeof value === 'object' ? { ...(merged[key] as object | undefined), ...value } : value;
    }
  }
  try {
    return checkFacts(merged);
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    throw new PolicyError([
      { pointer: `/tests/${index}`, message: `the facts put together are wrong: ${error.message}` },
    ]);
  }
}

function differencesOf(expected: Expectation, actual: Outcome): readonly string[] {
  const differences: string[] = [];
  if (expected.verdict !== actual.verdict)
    differences.push(`expected the verdict ${expected.verdict}, got ${actual.verdict}${whyOf(actual)}`);
  const absent = (expected.reasons ?? []).filter((code) => !actual.reasons.includes(code));
  if (absent.length > 0)
    differences.push(`expected ${absent.join(', ')} among the reasons, got ${listed(actual.reasons)}`);
  for (const key of ['rules', 'missing'] as const) {
    const wanted = expected[key];
    if (wanted !== undefined && wanted.toSorted().join() !== actual[key].toSorted().join())
      differences.push(
        `expected ${key === 'rules' ? 'the rules' : 'the missing facts'} ${listed(wanted)}, got ${listed(actual[key])}`,
      );
  }
  return differences;
}

function whyOf({ rules, missing }: Outcome): string {
  const rest = [
    rules.length > 0 ? `by ${listed(rules)}` : '',
    missing.length > 0 ? `for want of ${listed(missing)}` : '',
  ];
  return rest.map((part) => (part === '' ? '' : `, ${part}`)).join('');
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.join(', ');
}
