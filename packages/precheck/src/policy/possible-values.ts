/** The values of an unknown fact that a policy, or the rule of Graph, can tell apart. */
import type { Facts, Role } from '../engine/facts.ts';
import type { OperationPolicy } from '../engine/policy.ts';
import { factAt, type FactName, type RolePattern, type Test } from './organisation-policy.ts';

interface Place {
  readonly facts: Facts;
  readonly operation: OperationPolicy;
}

/** A text that nobody writes, unlike every other. */
export const UNLIKE = '\uE000';

const PAIRS: Readonly<Record<string, readonly string[]>> = {
  'group.membership': ['direct', 'nested'],
  'request.accessId': ['member', 'owner'],
};
/** Facts that are ids. */
export const IDS: readonly FactName[] = [
  'caller.id',
  'group.id',
  'request.createdBy',
  'request.principalId',
  'request.id',
];
const LISTS: readonly FactName[] = ['caller.permissions', 'group.groupTypes', 'group.callerEligible'];

/** More texts or roles than this are not combined. */
const MOST_COMBINED = 10;

/** The values that an unknown fact is tried with; undefined where they would be too many. */
export function possibleValues(
  fact: FactName,
  tests: readonly Test[],
  { facts, operation }: Place,
): readonly unknown[] | undefined {
  const named = [...new Set(tests.flatMap(valuesOf))];
  if (tests.some(({ kind }) => kind === 'flag')) return [true, false];
  if (PAIRS[fact] !== undefined) return PAIRS[fact];
  if (LISTS.includes(fact)) {
    const wanted = fact === 'caller.permissions' ? (operation.permission[facts.caller.kind]?.least ?? []) : [];
    return subsetsOf([...new Set([...named, ...wanted])]);
  }
  if (IDS.includes(fact)) return [...new Set([...named, ...idsIn(facts), ...IDS.map((id) => UNLIKE + id)])];
  const known = fact === 'request.status' ? operation.state.statuses.keys() : [];
  const starts = tests.flatMap((test) => (test.kind === 'startsWith' ? test.values : []));
  return [...new Set([...named, ...starts.map((start) => start + UNLIKE), ...known, '', UNLIKE])];
}

/** The complete lists of roles that unknown roles are tried with; undefined where they would be too many. */
export function possibleRoles(
  tests: readonly Test[],
  { facts, operation }: Place,
): readonly (readonly Role[])[] | undefined {
  const listed = facts.caller.roles ?? [];
  const patterns = tests.flatMap((test) => (test.kind === 'holdsRole' ? test.roles : []));
  const samples = [...new Map(patterns.map((pattern) => [JSON.stringify(pattern), sampleOf(pattern)])).values()];
  // Why: a role that is enough whatever the group, and that no policy can name.
  const enough: Role = {
    custom: true,
    actions: [...operation.authority.actions.keys()],
    scope: operation.authority.scope,
  };
  return subsetsOf(samples)?.flatMap((some) => [
    [...listed, ...some],
    [...listed, ...some, enough],
  ]);
}

function sampleOf({ id, scope, state }: RolePattern): Role {
  return { roleTemplateId: id, scope: scope ?? `/administrativeUnits/${UNLIKE}`, state };
}

function valuesOf(test: Test): readonly string[] {
  return 'values' in test ? test.values : [];
}

function idsIn(facts: Facts): readonly string[] {
  return IDS.flatMap((fact) => {
    const value = factAt(facts, fact);
    return typeof value === 'string' ? [value] : [];
  });
}

function subsetsOf<T>(items: readonly T[]): readonly (readonly T[])[] | undefined {
  if (items.length > MOST_COMBINED) return undefined;
  return items.reduce<readonly (readonly T[])[]>((sets, item) => sets.flatMap((set) => [set, [...set, item]]), [[]]);
}
