/** Examples of `cancel-retried-blindly`. */
import type { RuleCase } from '../../../define-rule.ts';

const REQUESTS =
  'https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';

const BLIND = 'this cancel is retried blindly: read the status of the request before it is sent again';

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
  {
    name: 'one cancel for each of many',
    files: {
      'a.ts': `while (queue.length > 0) {\n  const id = queue.pop();\n  await fetch(\`${REQUESTS}/\${id}/cancel\`, { method: 'POST' });\n}\n`,
      'b.sh': `drop() { while [ $# -gt 0 ]; do curl -X POST "${REQUESTS}/$1/cancel"; shift; done; }\n`,
      'c.go': `package main\n\nfunc drop(ids chan string) {\n\tfor id := range ids {\n\t\thttp.Post("${REQUESTS}/"+id+"/cancel", "", nil)\n\t}\n}\n`,
    },
    findings: [],
  },
  {
    name: 'sent again after a 429 alone',
    files: {
      'a.ts': `for (let n = 0; n < 5; n++) {\n  const res = await fetch(\`${REQUESTS}/\${id}/cancel\`, { method: 'POST' });\n  if (res.status === 204) break;\n  if (res.status !== 429) throw new Error(await res.text());\n  await wait(res.headers.get('retry-after'));\n}\n`,
    },
    findings: [],
  },
  {
    name: 'a loop that sends the same again, with or without a name that says so',
    files: {
      'a.php': `<?php\nfunction drop($http, $id) {\n    for ($n = 0; $n < 3; $n++) {\n        try { $http->post("${REQUESTS}/{$id}/cancel"); return; } catch (Exception $e) { sleep($n); }\n    }\n}\n`,
      'b.sh': `until curl -fsS -X POST "${REQUESTS}/$ID/cancel"; do sleep 5; done\n`,
      'c.py': `def drop(rid):\n    requests.post(f"${REQUESTS}/{rid}/cancel").raise_for_status()\n\ndef main(rid):\n    for left in (2, 1, 0):\n        try:\n            return drop(rid)\n        except requests.RequestException:\n            time.sleep(left)\n`,
      'd.ts': `async function drop(id: string, left = 3): Promise<void> {\n  const res = await fetch(\`${REQUESTS}/\${id}/cancel\`, { method: 'POST' });\n  if (!res.ok && left > 0) return drop(id, left - 1);\n}\n`,
    },
    findings: [`a.php:4:15 ${BLIND}`, `b.sh:1:7 ${BLIND}`, `c.py:2:5 ${BLIND}`, `d.ts:2:21 ${BLIND}`],
  },
  {
    name: 'a loop that says what it does when it has given up',
    files: {
      'a.py': `def drop(session, rid):\n    left = 4\n    while left:\n        try:\n            session.post(f"${REQUESTS}/{rid}/cancel").raise_for_status()\n            break\n        except OSError:\n            left -= 1\n    else:\n        raise SystemExit(f"{rid} is still there")\n`,
    },
    findings: [`a.py:5:13 ${BLIND}`],
  },
];
