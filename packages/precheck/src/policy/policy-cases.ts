/** Every case that the rules of a policy can tell apart, as facts: what holds in each of them holds for all facts. */
import { decide, decideVerdict } from '../engine/decide.ts';
import type { CallerKind, CloudId, Facts, OperationId } from '../engine/facts.ts';
import type { Verdict } from '../engine/verdict.ts';
import { policy as tables } from '../generated/policy.ts';
import { withFact } from './completions.ts';
import { distinctMoments, momentsOf } from './moments.ts';
import { type FactName, pointerOf, type PolicyRule, type Test, type TimeWindow } from './organisation-policy.ts';
import { IDS, possibleRoles, possibleValues, UNLIKE } from './possible-values.ts';
import { factsOf, testsOf, weighCondition } from './weigh-condition.ts';

/** Facts that stand for all that the rules treat alike. */
export interface PolicyCase {
  readonly facts: Facts;
  /** Whether each rule applies, in their order. */
  readonly applies: readonly boolean[];
  /** The verdict without the rules; deny only where no fact that is left open could change that. */
  readonly base: () => Verdict;
}

/** The cases of some rules; how many there would be, where that is more than was asked for. */
export type PolicyCases = { readonly cases: readonly PolicyCase[] } | { readonly tooMany: number };

/** Lists the cases, unless there are more than `most`. Where several parts of a policy are asked about, `among` is the whole: its moments are found once. */
export function policyCases(
  rules: readonly Pick<PolicyRule, 'when'>[],
  most: number,
  among: readonly Pick<PolicyRule, 'when'>[] = rules,
): PolicyCases {
  const tests = rules.flatMap(({ when }) => testsOf(when));
  const times = timesOf(tests, momentsAmong(among));
  const spaces = startsOf(tests).map((start) => ({ start, axes: [...axesOf(tests, start), times] }));
  const sizes = spaces.map(({ axes }) => axes.reduce((size, axis) => size * (axis?.length ?? Infinity), 1));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  if (size > most) return { tooMany: size };
  const cases = spaces
    .flatMap(({ start, axes }) => combined(start, axes))
    .map((facts): PolicyCase => {
      const applies = rules.map(({ when }) => weighCondition(when, facts) === true);
      return { facts, applies, base: () => decideVerdict(facts) };
    });
  return { cases };
}

/** Changes facts in one way. */
type Way = (facts: Facts) => Facts;
/** The ways to fill in one thing; undefined where they are too many. */
type Axis = readonly Way[] | undefined;

const KINDS: readonly CallerKind[] = ['delegatedWork', 'application', 'delegatedPersonal'];
const STARTS: readonly FactName[] = ['operation', 'cloud', 'caller.kind'];
const TIMES: readonly FactName[] = ['now', 'request.createdDateTime'];

/** What every set of facts has: an operation and a kind of caller, as each has permissions of its own; and a cloud, where somebody asks. */
function startsOf(tests: readonly Test[]): readonly Facts[] {
  const operations = Object.keys(tables.operations) as readonly OperationId[];
  const all = Object.keys(tables.graphRoots) as readonly CloudId[];
  const clouds = tests.some(({ fact }) => fact === 'cloud') ? all : all.slice(0, 1);
  return operations.flatMap((operation) =>
    clouds.flatMap((cloud) => KINDS.map((kind) => ({ operation, cloud, caller: { kind } }))),
  );
}

function axesOf(tests: readonly Test[], start: Facts): readonly Axis[] {
  const asked = new Set(tests.flatMap(factsOf));
  const ordinary = [...asked].filter((fact) => !STARTS.includes(fact) && !TIMES.includes(fact));
  return ordinary.map((fact) => axisOf(fact, tests, start));
}

function axisOf(fact: FactName, tests: readonly Test[], start: Facts): Axis {
  const about = tests.filter((test) => factsOf(test).includes(fact));
  const operation = tables.operations[start.operation ?? 'assignmentScheduleRequest.cancel'];
  const place = { facts: start, operation };
  if (fact === 'caller.roles') {
    return possibleRoles(about, place)?.map((roles): Way => (facts) => ({
      ...facts,
      caller: { ...facts.caller, roles, rolesComplete: true },
    }));
  }
  const asked = new Set(tests.flatMap(factsOf));
  const values = possibleValues(fact, about, place)?.filter((value) => !isUnlikeUnasked(value, asked));
  const ways = values?.map(
    (value): Way =>
      (facts) =>
        withFact(facts, fact, value),
  );
  // Why: where nobody else looks at a fact, values that its tests answer alike are one.
  const isAlone = about.every((test) => factsOf(test).length === 1) && !combines(fact, start);
  return isAlone && ways !== undefined ? distinct(ways, about, start) : ways;
}

/** Whether a value stands for an id unlike all others, of a fact that nobody asks about: one for each that is asked is enough. */
function isUnlikeUnasked(value: unknown, asked: ReadonlySet<FactName>): boolean {
  return (
    typeof value === 'string' && value.startsWith(UNLIKE) && IDS.includes(value.slice(1)) && !asked.has(value.slice(1))
  );
}

/** Whether what the rule of Graph makes of the fact hangs on other facts too; of the status it does not. */
function combines(fact: FactName, start: Facts): boolean {
  return (
    fact === 'request.id' ||
    (fact !== 'request.status' && decide(start).missing.some((missing) => missing.fact === pointerOf(fact)))
  );
}

function distinct(ways: readonly Way[], tests: readonly Test[], start: Facts): readonly Way[] {
  const keyOf = (way: Way): string => {
    const facts = way(start);
    return [decide(facts).clauses.state, ...tests.map((test) => weighCondition(test, facts))].join();
  };
  return [...new Map(ways.map((way) => [keyOf(way), way])).values()];
}

const found = new WeakMap<readonly Pick<PolicyRule, 'when'>[], readonly number[]>();

/** The moments that the windows of some rules can tell apart, found once. */
function momentsAmong(rules: readonly Pick<PolicyRule, 'when'>[]): readonly number[] {
  const before = found.get(rules);
  if (before !== undefined) return before;
  const moments = momentsOf(windowsOf(rules.flatMap(({ when }) => testsOf(when))));
  found.set(rules, moments);
  return moments;
}

function windowsOf(tests: readonly Test[]): readonly TimeWindow[] {
  return tests.flatMap((test) => (test.kind === 'within' ? [test.window] : []));
}

/** Moments, and ages of the request at each. */
function timesOf(tests: readonly Test[], moments: readonly number[]): readonly Way[] {
  const windows = windowsOf(tests);
  const limits = tests.flatMap((test) => (test.kind === 'olderThan' ? [test.milliseconds] : []));
  // Why: facts without a time stand for all times where no rule is about it.
  if (windows.length === 0 && limits.length === 0) return [(facts) => facts];
  const ages = limits.length === 0 ? [undefined] : [0, ...new Set(limits.map((limit) => limit + 1))];
  return distinctMoments(moments, windows).flatMap((moment) =>
    ages.map((age): Way => (facts) => {
      const timed = { ...facts, now: new Date(moment).toISOString() };
      return age === undefined
        ? timed
        : withFact(timed, 'request.createdDateTime', new Date(moment - age).toISOString());
    }),
  );
}

function combined(start: Facts, axes: readonly Axis[]): readonly Facts[] {
  return axes.reduce<readonly Facts[]>(
    (all, axis) => all.flatMap((facts) => (axis ?? []).map((way) => way(facts))),
    [start],
  );
}
