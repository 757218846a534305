/** Examples of `guarded-operation-has-errors`. */
import type { RuleCase } from '../../../define-rule.ts';
import { description } from '../examples.ts';

/** Operations that describe their refusals, and one that does not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'every answer of the 400s',
    files: { 'openapi.yaml': description(['operation: assignmentScheduleRequest.cancel']) },
    findings: [],
  },
  {
    name: 'no word about a refusal',
    files: {
      'openapi.yaml': description(['operation: assignmentScheduleRequest.cancel']).replace(
        '4XX: { description: Refused. }',
        "'404': { description: Not found. }",
      ),
    },
    findings: ['openapi.yaml:6:7 POST /requests/{id}/cancel describes no answer 403'],
  },
  {
    name: 'a status that is asked for besides',
    options: { statuses: ['404', '503'] },
    files: { 'openapi.yaml': description(['operation: assignmentScheduleRequest.cancel']) },
    findings: ['openapi.yaml:6:7 POST /requests/{id}/cancel describes no answer 503'],
  },
];
