/** Tests of organisation policies on the command line: where they are found, how their faults are told, how they are tested. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { captureRun } from './testing/capture-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'precheck-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
};

const policy = file(
  'precheck.policy.yaml',
  `rules:
  - id: no-applications
    effect: deny
    message: applications ask the desk
    owner: desk
    when: { caller.kind: application }
  - id: nights
    effect: indeterminate
    message: call the person on duty
    owner: desk
    when: { now: { hours: { from: '22:00', until: '06:00' } } }
`,
);
const facts = JSON.stringify({
  caller: { kind: 'application', permissions: ['PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'] },
  request: { status: 'Granted' },
  now: '2026-11-24T12:00:00Z',
});

describe('--policy', () => {
  test('tightens the verdict of facts, line by line too', async () => {
    const argv = ['check', '--facts', '-', '--format', 'verdict'];
    expect((await captureRun(argv, { stdin: facts })).stdout).toBe('allow\n');
    expect(await captureRun([...argv, '--policy', policy], { stdin: `${facts}\n${facts}\n` })).toMatchObject({
      code: 1,
      stdout: 'deny\ndeny\n',
    });
  });

  test('is named in the decision', async () => {
    const { stdout } = await captureRun(['check', '--facts', '-', '--policy', policy], { stdin: facts });
    expect(stdout).toContain(
      'a rule of the organisation policy applies: applications ask the desk (rule no-applications of desk) [policy/tightened]',
    );
  });

  test.each([
    [
      'rules:\n  - id: a\n    efect: deny\n',
      [
        /^precheck: .*:2:5: \/rules\/0 needs `effect`$/,
        /:3:5: unknown field `efect` in \/rules\/0; did you mean `effect`\?$/,
      ],
    ],
    ['rules: [\n', [/:2:1: not YAML: /]],
    ['rules:\n  - &a [*a]\n', [/:1:1: not YAML: |:2:\d+: /]],
    [
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n',
      [/:1:1: not YAML: Excessive alias count/],
    ],
    ['\u0000', [/is not text/]],
  ] as const)('%j is refused with its place', async (text, expected) => {
    const path = file('bad.yaml', text);
    const run = await captureRun(['check', '--facts', '-', '--policy', path], { stdin: facts });
    expect([run.code, run.stdout]).toEqual([2, '']);
    for (const line of expected) expect(run.stderr.split('\n').some((one) => line.test(one))).toBe(true);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });
});

const tests = (expectation: string): string => `now: 2026-11-24T12:00:00Z
callers:
  job: { caller: { kind: application, permissions: [PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup] } }
  owner:
    caller: { kind: delegatedWork, permissions: [PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup] }
    group: { callerIsOwner: true }
requests:
  pending: { request: { status: PendingApproval } }
tests:
  - name: only people may
    callers: [job, owner]
    requests: [pending]
    expect: { verdict: deny, rules: [no-applications] }
    except:
      - callers: [owner]
        expect: { verdict: allow, reasons: [caller/owner], rules: [] }
  - name: at night
    now: 2026-11-24T23:00:00Z
    callers: [owner]
    requests: [pending]
    expect: ${expectation}
`;

describe('test', () => {
  test('passes where every expectation is met', async () => {
    file('good/precheck.policy-test.yaml', tests('{ verdict: indeterminate, rules: [nights] }'));
    const run = await captureRun(['test', join(folder, 'good'), '--policy', policy]);
    expect([run.code, run.stdout.split('\n').at(-2)]).toEqual([0, '3 passed, 0 failed']);
  });

  test('fails with the place, what was expected and why it is not so', async () => {
    const path = file('failing.policy-test.yaml', tests('{ verdict: allow }'));
    const run = await captureRun(['test', path]);
    expect([run.code, run.stdout]).toEqual([
      1,
      [
        `${path} (${policy})`,
        '  ✓ only people may (2 cases)',
        '  ✗ at night',
        `    ${path}:21:5: owner, pending`,
        '      expected the verdict allow, got indeterminate, by nights',
        '',
        '2 passed, 1 failed',
        '',
      ].join('\n'),
    ]);
  });

  test('tells rules that no test reaches, but not where tests are filtered', async () => {
    const path = file('few.policy-test.yaml', tests('{ verdict: allow }').replace(/ {2}- name: at night[\s\S]*/, ''));
    expect((await captureRun(['test', path])).stdout).toContain('  ! no test reaches the rule nights\n');
    const filtered = await captureRun(['test', path, '--filter', 'PEOPLE']);
    expect([filtered.code, filtered.stdout.includes('no test reaches')]).toEqual([0, false]);
  });

  test('JSON and JUnit have every case', async () => {
    const path = file('both.policy-test.yaml', tests('{ verdict: allow }').replace('at night', 'a <b> & "c"'));
    const json = JSON.parse((await captureRun(['test', path, '--format', 'json'])).stdout) as {
      passed: number;
      failed: number;
      files: { cases: { passed: boolean }[] }[];
    };
    expect([json.passed, json.failed, json.files[0]?.cases.map(({ passed }) => passed)]).toEqual([
      2,
      1,
      [true, true, false],
    ]);
    const { stdout } = await captureRun(['test', path, '--format', 'junit']);
    expect(stdout).toContain('tests="3" failures="1"');
    expect(stdout).toContain('name="a &#60;b&#62; &#38; &#34;c&#34; [owner, pending]"');
  });

  test.each([
    [
      'callers: [owner]\n    requests: [pending]\n    expect',
      'callers: [ownr]\n    requests: [pending]\n    expect',
      /:19:15: `ownr` is not one of the callers of this file; did you mean `owner`\?$/m,
    ],
    [
      'rules: [no-applications]',
      'rules: [no-aplications]',
      /`no-aplications` is not a rule of the policy; did you mean `no-applications`\?$/m,
    ],
    ['caller/owner]', 'caller/onwer]', /`caller\/onwer` is not a reason code; did you mean `caller\/owner`\?$/m],
    ['verdict: deny', 'verdict: no', /\/tests\/0\/expect\/verdict has to be one of allow, deny, indeterminate$/m],
  ])('%j as %j is refused with its place', async (from, to, expected) => {
    const path = file('wrong.policy-test.yaml', tests('{ verdict: allow }').replace(from, to));
    const run = await captureRun(['test', path]);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(expected);
  });

  test.each([
    [['test', join(folder, 'nowhere')], /nowhere: no such file$/m],
    [
      ['test', join(folder, 'good'), '--policy', policy, '--filter', 'zzz'],
      /--filter zzz: no test has a name like this$/m,
    ],
  ])('%j has nothing to run', async (argv, expected) => {
    const run = await captureRun(argv);
    expect([run.code, run.stderr]).toEqual([2, expect.stringMatching(expected)]);
  });
});

