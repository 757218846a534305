/** The rules about policies and their tests, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as policyCanBeProvedCases } from './policy-can-be-proved/cases.ts';
import { policyCanBeProved } from './policy-can-be-proved/rule.ts';
import { cases as policyIsValidCases } from './policy-is-valid/cases.ts';
import { policyIsValid } from './policy-is-valid/rule.ts';
import { cases as policyLetsSomebodyCancelCases } from './policy-lets-somebody-cancel/cases.ts';
import { policyLetsSomebodyCancel } from './policy-lets-somebody-cancel/rule.ts';
import { cases as policyRuleAddsSomethingCases } from './policy-rule-adds-something/cases.ts';
import { policyRuleAddsSomething } from './policy-rule-adds-something/rule.ts';
import { cases as policyRuleCanApplyCases } from './policy-rule-can-apply/cases.ts';
import { policyRuleCanApply } from './policy-rule-can-apply/rule.ts';
import { cases as policyRuleIsTestedCases } from './policy-rule-is-tested/cases.ts';
import { policyRuleIsTested } from './policy-rule-is-tested/rule.ts';
import { cases as policyRulesAgreeCases } from './policy-rules-agree/cases.ts';
import { policyRulesAgree } from './policy-rules-agree/rule.ts';
import { cases as policyTestIsValidCases } from './policy-test-is-valid/cases.ts';
import { policyTestIsValid } from './policy-test-is-valid/rule.ts';
import { cases as policyTestNeedsThePolicyCases } from './policy-test-needs-the-policy/cases.ts';
import { policyTestNeedsThePolicy } from './policy-test-needs-the-policy/rule.ts';

/** The rules, sorted by id. */
export const policyRules: readonly TestedRule[] = [
  { ...policyCanBeProved, cases: policyCanBeProvedCases },
  { ...policyIsValid, cases: policyIsValidCases },
  { ...policyLetsSomebodyCancel, cases: policyLetsSomebodyCancelCases },
  { ...policyRuleAddsSomething, cases: policyRuleAddsSomethingCases },
  { ...policyRuleCanApply, cases: policyRuleCanApplyCases },
  { ...policyRuleIsTested, cases: policyRuleIsTestedCases },
  { ...policyRulesAgree, cases: policyRulesAgreeCases },
  { ...policyTestIsValid, cases: policyTestIsValidCases },
  { ...policyTestNeedsThePolicy, cases: policyTestNeedsThePolicyCases },
];
