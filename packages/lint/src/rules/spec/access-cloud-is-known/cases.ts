/** Examples of `access-cloud-is-known`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** Clouds, right and not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'clouds that exist',
    files: { 'openapi.yaml': description(['clouds: [global, usGovL4]']) },
    findings: [],
  },
  {
    name: 'a cloud that does not',
    files: { 'openapi.yaml': description(['clouds: [global, usGovL6]']) },
    findings: ['openapi.yaml:8:26 the catalogue has no cloud `usGovL6`; did you mean `usGovL4`?'],
  },
];
