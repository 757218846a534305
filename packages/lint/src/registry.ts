/** Every rule with its examples; each category has a list of its own. */
import type { TestedRule } from './define-rule.ts';
import { callerRules } from './rules/caller/rules.ts';
import { codeRules } from './rules/code/rules.ts';
import { configRules } from './rules/config/rules.ts';
import { manifestRules } from './rules/manifest/rules.ts';
import { policyRules } from './rules/policy/rules.ts';
import { specRules } from './rules/spec/rules.ts';

/** The rules, by category and then by id. */
export const rules: readonly TestedRule[] = [
  ...callerRules,
  ...codeRules,
  ...configRules,
  ...manifestRules,
  ...policyRules,
  ...specRules,
];
