/** Laws of the engine: the whole space of facts against a second reading of the rule, and properties over random facts. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, decideVerdict } from './decide.ts';
import type { Verdict } from './verdict.ts';
import type { Facts } from './facts.ts';
import { applyChanges } from '../testing/apply-changes.ts';
import { factsArbitrary } from '../testing/facts-arbitrary.ts';
import { completionsOf, naiveVerdict } from '../testing/naive-verdict.ts';
import { factSpace } from '../testing/fact-space.ts';

/** The verdict all completions share, else indeterminate: the definition, word for word. */
function sharedVerdict(facts: Facts): Verdict {
  const verdicts = new Set<Verdict>();
  for (const completion of completionsOf(facts)) {
    verdicts.add(naiveVerdict(completion));
    if (verdicts.size > 1) return 'indeterminate';
  }
  return [...verdicts][0] ?? 'indeterminate';
}

describe('the whole space of facts', () => {
  test('the verdict is the one that all completions share under a naive reading of the rule', () => {
    let count = 0;
    const wrong: unknown[] = [];
    for (const facts of factSpace()) {
      count++;
      const expected = sharedVerdict(facts);
      const decision = decide(facts);
      if (decision.verdict !== expected || decideVerdict(facts) !== expected)
        wrong.push({ facts, expected, got: decision.verdict });
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(count).toBeGreaterThan(20_000);
  });
});

describe('properties', () => {
  test('learning a fact never turns an allow or a deny into another verdict', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.nat(), (facts, pick) => {
        const { verdict } = decide(facts);
        const completions = [...completionsOf(facts)];
        const learnt = completions[pick % completions.length];
        if (learnt && verdict !== 'indeterminate') expect(decide(learnt).verdict).toBe(verdict);
      }),
    );
  });

  test('the order of roles, and a role listed twice, do not matter', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const roles = facts.caller.roles;
        if (!roles) return;
        const turned: Facts = { ...facts, caller: { ...facts.caller, roles: [...roles, ...roles].reverse() } };
        expect(decide(turned).verdict).toBe(decide(facts).verdict);
      }),
    );
  });

  test('a missing fact never allows: taking a fact away never turns a verdict into allow', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.constantFrom('permissions', 'roles', 'id'), (facts, key) => {
        const { [key as 'roles']: _taken, ...caller } = facts.caller;
        const less: Facts = { ...facts, caller };
        if (decide(less).verdict === 'allow') expect(decide(facts).verdict).toBe('allow');
      }),
    );
  });

  test('each remedy turns the verdict into allow, and none of its proper subsets does', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        for (const { changes } of decide(facts).remedies) {
          expect(decide(applyChanges(facts, changes)).verdict).toBe('allow');
          for (let left = 0; left < changes.length; left++) {
            const fewer = changes.filter((_, index) => index !== left);
            const attempt = tryApply(facts, fewer);
            if (attempt) expect(decide(attempt).verdict).not.toBe('allow');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a denied or open request that can be cancelled always has a remedy, a personal account never', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const { verdict, clauses, remedies } = decide(facts);
        const curable = verdict !== 'allow' && clauses.state === 'allow' && facts.caller.kind !== 'delegatedPersonal';
        expect(remedies.length > 0).toBe(curable);
      }),
    );
  });

  test('missing facts are named only where they could change the verdict', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const { verdict, missing } = decide(facts);
        if (verdict !== 'indeterminate') expect(missing).toEqual([]);
        for (const { fact } of missing) expect(canChange(facts, fact)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a decision fits its schema, and survives being written and read', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../../../openapi/schemas/decision.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats: { 'date-time': true } });
    const validate = ajv.compile(schema);
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const decision = decide(facts);
        validate(decision);
        expect(validate.errors).toBeNull();
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      }),
    );
  });

  test('an allow rests on a reason that allows in every clause, a deny on one that denies', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const { verdict, reasons } = decide(facts);
        if (verdict !== 'indeterminate') expect(reasons.some(({ effect }) => effect === verdict)).toBe(true);
        if (verdict === 'allow') expect(reasons.every(({ effect }) => effect === 'allow')).toBe(true);
      }),
    );
  });
});

function tryApply(facts: Facts, changes: Parameters<typeof applyChanges>[1]): Facts | undefined {
  try {
    return applyChanges(facts, changes);
  } catch {
    return undefined;
  }
}

/** Whether two completions that differ in this fact alone have different verdicts. */
function canChange(facts: Facts, pointer: string): boolean {
  const groups = new Map<string, Set<Verdict>>();
  for (const completion of completionsOf(facts)) {
    const key = JSON.stringify(without(completion, pointer));
    const verdicts = groups.get(key) ?? new Set();
    verdicts.add(naiveVerdict(completion));
    groups.set(key, verdicts);
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
