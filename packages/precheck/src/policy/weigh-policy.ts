/** The fourth clause: what an organisation policy makes of a verdict. It tightens, and never loosens. */
import type { FactPointer, Facts } from '../engine/facts.ts';
import type { OperationPolicy } from '../engine/policy.ts';
import type { Verdict } from '../engine/verdict.ts';
import { type Completion, completionsOf, type Dimension, dimensionsOf } from './completions.ts';
import { type OrganisationPolicy, pointerOf, type PolicyRule } from './organisation-policy.ts';
import { type Assumed, factsOf, testsOf, weighCondition } from './weigh-condition.ts';

/** A rule that applies, with the JSON pointers of the facts that make it apply. */
export interface AppliedRule extends PolicyRule {
  readonly facts: readonly FactPointer[];
}

/** What the policy says, why, and which unknown facts could change it. */
export interface PolicyWeight {
  /** The verdict of the clause: over all completions of the facts that the other clauses do not deny. */
  readonly verdict: Verdict;
  /** The rules that apply, whatever the unknown facts are. */
  readonly applied: readonly AppliedRule[];
  /** JSON pointers of the unknown facts that could change the verdict through the policy. */
  readonly open: readonly FactPointer[];
}

/** What a policy is weighed in. */
export interface PolicyContext {
  readonly operation: OperationPolicy;
  /** The verdict of the other clauses. */
  readonly base: (facts: Facts) => Verdict;
}

/** Weighs the policy. Where the unknown facts have too many combinations it stays undecided, and says which they are. */
export function weighPolicy(facts: Facts, policy: OrganisationPolicy, context: PolicyContext): PolicyWeight {
  const applied = policy.rules
    .filter(({ when }) => weighCondition(when, facts) === true)
    .map((rule) => ({ ...rule, facts: pointersOf(rule) }));
  const certain = worstEffect(applied);
  if (certain === 'deny') return { verdict: 'deny', applied, open: [] };
  const openRules = policy.rules.filter(({ when }) => weighCondition(when, facts) === undefined);
  if (openRules.length === 0) return { verdict: certain, applied, open: [] };
  const dimensions = dimensionsOf(facts, policy, context.operation);
  const completions = completionsOf(facts, dimensions);
  if (completions === undefined) {
    return { verdict: 'indeterminate', applied, open: [...new Set(dimensions.flatMap(({ pointers }) => pointers))] };
  }
  const outcomes = completions.map((completion) => outcomeOf(completion, policy, context));
  return { verdict: sharedVerdict(outcomes), applied, open: openPointers(outcomes, dimensions) };
}

interface Outcome {
  readonly choice: readonly number[];
  readonly base: Verdict;
  readonly policy: Verdict;
  readonly verdict: Verdict;
}

function outcomeOf(
  { facts, assumed, choice }: Completion,
  policy: OrganisationPolicy,
  context: PolicyContext,
): Outcome {
  const base = context.base(facts);
  const own = verdictOf(policy, facts, assumed);
  const verdict = [base, own].includes('deny') ? 'deny' : base === 'indeterminate' ? base : own;
  return { choice, base, policy: own, verdict };
}

/** Why: a rule may still be open here, about a fact of which a role's absence or a moment tells nothing more. */
function verdictOf(policy: OrganisationPolicy, facts: Facts, assumed: Assumed): Verdict {
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

function worstEffect(applied: readonly PolicyRule[]): Verdict {
  if (applied.some(({ effect }) => effect === 'deny')) return 'deny';
  return applied.length > 0 ? 'indeterminate' : 'allow';
}
