/** Every rule with its examples, one line each. */
import type { Rule, RuleCase } from './define-rule.ts';
import { cases as policyIsValidCases } from './rules/policy-is-valid/cases.ts';
import { policyIsValid } from './rules/policy-is-valid/rule.ts';
import { cases as policyRuleIsTestedCases } from './rules/policy-rule-is-tested/cases.ts';
import { policyRuleIsTested } from './rules/policy-rule-is-tested/rule.ts';
import { cases as policyTestIsValidCases } from './rules/policy-test-is-valid/cases.ts';
import { policyTestIsValid } from './rules/policy-test-is-valid/rule.ts';

/** The rules, sorted by id. */
export const rules: readonly (Rule & { readonly cases: readonly RuleCase[] })[] = [
  { ...policyIsValid, cases: policyIsValidCases },
  { ...policyRuleIsTested, cases: policyRuleIsTestedCases },
  { ...policyTestIsValid, cases: policyTestIsValidCases },
];
