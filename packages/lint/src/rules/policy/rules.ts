/** The rules about policies and their tests, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as policyIsValidCases } from './policy-is-valid/cases.ts';
import { policyIsValid } from './policy-is-valid/rule.ts';
import { cases as policyRuleIsTestedCases } from './policy-rule-is-tested/cases.ts';
import { policyRuleIsTested } from './policy-rule-is-tested/rule.ts';
import { cases as policyTestIsValidCases } from './policy-test-is-valid/cases.ts';
import { policyTestIsValid } from './policy-test-is-valid/rule.ts';

/** The rules, sorted by id. */
export const policyRules: readonly TestedRule[] = [
  { ...policyIsValid, cases: policyIsValidCases },
  { ...policyRuleIsTested, cases: policyRuleIsTestedCases },
  { ...policyTestIsValid, cases: policyTestIsValidCases },
];
