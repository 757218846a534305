/** Flags the rules of a policy that no expectation reaches. */
import { checkPolicy, checkPolicyTest, PolicyError, runPolicyTests } from '@pim-precheck/precheck';
import { defineRule } from '../../../define-rule.ts';

/** Each rule should apply in at least one case of the test files beside the policy. */
export const policyRuleIsTested = defineRule({
  id: 'policy-rule-is-tested',
  reads: 'policy',
  meta: {
    summary: 'Each rule of a policy should apply in a test',
    rationale:
      'A rule that no case reaches may never apply, or apply to everybody, and nobody would see it. Cases stand in `*.policy-test.yaml` beside the policy, or in a folder `tests`, `test` or `policy-tests` below it with the path of the policy; without any, each rule is one that nothing tests.',
    category: 'policy',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/organisation-policy',
  },
  check({ policy, tests, isAbout }, report) {
    if (policy === undefined) return;
    try {
      const compiled = checkPolicy(policy.value);
      const untested = tests
        .map((test) => ({ test, file: checkPolicyTest(test.value) }))
        .filter(({ test, file }) => isAbout(test, file.policy))
        .map(({ file }) => new Set(runPolicyTests(file, compiled).untestedRules));
      compiled.rules.forEach(({ id }, index) => {
        if (untested.every((rules) => rules.has(id)))
          report(policy.placeOf(`/rules/${index}`), `no test reaches the rule \`${id}\``);
      });
    } catch (error) {
      // Why: a file that is wrong is told by other rules.
      if (!(error instanceof PolicyError)) throw error;
    }
  },
});
