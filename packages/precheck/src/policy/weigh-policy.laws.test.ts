/** Laws of organisation policies: they tighten, their unknowns are exact, their remedies work. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, decideVerdict } from '../engine/decide.ts';
import type { Facts } from '../engine/facts.ts';
import type { Verdict } from '../engine/verdict.ts';
import { applyChanges } from '../testing/apply-changes.ts';
import { factsArbitrary } from '../testing/facts-arbitrary.ts';
import { fewCompletions, naiveVerdictUnder } from '../testing/naive-policy.ts';
import { rulesArbitrary } from '../testing/policy-arbitrary.ts';
import { checkPolicy } from './check-policy.ts';

/** Why few: each run tries some thousand completions; `PRECHECK_RUNS` asks for more. */
const RUNS = Number(process.env['PRECHECK_RUNS'] ?? 200);
const RANK: Readonly<Record<Verdict, number>> = { deny: 0, indeterminate: 1, allow: 2 };

describe('organisation policies', () => {
  test('a policy only tightens, and its verdict is the worst of the clauses', () => {
    fc.assert(
      fc.property(factsArbitrary, rulesArbitrary, (facts, rules) => {
        const policy = checkPolicy({ rules });
        const { verdict, clauses } = decide(facts, { policy });
        expect(RANK[verdict]).toBeLessThanOrEqual(RANK[decide(facts).verdict]);
        expect(RANK[verdict]).toBe(Math.min(...Object.values(clauses).map((clause) => RANK[clause])));
        expect(decideVerdict(facts, { policy })).toBe(verdict);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a policy without rules changes nothing but the clause', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const { clauses, ...rest } = decide(facts, { policy: checkPolicy({ rules: [] }) });
        const plain = decide(facts);
        expect({ ...rest, clauses }).toEqual({ ...plain, clauses: { ...plain.clauses, policy: 'allow' } });
      }),
    );
  });

  test('the verdict is the one that all completions share under a naive reading of rule and policy', () => {
    fc.assert(
      fc.property(factsArbitrary, rulesArbitrary, (facts, rules) => {
        const completions = fewCompletions(facts);
        fc.pre(completions !== undefined);
        const [only = 'indeterminate', ...others] = new Set(
          completions.map((completion) => naiveVerdictUnder(rules, completion)),
        );
        const policy = checkPolicy({ rules });
        expect(decideVerdict(facts, { policy })).toBe(others.length === 0 ? only : 'indeterminate');
      }),
      { numRuns: RUNS },
    );
  });

  test('each remedy turns the verdict into allow, and none of its proper subsets does', () => {
    fc.assert(
      fc.property(factsArbitrary, rulesArbitrary, (facts, rules) => {
        const policy = checkPolicy({ rules });
        for (const { changes } of decide(facts, { policy }).remedies) {
          expect(decideVerdict(applyChanges(facts, changes), { policy })).toBe('allow');
          for (const fewer of properSubsetsOf(changes)) {
            const attempt = tryApply(facts, fewer);
            if (attempt) expect(decideVerdict(attempt, { policy })).not.toBe('allow');
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('missing facts are named only where the verdict is open, and learning all of them settles it', () => {
    fc.assert(
      fc.property(factsArbitrary, rulesArbitrary, (facts, rules) => {
        const completions = fewCompletions(facts);
        fc.pre(completions !== undefined);
        const { verdict, missing } = decide(facts, { policy: checkPolicy({ rules }) });
        if (verdict !== 'indeterminate') expect(missing).toEqual([]);
        for (const { fact, read } of missing) {
          expect(read).not.toBe('');
          expect(canChange(completions, fact, rules)).toBe(true);
        }
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

function properSubsetsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const all = items.reduce<readonly (readonly T[])[]>(
    (sets, item) => sets.flatMap((set) => [set, [...set, item]]),
    [[]],
  );
  return all.filter((set) => set.length < items.length);
}

function tryApply(facts: Facts, changes: Parameters<typeof applyChanges>[1]): Facts | undefined {
  try {
    return applyChanges(facts, changes);
  } catch {
    return undefined;
  }
}

function canChange(
  completions: readonly Facts[],
  pointer: string,
  rules: Parameters<typeof naiveVerdictUnder>[0],
): boolean {
  const groups = new Map<string, Set<Verdict>>();
  for (const completion of completions) {
    const key = JSON.stringify(without(completion, pointer));
    groups.set(key, (groups.get(key) ?? new Set()).add(naiveVerdictUnder(rules, completion)));
  }
  return [...groups.values()].some((verdicts) => verdicts.size > 1);
}

function without(facts: Facts, pointer: string): unknown {
  const [, section = '', key = ''] = pointer.split('/');
  const copy = structuredClone(facts) as unknown as Record<string, Record<string, unknown>>;
  delete copy[section]?.[key];
  if (pointer === '/caller/roles') delete copy['caller']?.['rolesComplete'];
  return copy;
}
