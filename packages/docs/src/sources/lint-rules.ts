/** The rules of the linter, as it exports them: what each says of itself, and its cases. */
import { rules, type TestedRule } from '@pim-precheck/lint';

/** A rule. */
export type LintRule = Pick<TestedRule, 'cases' | 'id' | 'meta' | 'reads'>;

/** Every rule. */
export function readLintRules(): readonly LintRule[] {
  return rules;
}
