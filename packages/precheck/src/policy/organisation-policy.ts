/** The organisation policy in the form that decisions are made from: rules whose conditions are trees of tests. */
import type { FactPointer, Facts } from '../engine/facts.ts';
import type { Tightening } from '../engine/tightening.ts';

/** Name of a fact in a policy: its JSON pointer with dots. */
export type FactName = string;

/** A role that a test asks for; what is absent may be anything. */
export interface RolePattern {
  /** Template id in lower case. */
  readonly id: string;
  readonly scope?: string;
  readonly state: 'active' | 'eligible';
}

/** One question about one fact. */
export type Test =
  | { readonly kind: 'oneOf'; readonly fact: FactName; readonly values: readonly string[]; readonly caseless: boolean }
  | { readonly kind: 'startsWith'; readonly fact: FactName; readonly values: readonly string[] }
  | { readonly kind: 'present'; readonly fact: FactName }
  | { readonly kind: 'sameAs'; readonly fact: FactName; readonly other: FactName }
  | { readonly kind: 'flag'; readonly fact: FactName; readonly value: boolean }
  | { readonly kind: 'includes'; readonly fact: FactName; readonly values: readonly string[] }
  | { readonly kind: 'holdsRole'; readonly fact: FactName; readonly roles: readonly RolePattern[] }
  | { readonly kind: 'within'; readonly fact: FactName; readonly window: TimeWindow }
  | { readonly kind: 'olderThan'; readonly fact: FactName; readonly milliseconds: number };

/** A span of time, or hours that come again; what is absent does not limit. */
export interface TimeWindow {
  /** Milliseconds since 1970, the first moment inside. */
  readonly from?: number;
  /** Milliseconds since 1970, the first moment outside. */
  readonly until?: number;
  readonly weekdays?: readonly string[];
  /** Minutes of the day. */
  readonly hours?: { readonly from: number; readonly until: number };
  readonly timeZone: string;
}

/** A condition: a test, or conditions put together. */
export type Condition =
  | Test
  | { readonly kind: 'all' | 'any'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition };

/** One rule of a team. */
export interface PolicyRule {
  readonly id: string;
  /** The best verdict that the rule leaves where it applies. */
  readonly effect: 'deny' | 'indeterminate';
  readonly message: string;
  readonly owner: string;
  /** Address of the document that the rule comes from. */
  readonly source?: string;
  readonly when: Condition;
}

/** The rules of a team. */
export interface Rules {
  readonly rules: readonly PolicyRule[];
}

/** The rules of a team, with the code that decisions ask; made by `checkPolicy`. */
export interface OrganisationPolicy extends Rules, Tightening {}

/** The JSON pointer of a fact. */
export function pointerOf(fact: FactName): FactPointer {
  return `/${fact.replaceAll('.', '/')}` as FactPointer;
}

/** The fact's value; undefined means unknown. */
export function factAt(facts: Facts, fact: FactName): unknown {
  const { group, request } = facts;
  switch (fact) {
    case 'operation':
      return facts.operation ?? 'assignmentScheduleRequest.cancel';
    case 'cloud':
      return facts.cloud ?? 'global';
    case 'group.id':
      return group?.id ?? request?.groupId;
    // Why: Graph returns null for ordinary groups.
    case 'group.isAssignableToRole':
      return group?.isAssignableToRole === null ? false : group?.isAssignableToRole;
    // Why: a ticket that is given is given whole.
    case 'request.ticket.number':
      return request?.ticket === undefined ? undefined : (request.ticket.number ?? '');
    case 'request.ticket.system':
      return request?.ticket === undefined ? undefined : (request.ticket.system ?? '');
    default:
      return walk(facts, fact);
  }
}

function walk(facts: Facts, fact: FactName): unknown {
  const [section = '', key] = fact.split('.');
  const value = (facts as unknown as Readonly<Record<string, unknown>>)[section];
  return key === undefined ? value : (value as Readonly<Record<string, unknown>> | undefined)?.[key];
}
