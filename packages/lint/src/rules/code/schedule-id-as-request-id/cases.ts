/** Examples of `schedule-id-as-request-id`. */
import type { RuleCase } from '../../../define-rule.ts';

const GROUP = '2b5ed229-4072-478d-9504-a047ebd4b07d';
const PATH = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const ROOT = `https://graph.microsoft.com/v1.0${PATH}`;
const MEND = 'is the id of a schedule: take the `id` of the request, not its `targetScheduleId`';

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
  {
    name: 'the id of the request that a schedule has led to',
    files: {
      'a.ts': `const schedule = await graph.api('/identityGovernance/privilegedAccess/group/assignmentSchedules/x').get();\nconst list = await graph.api('${PATH}').filter(\`targetScheduleId eq '\${schedule.id}'\`).get();\nfor (const request of list.value) await graph.api(\`${PATH}/\${request.id}/cancel\`).post({});\n`,
      'b.sh': `TARGET_SCHEDULE_ID=$(az rest --url "${ROOT}" --query 'value[0].id' -o tsv)\ncurl -X POST "${ROOT}/$TARGET_SCHEDULE_ID/cancel"\n`,
    },
    findings: [],
  },
  {
    name: 'the id of a schedule that was read from the requests',
    files: {
      'a.ts': `const { value } = await graph.api('${PATH}').get();\nconst open = value.map((own) => own.targetScheduleId);\nfor (const id of open) await graph.api(\`${PATH}/\${encodeURIComponent(id)}/cancel\`).post({});\n`,
      'b.cs': `foreach (var own in open)\n    await graph.IdentityGovernance.PrivilegedAccess.Group.AssignmentScheduleRequests[own.TargetSchedule.Id].Cancel.PostAsync();\n`,
      'c.sh': `jq -r '.value[].targetScheduleId' open.json | while read -r id; do\n  curl -X POST "${ROOT}/$id/cancel"\ndone\n`,
    },
    findings: [
      `a.ts:3:30 \`targetScheduleId\` ${MEND}`,
      `b.cs:2:11 this ${MEND}`,
      `c.sh:2:3 \`targetScheduleId\` ${MEND}`,
    ],
  },
  {
    name: 'the id of a schedule that a function is handed',
    files: {
      'a.py': `def drop(rid):\n    session.post(f"{ROOT}${PATH}/{rid}/cancel")\n\ndef main(own):\n    drop(own["targetScheduleId"])\n`,
      'b.py': `def drop(rid):\n    session.post(f"{ROOT}${PATH}/{rid}/cancel")\n\ndef main(own):\n    print(own["targetScheduleId"])\n    drop(own["id"])\n`,
    },
    findings: [`a.py:2:5 \`targetScheduleId\` ${MEND}`],
  },
  {
    name: 'the id of a schedule that was read from the schedules',
    files: {
      'a.ps1': `$found = Get-MgIdentityGovernancePrivilegedAccessGroupAssignmentSchedule -Filter "groupId eq '$g'"\nforeach ($own in $found) {\n    Invoke-MgGraphRequest -Method POST -Uri "v1.0${PATH}/$($own.Id)/cancel"\n}\n`,
      'b.py': `found = session.get(f"{ROOT}/identityGovernance/privilegedAccess/group/assignmentScheduleInstances").json()\nfor own in found["value"]:\n    session.post(f"{ROOT}${PATH}/{own['id']}/cancel")\n`,
    },
    findings: [`a.ps1:3:5 this ${MEND}`, `b.py:3:5 this ${MEND}`],
  },
];
