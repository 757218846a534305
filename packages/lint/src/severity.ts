/** How a finding weighs, and what a rule is told; apart, since configurations speak of both. */

/** How much a finding weighs. */
export type Severity = 'error' | 'info' | 'warning';

/** The options that a configuration gives a rule, checked against the rule's schema; its defaults where it gives none. */
export type RuleOptions = Readonly<Record<string, unknown>>;
