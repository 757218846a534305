/** Examples of `cancel-retried-blindly`. */
import type { RuleCase } from '../../../define-rule.ts';

const REQUESTS =
  'https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';

/** Sent once, sent again after a look, and sent again without. */
export const cases: readonly RuleCase[] = [
  { name: 'sent once', files: { 'a.sh': `curl -X POST "${REQUESTS}/$ID/cancel"\n` }, findings: [] },
  {
    name: 'sent again where the request is still open',
    files: {
      'a.ts': `await withRetry(async () => {\n  const { status } = await read(id);\n  if (status === 'Canceled') return;\n  await fetch(\`${REQUESTS}/\${id}/cancel\`, { method: 'POST' });\n});\n`,
    },
    findings: [],
  },
  {
    name: 'sent again without a look',
    files: {
      'a.ts': `await withRetry(() => fetch(\`${REQUESTS}/\${id}/cancel\`, { method: 'POST' }));\n`,
      'b.sh': `curl --retry 5 -X POST "${REQUESTS}/$ID/cancel"\n`,
      'c.py': `@retry(stop=stop_after_attempt(3))\ndef cancel(rid):\n    requests.post(f"${REQUESTS}/{rid}/cancel").raise_for_status()\n`,
    },
    findings: [
      'a.ts:1:23 this cancel is retried blindly: read the status of the request before it is sent again',
      'b.sh:1:1 this cancel is retried blindly: read the status of the request before it is sent again',
      'c.py:3:5 this cancel is retried blindly: read the status of the request before it is sent again',
    ],
  },
];
