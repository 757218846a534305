/** Code that no one writes, or that is broken: it is read in time, and what can be found in it is found. */
import { describe, expect, test } from 'vitest';
import { lint } from '../../lint.ts';

const PATH = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/';
const CANCEL = `await client.api(\`${PATH}\${id}/cancel\`).post({});\n`;

async function linesOf(path: string, text: string): Promise<readonly number[]> {
  const { findings } = await lint([], { texts: new Map([[path, text]]) });
  return findings.filter(({ ruleId }) => ruleId === 'unguarded-cancel').map(({ where }) => where.line);
}

describe('is found', () => {
  test.each<readonly [name: string, path: string, text: string, lines: readonly number[]]>([
    ['after a value that stands for itself', 'a.ts', `let a = b; let b = a; a = a + b;\n${CANCEL}`, [2]],
    [
      'beside functions that call each other',
      'a.js',
      `const f = (x) => g(x); const g = (x) => f(x); f(1);\n${CANCEL}`,
      [2],
    ],
    ['in a function that calls itself', 'a.js', `async function f(id) {\n  ${CANCEL}  await f(id);\n}\n`, [2]],
    [
      'after a long sum',
      'a.py',
      `x = ${Array.from({ length: 5_000 }, () => '"a"').join(' + ')}\nrequests.post(ROOT + "${PATH}" + rid + "/cancel")\n`,
      [2],
    ],
    ['after what is no syntax', 'a.ts', `const x = ;;; }}}\n\n${CANCEL}`, [3]],
    ['behind a long word', 'a.sh', `curl -X POST -H ${'a'.repeat(500_000)} "$ROOT${PATH}$ID/cancel"\n`, [1]],
    [
      'with the line ends of Windows',
      'a.ps1',
      `$id = 1\r\n\r\nInvoke-MgGraphRequest -Method POST -Uri "v1.0${PATH}$id/cancel"\r\n`,
      [3],
    ],
    [
      'in quotes within quotes',
      'a.md',
      `${'> '.repeat(2_000)}text\n${'> '.repeat(2_000)}\`\`\`sh\n${'> '.repeat(2_000)}curl -X POST "$ROOT${PATH}$ID/cancel"\n`,
      [3],
    ],
    ['in a list of thousands', 'a.sh', `${'true\n'.repeat(5_000)}curl -X POST "$ROOT${PATH}$ID/cancel"\n`, [5_001]],
  ])('%s', async (_, path, text, lines) => {
    expect(await linesOf(path, text)).toEqual(lines);
  });
});

describe('is read to its end', () => {
  test.each([
    ['calls in calls', 'a.js', `${'f('.repeat(2_000)}\`${PATH}\${id}/cancel\`${')'.repeat(2_000)}\n`],
    ['branches in branches', 'a.ts', `${'if (a) {'.repeat(2_000)}${CANCEL}${'}'.repeat(2_000)}\n`],
    ['brackets in brackets', 'a.ps1', `$x = ${'('.repeat(1_000)}"${PATH}cancel"${')'.repeat(1_000)}\n`],
    [
      'lists in lists',
      'a.json',
      `{"requests":${'['.repeat(1_000)}{"method":"POST","url":"${PATH}1/cancel"}${']'.repeat(1_000)}}`,
    ],
    ['nothing but openings', 'a.cs', `${'{ ( ['.repeat(2_000)} assignmentScheduleRequests cancel`],
  ])('%s', async (_, path, text) => {
    const { findings } = await lint([], { texts: new Map([[path, text]]) });
    expect(findings.filter(({ severity }) => severity === 'info')).toEqual([]);
  });
});
