/** Examples of `access-source-is-known`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** Sources, right and not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a source of the catalogue, and an address',
    files: { 'openapi.yaml': description(['sources: [graph-cancel-page, https://example.com/access]']) },
    findings: [],
  },
  {
    name: 'a misspelt source',
    files: { 'openapi.yaml': description(['sources: [graph-cancel-pge]']) },
    findings: ['openapi.yaml:8:19 the catalogue has no source `graph-cancel-pge`; did you mean `graph-cancel-page`?'],
  },
];
