/** The fourth clause: what an organisation policy makes of a verdict. It tightens, and never loosens. */
import type { FactPointer, Facts } from '../engine/facts.ts';
import type { PolicyContext, PolicyWeight } from '../engine/tightening.ts';
import type { Verdict } from '../engine/verdict.ts';
import { type Completion, completionsOf, type Dimension, dimensionsOf } from './completions.ts';
import { pointerOf, type PolicyRule, type Rules } from './organisation-policy.ts';
import { type Assumed, factsOf, testsOf, weighCondition } from './weigh-condition.ts';

/** Weighs the policy. Where the unknown facts have too many combinations it stays undecided, and says which they are. */
export function weighPolicy(facts: Facts, policy: Rules, context: PolicyContext): PolicyWeight {
  const applied = policy.rules
    .filter(({ when }) => weighCondition(when, facts) === true)
    .map((rule) => ({ ...rule, facts: pointersOf(rule) }));
  const certain = worstEffect(applied);
  if (certain === 'deny') return { verdict: 'deny', applied, open: [] };
  const openRules = policy.rules.filter(({ when }) => weighCondition(when, facts) === undefined);
  if (openRules.length === 0) {
    return { verdict: certain, applied, open: context.open?.(facts, certain === 'indeterminate') ?? [] };
  }
  const dimensions = dimensionsOf(facts, policy, context.operation);
  const completions = completionsOf(facts, dimensions);
  if (completions === undefined) {
    const asked = dimensions.flatMap(({ pointers }) => pointers);
    return {
      verdict: 'indeterminate',
      applied,
      open: [...new Set([...(context.open?.(facts, false) ?? []), ...asked])],
    };
  }
  const outcomes = completions.map((completion) => outcomeOf(completion, policy, context));
  const verdict = sharedVerdict(outcomes);
  if (context.open === undefined) return { verdict, applied, open: [] };
  const open = [...openElsewhere(outcomes, context.open), ...openPointers(outcomes, dimensions)];
  return { verdict, applied, open: [...new Set(open)] };
}

interface Outcome {
  readonly facts: Facts;
  readonly choice: readonly number[];
  readonly base: Verdict;
  readonly policy: Verdict;
  readonly verdict: Verdict;
}

function outcomeOf({ facts, assumed, choice }: Completion, policy: Rules, context: PolicyContext): Outcome {
  const base = context.base(facts);
  const own = verdictOf(policy, facts, assumed);
  const verdict = [base, own].includes('deny') ? 'deny' : base === 'indeterminate' ? base : own;
  return { facts, choice, base, policy: own, verdict };
}

/** Why: a rule may still be open here, about a fact of which a role's absence or a moment tells nothing more. */
function verdictOf(policy: Rules, facts: Facts, assumed: Assumed): Verdict {
  let verdict: Verdict = 'allow';
  for (const { when, effect } of policy.rules) {
    const answer = weighCondition(when, facts, assumed);
    if (answer === true && effect === 'deny') return 'deny';
    if (answer !== false) verdict = 'indeterminate';
  }
  return verdict;
}

function sharedVerdict(outcomes: readonly Outcome[]): Verdict {
  const undenied = outcomes.filter(({ base }) => base !== 'deny');
  const verdicts = new Set((undenied.length > 0 ? undenied : outcomes).map(({ policy }) => policy));
  const [first, ...others] = verdicts;
  return others.length === 0 && first !== undefined ? first : 'indeterminate';
}

/** The facts of the other clauses matter where the policy leaves something to decide. */
function openElsewhere(outcomes: readonly Outcome[], open: NonNullable<PolicyContext['open']>): readonly FactPointer[] {
  return outcomes.flatMap(({ facts, base, policy }) =>
    base === 'indeterminate' && policy !== 'deny' ? open(facts, policy === 'indeterminate') : [],
  );
}

/** The facts of a dimension matter where two completions that differ in it alone have different verdicts. */
function openPointers(outcomes: readonly Outcome[], dimensions: readonly Dimension[]): readonly FactPointer[] {
  const open = dimensions.flatMap(({ pointers }, dimension) => {
    const verdicts = new Map<string, Verdict>();
    const varies = outcomes.some(({ choice, verdict }) => {
      const elsewhere = choice.toSpliced(dimension, 1).join();
      const before = verdicts.get(elsewhere);
      verdicts.set(elsewhere, verdict);
      return before !== undefined && before !== verdict;
    });
    return varies ? pointers : [];
  });
  return [...new Set(open)];
}

function pointersOf({ when }: PolicyRule): readonly FactPointer[] {
  return [...new Set(testsOf(when).flatMap(factsOf).map(pointerOf))];
}

function worstEffect(applied: readonly Pick<PolicyRule, 'effect'>[]): Verdict {
  if (applied.some(({ effect }) => effect === 'deny')) return 'deny';
  return applied.length > 0 ? 'indeterminate' : 'allow';
}
