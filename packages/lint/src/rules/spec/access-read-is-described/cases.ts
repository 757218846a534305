/** Examples of `access-read-is-described`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** Reads that the description has, and one that it has not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a read that is described, and one from a claim',
    files: {
      'openapi.yaml': `${description(['reads:', '  /request/status: { get: "/requests/{id}" }', '  /caller/id: { claim: oid }'])}  /requests/{id}: { get: { responses: {} } }\n`,
    },
    findings: [],
  },
  {
    name: 'a read that is not',
    files: {
      'openapi.yaml': `${description(['reads:', '  /request/status: { get: "/request/{id}" }'])}  /requests/{id}: { get: { responses: {} } }\n`,
    },
    findings: [
      'openapi.yaml:9:30 /request/status is read by GET `/request/{id}`, which the description does not have; did you mean `/requests/{id}`?',
    ],
  },
];
