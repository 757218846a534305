/** What the linter finds. */
import type { FindingDetails, Severity } from './define-rule.ts';
import type { Place } from './place.ts';

/** Something that a rule found. */
export interface Finding extends FindingDetails {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly where: Place;
}
