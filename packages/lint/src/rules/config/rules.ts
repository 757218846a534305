/** The rules about suppressions, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as suppressionHasReasonCases } from './suppression-has-reason/cases.ts';
import { suppressionHasReason } from './suppression-has-reason/rule.ts';
import { cases as suppressionIsCurrentCases } from './suppression-is-current/cases.ts';
import { suppressionIsCurrent } from './suppression-is-current/rule.ts';
import { cases as suppressionIsUsedCases } from './suppression-is-used/cases.ts';
import { suppressionIsUsed } from './suppression-is-used/rule.ts';
import { cases as suppressionNamesARuleCases } from './suppression-names-a-rule/cases.ts';
import { suppressionNamesARule } from './suppression-names-a-rule/rule.ts';

/** The rules, sorted by id. */
export const configRules: readonly TestedRule[] = [
  { ...suppressionHasReason, cases: suppressionHasReasonCases },
  { ...suppressionIsCurrent, cases: suppressionIsCurrentCases },
  { ...suppressionIsUsed, cases: suppressionIsUsedCases },
  { ...suppressionNamesARule, cases: suppressionNamesARuleCases },
];
