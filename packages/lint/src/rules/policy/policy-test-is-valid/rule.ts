/** Flags everything in a file of expectations that keeps it from being run. */
import { checkPolicy, checkPolicyTest, type OrganisationPolicy, PolicyError } from '@pim-precheck/precheck';
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
  check({ policy, tests, isAbout }, report) {
    for (const test of tests) {
      const named = (test.value as { readonly policy?: unknown } | null)?.policy;
      const isOurs = isAbout(test, typeof named === 'string' ? named : undefined);
      try {
        checkPolicyTest(test.value, isOurs ? rulesOf(policy?.value) : undefined);
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        for (const { pointer, message } of error.faults) report(test.placeOf(pointer), message);
      }
    }
  },
});

/** Why: what is wrong with the policy is told by another rule. */
function rulesOf(policy: unknown): OrganisationPolicy | undefined {
  try {
    return checkPolicy(policy);
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}
