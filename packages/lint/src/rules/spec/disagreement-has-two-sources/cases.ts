/** Examples of `disagreement-has-two-sources`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** Disagreements with both sides, and with one. */
export const cases: readonly RuleCase[] = [
  {
    name: 'two pages that disagree',
    files: {
      'openapi.yaml': description([
        'authority: { disagreements: [{ roles: [a], note: x, sources: [graph-cancel-page, entra-pim-role-settings] }] }',
      ]),
    },
    findings: [],
  },
  {
    name: 'one page that disagrees with nobody',
    files: {
      'openapi.yaml': description([
        'authority:',
        '  disagreements:',
        '    - { roles: [a], note: x, sources: [graph-cancel-page] }',
        '  unsettled:',
        '    - { roles: [b] }',
      ]),
    },
    findings: [
      'openapi.yaml:10:15 this disagreement names one source; name both',
      'openapi.yaml:12:15 this case that no page settles names no source; name both',
    ],
  },
];
