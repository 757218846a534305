/** Tells whether a condition of the organisation policy holds, where the facts tell. */
import type { Facts, Role } from '../engine/facts.ts';
import { sameId } from '../engine/same-id.ts';
import { type Condition, factAt, type FactName, type RolePattern, type Test } from './organisation-policy.ts';
import { isWithin } from './time-window.ts';

/** True or false; undefined where an unknown fact leaves it open. */
export type Answer = boolean | undefined;

/** Answers to tests that are taken for granted, by the test's key. */
export type Assumed = ReadonlyMap<string, boolean>;

const NOTHING_ASSUMED: Assumed = new Map();

/** Weighs a condition; what is unknown stays open unless the rest settles it. */
export function weighCondition(condition: Condition, facts: Facts, assumed: Assumed = NOTHING_ASSUMED): Answer {
  switch (condition.kind) {
    case 'not': {
      const inner = weighCondition(condition.condition, facts, assumed);
      return inner === undefined ? undefined : !inner;
    }
    case 'all':
    case 'any': {
      const settling = condition.kind === 'any';
      let open = false;
      for (const part of condition.conditions) {
        const answer = weighCondition(part, facts, assumed);
        if (answer === settling) return settling;
        open ||= answer === undefined;
      }
      return open ? undefined : !settling;
    }
    default:
      return answerOf(condition, facts) ?? (assumed.size === 0 ? undefined : assumed.get(keyOf(condition)));
  }
}

/** A text that is the same for the same test. */
export function keyOf(test: Test): string {
  return JSON.stringify(test);
}

/** Every test of a condition. */
export function testsOf(condition: Condition): readonly Test[] {
  switch (condition.kind) {
    case 'not':
      return testsOf(condition.condition);
    case 'all':
    case 'any':
      return condition.conditions.flatMap(testsOf);
    default:
      return [condition];
  }
}

/** The facts that a test looks at. */
export function factsOf(test: Test): readonly FactName[] {
  if (test.kind === 'sameAs') return [test.fact, test.other];
  return test.kind === 'olderThan' ? [test.fact, 'now'] : [test.fact];
}

function answerOf(test: Test, facts: Facts): Answer {
  const value = factAt(facts, test.fact);
  if (test.kind === 'holdsRole') return holdsRole(value as readonly Role[] | undefined, test.roles, facts);
  if (value === undefined) return undefined;
  switch (test.kind) {
    case 'oneOf':
      return test.values.some((one) => (test.caseless ? sameId(one, value) : one === value));
    case 'startsWith':
      return test.values.some((start) => (value as string).startsWith(start));
    case 'present':
      return value !== '';
    case 'flag':
      return value === test.value;
    case 'includes':
      return test.values.some((one) => (value as readonly string[]).includes(one));
    case 'sameAs': {
      const other = factAt(facts, test.other);
      return other === undefined ? undefined : sameId(value, other);
    }
    case 'within':
      return isWithin(Date.parse(value as string), test.window);
    case 'olderThan': {
      const now = facts.now;
      return now === undefined ? undefined : Date.parse(now) - Date.parse(value as string) > test.milliseconds;
    }
  }
}

function holdsRole(roles: readonly Role[] | undefined, wanted: readonly RolePattern[], facts: Facts): Answer {
  const held = roles?.some((role) => wanted.some((pattern) => fits(role, pattern))) ?? false;
  if (held) return true;
  return roles === undefined || facts.caller.rolesComplete === false ? undefined : false;
}

function fits(role: Role, { id, scope, state }: RolePattern): boolean {
  if (!('roleTemplateId' in role) || !sameId(role.roleTemplateId, id)) return false;
  return (scope === undefined || sameId(role.scope, scope)) && (role.state ?? 'active') === state;
}
