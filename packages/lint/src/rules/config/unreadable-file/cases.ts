/** Examples of `unreadable-file`. */
import type { RuleCase } from '../../../define-rule.ts';

/** A policy that can be parsed, and one that cannot. */
export const cases: readonly RuleCase[] = [
  { name: 'a policy', files: { 'precheck.policy.yaml': 'rules: []\n' }, findings: [] },
  {
    name: 'a list that does not end',
    files: { 'precheck.policy.yaml': 'rules: [\n' },
    findings: [
      'precheck.policy.yaml:2:1 not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  },
];
