/** Examples of `setting-has-effect`. */
import type { RuleCase } from '../../../define-rule.ts';

/** Settings that change something, and ones that do not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a rule that is turned off, and back on for some files',
    files: {
      'precheck.config.yaml':
        "rules: { unguarded-cancel: 'off' }\noverrides: [{ files: [src/], rules: { unguarded-cancel: error } }]\n",
    },
    findings: [],
  },
  {
    name: 'what the preset says',
    files: { 'precheck.config.yaml': 'rules:\n  unguarded-cancel: error\n' },
    findings: ['precheck.config.yaml:2:3 the preset recommended says the same of `unguarded-cancel`'],
  },
  {
    name: 'an override that says what holds everywhere, and one that a later one undoes',
    files: {
      'precheck.config.yaml': [
        'overrides:',
        '  - files: [src/]',
        '    rules: { unguarded-cancel: error }',
        '  - files: [old/]',
        '    rules: { retired-mgc: info }',
        '  - files: [old/]',
        "    rules: { retired-mgc: 'off' }",
        '',
      ].join('\n'),
    },
    findings: [
      'precheck.config.yaml:3:14 `unguarded-cancel` is set like this for every file',
      'precheck.config.yaml:5:14 a later override of the same files sets `retired-mgc` again',
    ],
  },
];
