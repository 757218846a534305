/** Examples of `schedule-id-as-request-id`. */
import type { RuleCase } from '../../../define-rule.ts';

const GROUP = '2b5ed229-4072-478d-9504-a047ebd4b07d';
const ROOT = 'https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';

/** The id of a request, and that of a schedule. */
export const cases: readonly RuleCase[] = [
  { name: 'the id of a request', files: { 'a.http': `POST ${ROOT}/${GROUP}/cancel\n` }, findings: [] },
  {
    name: 'the id of a schedule',
    files: { 'a.http': `POST ${ROOT}/${GROUP}_member_${GROUP}/cancel\n` },
    findings: [
      `a.http:1:1 \`${GROUP}_member_${GROUP}\` is the id of a schedule: take the \`id\` of the request, not its \`targetScheduleId\``,
    ],
  },
];
