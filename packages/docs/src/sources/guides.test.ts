/** The guides are true: their workflows, pipelines, commands, policies and programs are run where that can be done here. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blocksOf, guideBlocks, programThatWrites, runShell } from '../testing/guide-code.ts';
import { type EmulatorProcess, startEmulatorProcess } from './emulator-process.ts';
import { workspaceFolder } from './read-workspace.ts';
import { readExampleValues } from './sample-tenant.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly 'runs-on': string; readonly steps: readonly Step[] }>>;
}

const values = readExampleValues();
const ASSIGNMENT = values['privilegedAccessGroupAssignmentScheduleRequest-id'] ?? '';
let emulator: EmulatorProcess;
let folder: string;

beforeAll(async () => {
  emulator = await startEmulatorProcess();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pim-precheck-guides-'));
  return () => rmSync(folder, { recursive: true });
});
afterAll(() => emulator.stop());

async function tokenOf(caller: string): Promise<string> {
  await emulator.control('POST', 'reset');
  return ((await emulator.control('POST', 'tokens', { caller })) as { readonly token: string }).token;
}

const stepsOf = (workflow: Workflow): readonly Step[] => Object.values(workflow.jobs).flatMap(({ steps }) => steps);

describe('in CI', () => {
  const [workflow] = blocksOf('guides/in-ci', 'yaml').map((code) => parse(code) as Workflow);

  test('the workflow names each action with its version, and signs in before it cancels', () => {
    const steps = workflow === undefined ? [] : stepsOf(workflow);
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
    const signIn = steps.findIndex(({ uses = '' }) => uses.startsWith('azure/login@'));
    const cancel = steps.findIndex(({ run = '' }) => run.includes('precheck cancel'));
    expect(signIn).toBeGreaterThan(-1);
    expect(cancel).toBeGreaterThan(signIn);
  });

  test.each([
    ['an application with the permission cancels', 'app', 0, 'read back as Canceled'],
    ['an application without it is stopped before the call', 'app-without-permission', 1, 'permission/missing'],
  ])('its step runs as it stands, against the emulator: %s', async (_name, caller, code, said) => {
    const accessToken = await tokenOf(caller);
    const expires = Math.floor(Date.now() / 1000) + 3600;
    const programs = programThatWrites(
      'az',
      JSON.stringify({
        accessToken,
        expires_on: expires,
        expiresOn: '2099-01-01 00:00:00.000000',
        tokenType: 'Bearer',
      }),
    );
    const step =
      workflow === undefined ? undefined : stepsOf(workflow).find(({ run = '' }) => run.includes('precheck'));
    const command = `${step?.run ?? ''} --graph-url ${emulator.origin}/v1.0`;
    const env = { REQUEST_ID: step?.env?.['REQUEST_ID'] === '${{ inputs.requestId }}' ? ASSIGNMENT : '' };
    // Why: npx takes the program of the folder that depends on it, as the repository of a workflow does.
    const result = await runShell(command, { cwd: workspaceFolder, env, programs });
    rmSync(programs, { recursive: true });
    expect({ code: result.code, said: `${result.stdout}${result.stderr}`.includes(said) }, result.stderr).toEqual({
      code,
      said: true,
    });
  });
});

describe('one request or ten thousand', () => {
  const commands = blocksOf('guides/cancel-many', 'sh')
    .flatMap((code) => code.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line.startsWith('precheck '));

  test('its commands run in their order, and end as they should', async () => {
    expect(commands.length).toBeGreaterThan(5);
    const env = { PRECHECK_TOKEN: await tokenOf('groups-admin') };
    writeFileSync(join(folder, 'ids.txt'), `# comes from a ticket\n${ASSIGNMENT}\n`);
    const ends: string[] = [];
    let hash = '';
    for (const written of commands) {
      const known = written.replaceAll('<group-id>', values['group-id'] ?? '').replaceAll('<hash>', hash);
      const command = /^precheck audit/.test(known) ? known : `${known} --graph-url ${emulator.origin}/v1.0`;
      const { code, stdout, stderr } = await runShell(command, { cwd: folder, env });
      hash = /\b[0-9a-f]{64}\b/.exec(stdout)?.[0] ?? hash;
      // Why: 1 and 3 say that something was denied or is not known, which a group with many requests has.
      if (![0, 1, 3].includes(code)) ends.push(`${written}: ${code} ${stderr}`);
      if (/^precheck audit/.test(known) && code !== 0) ends.push(`${written}: ${code} ${stdout}${stderr}`);
    }
    expect(ends).toEqual([]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('lint in CI', () => {
  const pipelines = blocksOf('guides/lint-in-ci', 'yaml');
  const steps = pipelines.flatMap((code) => [...code.matchAll(/(?:run|script|-): (npx .*)$|^\s+- (npx .*)$/gm)]);
  const commands = steps.map(([, one, other]) => one ?? other ?? '');
  const BARE =
    'await client.api(`/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/${id}/cancel`).post({});\n';

  test('there is one command for each service', () => {
    expect(commands.map((command) => /--format ([\w-]+)/.exec(command)?.[1])).toEqual(['sarif', 'gitlab', 'junit']);
  });

  test.each(commands)('%s: finds, and writes its report', async (command) => {
    writeFileSync(join(folder, 'cancel.js'), BARE);
    const installed = command.replace('npx --yes --package @pim-precheck/lint ', '');
    expect(installed).not.toBe(command);
    const { code, stderr } = await runShell(installed, { cwd: folder });
    expect(code, stderr).toBe(1);
    const report = /--output (\S+)/.exec(command)?.[1] ?? '';
    expect(readFileSync(join(folder, report), 'utf8')).toContain('unguarded-cancel');
  });

  test('the baseline holds back what there was, and fails on what is new', async () => {
    writeFileSync(join(folder, 'cancel.js'), BARE);
    const sentences = [
      ...(/`(precheck-lint --baseline [^`]*--update-baseline)`[\s\S]*?`(--baseline [^`]*)`/.exec(
        readFileSync(join(import.meta.dirname, '../../../../docs/guides/lint-in-ci.md'), 'utf8'),
      ) ?? []),
    ];
    const [, update = '', use = ''] = sentences;
    expect((await runShell(update, { cwd: folder })).code).toBe(0);
    expect((await runShell(`precheck-lint ${use}`, { cwd: folder })).code).toBe(0);
    writeFileSync(join(folder, 'second.js'), BARE);
    expect((await runShell(`precheck-lint ${use}`, { cwd: folder })).code).toBe(1);
  });

  test('the comment holds a finding back', async () => {
    const [comment = ''] = blocksOf('guides/lint-in-ci', 'sh');
    writeFileSync(
      join(folder, 'cancel.sh'),
      `${comment}az rest --method post --url https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/$id/cancel\n`,
    );
    expect((await runShell('precheck-lint', { cwd: folder })).code).toBe(0);
  });
});

test('declared callers are found as the guide says', async () => {
  const [callers = ''] = blocksOf('guides/manifests-and-callers', 'yaml');
  writeFileSync(join(folder, 'precheck.callers.yaml'), callers);
  const { code, stdout } = await runShell('precheck-lint --format json', { cwd: folder });
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly { readonly ruleId: string; readonly message: string }[];
  };
  expect(code).toBe(1);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['caller-can-cancel', 'caller-cancel-is-certain']);
  expect(findings[0]?.message).toMatch(/mend: activate the eligible membership/);
});

describe('organisation policy', () => {
  const [policy = '', tests = ''] = blocksOf('guides/organisation-policy', 'yaml');

  test('the policy and its tests hold, and the table can be shown', async () => {
    writeFileSync(join(folder, 'precheck.policy.yaml'), policy);
    writeFileSync(join(folder, 'freeze.policy-test.yaml'), tests);
    const tested = await runShell('precheck test', { cwd: folder });
    expect(tested.code, tested.stdout).toBe(0);
    const matrix = await runShell('precheck matrix --policy precheck.policy.yaml', { cwd: folder });
    expect(matrix.code, matrix.stderr).toBe(0);
  });
});

test('every guide with code is looked at by a test', () => {
  const LOOKED_AT = [
    'cancel-many',
    'emulator',
    'five-minute-start',
    'in-automation',
    'in-ci',
    'lint-in-ci',
    'manifests-and-callers',
    'national-clouds',
    'organisation-policy',
  ];
  const guides = new Set(
    guideBlocks()
      .filter(({ guide }) => guide.startsWith('guides/'))
      .map(({ guide }) => guide),
  );
  expect([...guides].sort()).toEqual(LOOKED_AT.map((name) => `guides/${name}`));
});
