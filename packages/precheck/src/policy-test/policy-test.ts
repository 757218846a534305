/** Expectations about a policy: what a test file holds, once it has been accepted. */
import type { Facts } from '../engine/facts.ts';
import type { ReasonCode } from '../engine/reasons.ts';
import type { Verdict } from '../engine/verdict.ts';

/** Facts of which any part is left out. */
export type PartialFacts = Partial<Facts>;

/** What a combination should get. */
export interface Expectation {
  readonly verdict: Verdict;
  /** Codes that have to be among the reasons. */
  readonly reasons?: readonly ReasonCode[];
  /** Ids of the rules that apply, these and no others. */
  readonly rules?: readonly string[];
  /** JSON pointers of the missing facts, these and no others. */
  readonly missing?: readonly string[];
}

/** Names of what is combined. */
export interface Combined {
  readonly callers?: readonly string[];
  readonly groups?: readonly string[];
  readonly requests?: readonly string[];
}

/** One expectation, of every combination that it names. */
export interface PolicyTest extends Combined {
  readonly name: string;
  readonly facts?: PartialFacts;
  readonly now?: string;
  readonly expect: Expectation;
  readonly except?: readonly (Combined & { readonly expect: Expectation })[];
}

/** A test file. */
export interface PolicyTestFile {
  /** Path of the policy, relative to the file. */
  readonly policy?: string;
  readonly now?: string;
  readonly callers?: Readonly<Record<string, PartialFacts>>;
  readonly groups?: Readonly<Record<string, PartialFacts>>;
  readonly requests?: Readonly<Record<string, PartialFacts>>;
  readonly tests: readonly PolicyTest[];
}

/** What is combined, by the key it has in a test. */
export const AXES = ['callers', 'groups', 'requests'] as const;

/** One of the things that are combined. */
export type Axis = (typeof AXES)[number];
