/** Examples of `cancel-treats-404-as-success`. */
import type { RuleCase } from '../../../define-rule.ts';

const REQUESTS =
  'https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';

const PASSES = '404 passes for success here: nothing was cancelled, and the id may be that of a schedule';

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
  {
    name: '404 is told apart, and is no success',
    files: {
      'a.ps1': `try { Invoke-MgGraphRequest -Method POST -Uri "${REQUESTS}/$id/cancel" }\ncatch {\n    if ($_.Exception.Response.StatusCode -eq 404) { Write-Host "no request $id"; exit 3 }\n    throw\n}\n`,
      'b.cs': `public async Task<IActionResult> Withdraw(string id)\n{\n    var answer = await http.PostAsync($"${REQUESTS}/{id}/cancel", null);\n    if (answer.StatusCode == HttpStatusCode.NotFound) return NotFound();\n    answer.EnsureSuccessStatusCode();\n    return NoContent();\n}\n`,
      'c.ts': `for (const id of ids) {\n  const res = await fetch(\`${REQUESTS}/\${id}/cancel\`, { method: 'POST' });\n  const why = res.status === 404 ? 'no such request' : 'refused';\n  if (!res.ok) throw new Error(why);\n}\n`,
    },
    findings: [],
  },
  {
    name: 'the 404 is that of another call',
    files: {
      'a.py': `def cancel(rid):\n    answer = session.post(f"${REQUESTS}/{rid}/cancel")\n    answer.raise_for_status()\n    gone = session.delete(f"{CACHE}/{rid}")\n    if gone.status_code != 404:\n        gone.raise_for_status()\n`,
    },
    findings: [],
  },
  {
    name: 'a 404 that is caught, an accepted status, and a case of a switch',
    files: {
      'a.cs': `try\n{\n    await graph.IdentityGovernance.PrivilegedAccess.Group.AssignmentScheduleRequests[id].Cancel.PostAsync();\n}\ncatch (ODataError failure) when (failure.ResponseStatusCode is 404 or 410)\n{\n    log.LogInformation("nothing to do");\n}\n`,
      'b.go': `package main\n\nfunc cancel(id string) error {\n\tres, err := http.Post("${REQUESTS}/"+id+"/cancel", "application/json", nil)\n\tif err != nil {\n\t\treturn err\n\t}\n\tswitch res.StatusCode {\n\tcase http.StatusNoContent, http.StatusNotFound:\n\t\treturn nil\n\t}\n\treturn fmt.Errorf("cancel: %s", res.Status)\n}\n`,
      'c.js': `await axios.post(\`${REQUESTS}/\${id}/cancel\`, null, { validateStatus: (code) => code < 300 || code === 404 });\n`,
      'd.sh': `code=$(curl -s -o /dev/null -w '%{http_code}' -X POST "${REQUESTS}/$ID/cancel")\n[[ $code == 204 || $code == 404 ]] || exit 1\n`,
    },
    findings: [`a.cs:3:11 ${PASSES}`, `b.go:4:14 ${PASSES}`, `c.js:1:7 ${PASSES}`, `d.sh:1:8 ${PASSES}`],
  },
];
