/** Flags expectations that would be met without the policy. */
import { checkPolicyTest, PolicyError, type PolicyTestFile, runPolicyTests } from '@pim-precheck/precheck';
import { defineRule } from '../../../define-rule.ts';
import { surveyOf } from '../../../sources/policy/survey-policy.ts';

/** An expectation about a policy should fail without it. */
export const policyTestNeedsThePolicy = defineRule({
  id: 'policy-test-needs-the-policy',
  reads: 'policy',
  meta: {
    summary: 'An expectation about a policy should fail without it',
    rationale:
      'A test that expects what Microsoft Graph denies anyway stays green when the rule that it is about is taken away.',
    category: 'policy',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/organisation-policy',
  },
  check({ policy, tests, isAbout }, report) {
    const survey = surveyOf(policy);
    if (survey === undefined) return;
    for (const test of tests) {
      const file = fileOf(test.value);
      if (file === undefined || !isAbout(test, file.policy)) continue;
      for (const [index, expected] of file.tests.entries()) {
        const results = runPolicyTests({ ...file, tests: [expected] }, undefined).cases.filter(
          ({ pointer }) => pointer === '/tests/0/expect',
        );
        if (expected.expect.verdict !== 'deny' || expected.expect.rules !== undefined || results.length === 0) continue;
        if (results.every(({ actual }) => actual.verdict === 'deny'))
          report(
            test.placeOf(`/tests/${index}/expect`),
            'Microsoft Graph denies this without the policy: the test says nothing about it',
          );
      }
    }
  },
});

/** Undefined where the file is wrong, which another rule tells. */
function fileOf(value: unknown): PolicyTestFile | undefined {
  try {
    return checkPolicyTest(value);
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}
