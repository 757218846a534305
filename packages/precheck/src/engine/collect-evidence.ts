/** Lists the facts that the reasons of a decision rest on, each with its value and where it came from. */
import type { Evidence, Reason } from './decision.ts';
import type { Facts } from './facts.ts';

/** Every fact once, in the order in which the reasons name them; an unknown one is left out. */
export function collectEvidence(
  reasons: readonly Reason[],
  facts: Facts,
  known: readonly Evidence[],
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const seen: string[] = [];
  for (const reason of reasons) {
    for (const fact of reason.facts) {
      if (seen.includes(fact)) continue;
      seen.push(fact);
      const value = valueAt(facts, fact);
      if (value === undefined) continue;
      const origin = known.length === 0 ? undefined : known.find((entry) => covers(entry.fact, fact));
      evidence.push(origin === undefined ? { source: 'input', fact, value } : { ...origin, fact, value });
    }
  }
  return evidence;
}

function covers(known: string, fact: string): boolean {
  return fact === known || fact.startsWith(`${known}/`);
}

type Node = Readonly<Record<string, unknown>> | undefined;

function valueAt(facts: Facts, pointer: string): unknown {
  let value: unknown = facts;
  for (const step of stepsOf(pointer)) value = (value as Node)?.[step];
  return value;
}

/** The steps of pointers seen before: there are as many as facts that a rule names. */
const steps = new Map<string, readonly string[]>();
const MOST_KEPT = 512;

function stepsOf(pointer: string): readonly string[] {
  const known = steps.get(pointer);
  if (known !== undefined) return known;
  const split = pointer.slice(1).split('/');
  if (steps.size < MOST_KEPT) steps.set(pointer, split);
  return split;
}