describe('lint', () => {
  test('ends with 0 where nothing is wrong, 1 with findings, 3 with nothing to look at, 2 without the path', async () => {
    file('clean/precheck.policy.yaml', 'rules: []\n');
    file('clean/nothing/readme.txt', '');
    expect(await captureRun(['lint', join(folder, 'clean')])).toMatchObject({
      code: 0,
      stdout: '0 errors, 0 warnings in 1 file\n',
    });
    const path = file('faulty/precheck.policy.yaml', 'ruls: []\n');
    const faulty = await captureRun(['lint', join(folder, 'faulty')]);
    expect([faulty.code, faulty.stdout.split('\n').findLast((line) => line.includes('[policy-is-valid]'))]).toEqual([
      1,
      `${path}:1:1: error: unknown field \`ruls\` in the policy; did you mean \`rules\`? [policy-is-valid]`,
    ]);
    const json = await captureRun(['lint', join(folder, 'faulty'), '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ schemaVersion: 1, files: 1, findings: [{}, {}] });
    expect((await captureRun(['lint', join(folder, 'clean/nothing')])).code).toBe(3);
    const nowhere = await captureRun(['lint', join(folder, 'nowhere')]);
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      `precheck: ${join(folder, 'nowhere')}: no such file or folder\n`,
    ]);
  });
});

describe('matrix', () => {
  test('shows a caller for each way to authority and a line for each status, in every format', async () => {
    const text = await captureRun(['matrix', '--no-policy']);
    expect(text.stdout).toMatch(/^owner of the group {2,}allow {10}allow {10}allow {10}allow$/m);
    expect(text.stdout).toMatch(/^Groups Administrator {2,}deny {11}deny {11}allow {10}allow$/m);
    expect(text.stdout).toMatch(/^Provisioned {2,}deny {11}instead: adminRemove$/m);
    const markdown = await captureRun(['matrix', '--format', 'markdown', '--operation', 'eligibility', '--no-policy']);
    expect(markdown.stdout.split('\n')[0]).toBe('# eligibilityScheduleRequest.cancel');
    expect(markdown.stdout).toContain(
      '| who created the request | indeterminate | indeterminate | indeterminate | indeterminate |',
    );
    const json = JSON.parse((await captureRun(['matrix', '--format', 'json', '--no-policy'])).stdout) as {
      rows: { caller: string; verdicts: string[] }[];
    };
    expect(json.rows.find(({ caller }) => caller === 'nobody of these')?.verdicts).toEqual(Array(4).fill('deny'));
  });

  test('shows what a policy leaves', async () => {
    const { stdout } = await captureRun(['matrix', '--policy', policy]);
    expect(stdout).toMatch(/^application with the permission {2,}deny {11}deny {11}deny {11}deny$/m);
  });
});
