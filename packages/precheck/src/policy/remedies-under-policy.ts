/** Finds every minimal set of changes that turns the verdict into allow where an organisation policy has a say. */
import type { Remedy } from '../engine/decision.ts';
import type { Facts } from '../engine/facts.ts';
import type { RemedyContext } from '../engine/remedy-case.ts';
import { combine, listCandidates, orderOf } from '../engine/remedies.ts';
import { getPermission, type Step } from '../engine/remedy-steps.ts';
import { applyChanges } from './apply-changes.ts';

interface Way {
  readonly step: Step;
  readonly order: number;
}

/** No remedy takes more steps than this. */
const MOST_STEPS = 4;

/** Why by trial: a rule may ask for a role or forbid one, so no step is known to help or to be harmless. */
export function findRemediesUnderPolicy(
  context: RemedyContext,
  isAllowed: (facts: Facts) => boolean,
): readonly Remedy[] {
  const { facts, operation, clauses } = context;
  if (clauses.state !== 'allow' || operation.permission[facts.caller.kind] === undefined) return [];
  const ways = waysOf(context);
  const found: (readonly Way[])[] = [];
  for (let size = 1; size <= MOST_STEPS; size++) {
    for (const set of setsOf(ways, size)) {
      if (found.some((smaller) => smaller.every((way) => set.includes(way)))) continue;
      const { changes } = combine(stepsOf(set), context);
      if (isAllowed(applyChanges(facts, changes))) found.push(set);
    }
  }
  return found.toSorted((one, other) => orderOf(one) - orderOf(other)).map((set) => combine(stepsOf(set), context));
}

function waysOf(context: RemedyContext): readonly Way[] {
  const { facts, operation, clauses, survey } = context;
  const consent = clauses.permission === 'allow' ? [] : [{ step: getPermission(facts, operation), order: 0 }];
  return survey === undefined ? consent : [...consent, ...listCandidates(context, operation.authority)];
}

function stepsOf(set: readonly Way[]): readonly Step[] {
  return set.map(({ step }) => step);
}

function* setsOf<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) yield [];
  for (let index = from; size > 0 && index < items.length; index++) {
    const item = items[index] as T;
    for (const rest of setsOf(items, size - 1, index + 1)) yield [item, ...rest];
  }
}
