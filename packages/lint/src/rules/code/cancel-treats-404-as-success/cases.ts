/** Examples of `cancel-treats-404-as-success`. */
import type { RuleCase } from '../../../define-rule.ts';

const REQUESTS =
  'https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';

/** 404 as a failure, and as a success. */
export const cases: readonly RuleCase[] = [
  {
    name: '404 is a failure of its own',
    files: {
      'a.ts': `const res = await fetch(\`${REQUESTS}/\${id}/cancel\`, { method: 'POST' });\nif (res.status === 404) throw new Error('no such request');\n`,
    },
    findings: [],
  },
  {
    name: '404 is taken for done',
    files: {
      'a.ts': `export async function cancel(id: string) {\n  const res = await fetch(\`${REQUESTS}/\${id}/cancel\`, { method: 'POST' });\n  if (res.status === 404) return;\n  if (!res.ok) throw new Error(await res.text());\n}\n`,
      'b.py': `def cancel(rid):\n    r = requests.post(f"${REQUESTS}/{rid}/cancel")\n    if r.status_code not in (204, 404):\n        raise RuntimeError(r.text)\n`,
    },
    findings: [
      'a.ts:2:21 404 passes for success here: nothing was cancelled, and the id may be that of a schedule',
      'b.py:2:9 404 passes for success here: nothing was cancelled, and the id may be that of a schedule',
    ],
  },
];
