/** Flags everything in a file of expectations that keeps it from being run. */
import { checkPolicy, checkPolicyTest, checkRuleNames, PolicyError } from '@pim-precheck/precheck';
import { defineRule } from '../../../define-rule.ts';

/** A test file has to fit its schema, and name callers, groups, requests, codes and rules that exist. */
export const policyTestIsValid = defineRule({
  id: 'policy-test-is-valid',
  reads: 'policy',
  meta: {
    summary: 'Expectations about a policy have to be ones that can be run',
    rationale: 'An expectation about a rule that is not there any more tests nothing.',
    category: 'policy',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/organisation-policy',
  },
  check({ policy, tests }, report) {
    for (const test of tests) {
      try {
        const file = checkPolicyTest(test.value);
        if (file.policy === undefined && policy !== undefined && isValid(policy.value)) {
          checkRuleNames(file, checkPolicy(policy.value));
        }
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        for (const { pointer, message } of error.faults) report(test.placeOf(pointer), message);
      }
    }
  },
});

/** Why: what is wrong with the policy is told by another rule. */
function isValid(policy: unknown): boolean {
  try {
    checkPolicy(policy);
    return true;
  } catch {
    return false;
  }
}
