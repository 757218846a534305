/** Examples of `configuration-is-valid`. */
import type { RuleCase } from '../../../define-rule.ts';

/** A configuration that can be used, and ones that cannot. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a severity, and options',
    files: {
      'precheck.config.yaml': 'rules:\n  retired-mgc: error\n  suppression-is-current: [error, { longestDays: 90 }]\n',
    },
    findings: [],
  },
  {
    name: 'a misspelt rule',
    files: { 'precheck.config.yaml': 'rules:\n  retired-mcg: error\n' },
    findings: ['precheck.config.yaml:2:3 there is no rule `retired-mcg`; did you mean `retired-mgc`?'],
  },
  {
    name: 'an option that does not fit',
    files: { 'precheck.config.yaml': 'rules:\n  suppression-is-current: [error, { longestDays: never }]\n' },
    findings: ['precheck.config.yaml:2:37 has to be a whole number from 0'],
  },
];
