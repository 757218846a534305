/** Examples of `operation-has-access`. */
import type { RuleCase } from '../../../define-rule.ts';
import { BARE, overlay } from '../examples.ts';

/** Descriptions where all operations say who may call them, and one where one does not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'an overlay for every operation, and a description without a word about access',
    files: {
      'openapi.yaml': BARE,
      'access.overlay.yaml': overlay(["$.paths['/requests'].get", "$.paths['/requests/{id}'].get"]),
      'elsewhere/openapi.yaml': BARE,
    },
    findings: [],
  },
  {
    name: 'an overlay that leaves one out',
    files: { 'openapi.yaml': BARE, 'access.overlay.yaml': overlay(["$.paths['/requests'].get"]) },
    findings: ['openapi.yaml:5:21 GET /requests/{id} has no `x-access`'],
  },
];
