/** Flags everything in a policy file that keeps decisions from being made with it. */
import { basename } from 'node:path';
import { checkPolicy, PolicyError } from '@pim-precheck/precheck';
import { defineRule } from '../../../define-rule.ts';

/** A policy has to fit its schema, and name facts, statuses and roles that exist. */
export const policyIsValid = defineRule({
  id: 'policy-is-valid',
  reads: 'policy',
  meta: {
    summary: 'A policy has to be one that decisions can be made with',
    rationale:
      'A policy with a fault is refused when it is used, which is when a cancel was wanted; a misspelt status would make a rule that never applies. Of two policies in a folder one is used, and the other one is not read.',
    category: 'policy',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/organisation-policy',
  },
  check({ policy, others }, report) {
    if (policy === undefined) return;
    for (const path of others)
      report({ path, line: 1, column: 1 }, `is not used: \`${basename(policy.path)}\` stands in the same folder`);
    try {
      checkPolicy(policy.value);
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      for (const { pointer, message } of error.faults) report(policy.placeOf(pointer), message);
    }
  },
});
