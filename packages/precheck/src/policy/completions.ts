/** Fills in the unknown facts that a policy asks about, in every way that the policy or the rule of Graph can tell apart. */
import type { FactPointer, Facts } from '../engine/facts.ts';
import type { OperationPolicy } from '../engine/policy.ts';
import { factAt, type FactName, pointerOf, type Rules, type Test } from './organisation-policy.ts';
import { possibleRoles, possibleValues } from './possible-values.ts';
import { type Assumed, factsOf, keyOf, testsOf } from './weigh-condition.ts';

/** Facts with the answers that are taken for granted beside them. */
export interface Completion {
  readonly facts: Facts;
  readonly assumed: Assumed;
  /** Which way was taken in each dimension. */
  readonly choice: readonly number[];
}

/** Fills in one thing. */
type Way = (completion: Completion) => Completion;

/** One thing that is unknown: the JSON pointers of its facts, and the ways to fill it in; undefined where too many. */
export interface Dimension {
  readonly pointers: readonly FactPointer[];
  readonly ways: readonly Way[] | undefined;
}

/** More combinations than this are not tried; the policy then stays undecided. */
const MOST = 4_096;

/** Lists what a policy asks about and the facts do not tell. */
export function dimensionsOf(facts: Facts, policy: Rules, operation: OperationPolicy): readonly Dimension[] {
  const tests = policy.rules.flatMap(({ when }) => testsOf(when));
  const asked = new Set(tests.flatMap((test) => (isTimed(test) ? [] : factsOf(test))));
  const dimensions: Dimension[] = [];
  for (const fact of asked) {
    if (!isUnknown(facts, fact)) continue;
    const about = tests.filter((test) => factsOf(test).includes(fact));
    dimensions.push({ pointers: [pointerOf(fact)], ways: waysOf(fact, about, { facts, operation }) });
  }
  const timed = new Map(tests.filter(isTimed).map((test) => [keyOf(test), test]));
  for (const [key, test] of timed) {
    const pointers = factsOf(test).flatMap((fact) => (isUnknown(facts, fact) ? [pointerOf(fact)] : []));
    if (pointers.length === 0) continue;
    const assume =
      (answer: boolean): Way =>
      (completion) => ({
        ...completion,
        assumed: new Map(completion.assumed).set(key, answer),
      });
    dimensions.push({ pointers, ways: [assume(true), assume(false)] });
  }
  return dimensions;
}

/** Every combination of ways; undefined where there are too many. */
export function completionsOf(facts: Facts, dimensions: readonly Dimension[]): readonly Completion[] | undefined {
  if (dimensions.reduce((count, { ways }) => count * (ways?.length ?? Infinity), 1) > MOST) return undefined;
  let completions: readonly Completion[] = [{ facts, assumed: new Map(), choice: [] }];
  for (const { ways = [] } of dimensions) {
    completions = completions.flatMap((completion) =>
      ways.map((way, index) => ({ ...way(completion), choice: [...completion.choice, index] })),
    );
  }
  return completions;
}

interface Place {
  readonly facts: Facts;
  readonly operation: OperationPolicy;
}

function waysOf(fact: FactName, tests: readonly Test[], place: Place): Dimension['ways'] {
  if (fact === 'caller.roles') {
    return possibleRoles(tests, place)?.map((roles) => (completion) => {
      const caller = { ...completion.facts.caller, roles, rolesComplete: true };
      return { ...completion, facts: { ...completion.facts, caller } };
    });
  }
  return possibleValues(fact, tests, place)?.map((value) => (completion) => ({
    ...completion,
    facts: withFact(completion.facts, fact, value),
  }));
}

/** The facts with another value of one. */
export function withFact(facts: Facts, fact: FactName, value: unknown): Facts {
  const [section = '', key = '', part] = fact.split('.');
  const before = (facts as unknown as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>)[section];
  const inner = part === undefined ? value : { ...(before?.[key] as object | undefined), [part]: value };
  return { ...facts, [section]: { ...before, [key]: inner } };
}

/** Why apart: the values of a moment are without end, so its tests are answered instead. */
function isTimed({ kind }: Test): boolean {
  return kind === 'within' || kind === 'olderThan';
}

function isUnknown(facts: Facts, fact: FactName): boolean {
  if (fact === 'caller.roles') return facts.caller.roles === undefined || facts.caller.rolesComplete === false;
  return factAt(facts, fact) === undefined;
}
