/** What a lint rule is: what it says about itself, and the function that looks. */
import type { Place } from './place.ts';
import type { ReadDocument } from './read-document.ts';

/** How much a finding weighs. */
export type Severity = 'error' | 'warning';

/** The files of one folder that belong together: a policy, and the tests about it. */
export interface PolicySource {
  readonly policy: ReadDocument | undefined;
  readonly tests: readonly ReadDocument[];
}

/** Takes a finding: where, and what. */
export type Report = (place: Place, message: string) => void;

/** What a rule says about itself. */
export interface RuleMeta {
  readonly summary: string;
  readonly rationale: string;
  readonly category: 'policy';
  readonly severity: Severity;
  readonly recommended: boolean;
  readonly since: string;
}

/** A lint rule. */
export interface Rule {
  readonly id: string;
  readonly meta: RuleMeta;
  readonly check: (source: PolicySource, report: Report) => void;
}

/** Makes a rule; its id is the name of its folder. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** An example of a rule: files by name, and the findings expected, as `file:line:column message`. */
export interface RuleCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly findings: readonly string[];
}
