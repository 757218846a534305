/** Turns a condition as people write it into tests. */
import { closestTo } from '../input/closest-to.ts';
import { shorten } from '../input/describe-fault.ts';
import type { Condition, FactName, RolePattern, Test, TimeWindow } from './organisation-policy.ts';
import type { PolicyFault } from './policy-error.ts';
import { isTimeZone, millisecondsOf, minutesOf } from './time-window.ts';

/** A condition that fits the schema. */
export type WrittenCondition = Readonly<Record<string, unknown>>;

/** Where a condition stands, and what its words are looked up in. */
export interface CompileContext {
  readonly pointer: string;
  readonly faults: PolicyFault[];
  readonly findRole: (word: string) => { readonly id: string } | { readonly message: string };
  readonly statuses: ReadonlySet<string>;
}

type Many<T> = T | readonly T[];
type WrittenRole = string | { readonly role: string; readonly scope?: string; readonly state?: 'active' | 'eligible' };

/** Compiles a condition; what the schema cannot see is added to the faults. */
export function compileCondition(written: WrittenCondition, context: CompileContext): Condition {
  const parts = Object.entries(written).map(([name, value]): Condition => {
    const at = { ...context, pointer: `${context.pointer}/${name}` };
    switch (name) {
      case 'all':
      case 'any':
        return { kind: name, conditions: compileEach(value as readonly WrittenCondition[], at) };
      case 'not':
        return { kind: 'not', condition: compileCondition(value as WrittenCondition, at) };
      case 'caller.roles':
        return compileRoles(name, value, at);
      case 'now':
      case 'request.createdDateTime':
        return together(compileTime(name, value as WrittenTime, at));
      default:
        return compileFact(name, value, at);
    }
  });
  return together(parts);
}

function compileEach(written: readonly WrittenCondition[], context: CompileContext): readonly Condition[] {
  return written.map((one, index) => compileCondition(one, { ...context, pointer: `${context.pointer}/${index}` }));
}

function together(conditions: readonly Condition[]): Condition {
  const [first, ...others] = conditions;
  return first !== undefined && others.length === 0 ? first : { kind: 'all', conditions };
}

function not(condition: Condition): Condition {
  return { kind: 'not', condition };
}

function listOf<T>(value: Many<T>): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** Facts whose values are ids, which are compared without case. */
const IDS: readonly FactName[] = ['caller.id', 'group.id', 'request.id', 'request.createdBy', 'request.principalId'];
const LISTS: readonly FactName[] = ['caller.permissions', 'group.groupTypes', 'group.callerEligible'];

function compileFact(fact: FactName, value: unknown, context: CompileContext): Condition {
  if (typeof value === 'boolean') return { kind: 'flag', fact, value };
  const tests = (typeof value === 'string' || Array.isArray(value) ? { is: value } : value) as WrittenTests;
  const oneOf = (words: Many<string>): Test => {
    const values = listOf(words);
    if (LISTS.includes(fact)) return { kind: 'includes', fact, values };
    if (fact === 'request.status') checkStatuses(values, context);
    return { kind: 'oneOf', fact, values, caseless: IDS.includes(fact) };
  };
  return together([
    ...[tests.is, tests.includes].flatMap((words) => (words === undefined ? [] : [oneOf(words)])),
    ...[tests.not, tests.excludes].flatMap((words) => (words === undefined ? [] : [not(oneOf(words))])),
    ...(tests.startsWith === undefined
      ? []
      : [{ kind: 'startsWith' as const, fact, values: listOf(tests.startsWith) }]),
    ...(tests.sameAs === undefined ? [] : [{ kind: 'sameAs' as const, fact, other: tests.sameAs }]),
    ...(tests.present === undefined ? [] : [tests.present ? present(fact) : not(present(fact))]),
  ]);
}

interface WrittenTests {
  readonly is?: Many<string>;
  readonly not?: Many<string>;
  readonly includes?: Many<string>;
  readonly excludes?: Many<string>;
  readonly startsWith?: Many<string>;
  readonly sameAs?: FactName;
  readonly present?: boolean;
}

function present(fact: FactName): Test {
  return { kind: 'present', fact };
}

/** Why: a status that is misspelt would make a rule that never applies, and nobody would see it. */
function checkStatuses(words: readonly string[], { statuses, faults, pointer }: CompileContext): void {
  for (const word of words) {
    if (statuses.has(word)) continue;
    const closest = closestTo(word, statuses);
    const hint = closest === undefined ? '' : `; did you mean \`${closest}\`?`;
    faults.push({ pointer, message: `\`${shorten(word)}\` is not a status that Graph is known to give${hint}` });
  }
}

function compileRoles(fact: FactName, value: unknown, context: CompileContext): Condition {
  const isPlain = typeof value === 'string' || Array.isArray(value);
  const { includes, excludes } = (isPlain ? { includes: value } : value) as {
    readonly includes?: Many<WrittenRole>;
    readonly excludes?: Many<WrittenRole>;
  };
  const holds = (roles: Many<WrittenRole>): Test => ({
    kind: 'holdsRole',
    fact,
    roles: listOf(roles).flatMap((role) => patternOf(role, context)),
  });
  return together([
    ...(includes === undefined ? [] : [holds(includes)]),
    ...(excludes === undefined ? [] : [not(holds(excludes))]),
  ]);
}

function patternOf(written: WrittenRole, { findRole, faults, pointer }: CompileContext): readonly RolePattern[] {
  const { role, scope, state = 'active' } = typeof written === 'string' ? { role: written } : written;
  const found = findRole(role);
  if ('id' in found) return [{ id: found.id, ...(scope === undefined ? {} : { scope }), state }];
  faults.push({ pointer, message: found.message });
  return [];
}

interface WrittenTime {
  readonly from?: string;
  readonly until?: string;
  readonly weekdays?: readonly string[];
  readonly hours?: { readonly from: string; readonly until: string };
  readonly timeZone?: string;
  readonly olderThan?: string;
  readonly youngerThan?: string;
}

function compileTime(fact: FactName, written: WrittenTime, context: CompileContext): readonly Condition[] {
  const { olderThan, youngerThan, timeZone, ...limits } = written;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const message = `\`${shorten(timeZone)}\` is not the name of a time zone, such as Europe/Berlin`;
    context.faults.push({ pointer: `${context.pointer}/timeZone`, message });
    return [];
  }
  if (Object.keys(limits).length === 0 && olderThan === undefined && youngerThan === undefined) {
    context.faults.push({ pointer: context.pointer, message: 'a time zone alone limits nothing' });
  }
  const older = (duration: string): Test => ({ kind: 'olderThan', fact, milliseconds: millisecondsOf(duration) });
  const window = windowOf(written, context);
  return [
    ...(Object.keys(limits).length > 0 ? [{ kind: 'within' as const, fact, window }] : []),
    ...(olderThan === undefined ? [] : [older(olderThan)]),
    ...(youngerThan === undefined ? [] : [not(older(youngerThan))]),
  ];
}

function windowOf({ from, until, weekdays, hours, timeZone }: WrittenTime, context: CompileContext): TimeWindow {
  if (from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until)) {
    context.faults.push({ pointer: context.pointer, message: `the span ends at ${until}, before it starts` });
  }
  return {
    ...(from === undefined ? {} : { from: Date.parse(from) }),
    ...(until === undefined ? {} : { until: Date.parse(until) }),
    ...(weekdays === undefined ? {} : { weekdays }),
    ...(hours === undefined ? {} : { hours: { from: minutesOf(hours.from), until: minutesOf(hours.until) } }),
    timeZone: timeZone ?? 'UTC',
  };
}
