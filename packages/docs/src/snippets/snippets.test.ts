/** Runs the snippets: HTTP, JavaScript and TypeScript against the emulator; the others are held to the address of the call. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Operation, readDescription } from '../sources/description.ts';
import { workspaceFolder } from '../sources/read-workspace.ts';
import { readExampleValues } from '../sources/sample-tenant.ts';
import { type EmulatorProcess, startEmulatorProcess } from '../sources/emulator-process.ts';
import { callerOf, mintTokens, type SnippetCaller } from '../sources/snippet-callers.ts';
import { snippetsOf } from './all-snippets.ts';
import { type CallExample, exampleCall } from './call-example.ts';
import { cmdletOf } from './powershell.ts';

const description = readDescription();
const exampleValues = readExampleValues();
const examples = description.operations.map((operation) => exampleCall(operation, exampleValues));
const codeOf = (example: CallExample, tab: string): string =>
  snippetsOf(example).find((snippet) => snippet.tab === tab)?.code ?? '';

interface Outcome {
  readonly name: string;
  readonly outcome: string;
  readonly calls: readonly { readonly method: string; readonly path: string; readonly status: number }[];
}

describe('snippets that are run', () => {
  let emulator: EmulatorProcess;
  let tokens: Readonly<Record<SnippetCaller, string>>;

  beforeAll(async () => {
    emulator = await startEmulatorProcess();
    tokens = await mintTokens(emulator);
  });
  afterAll(() => emulator.stop());

  test('HTTP: the emulator accepts every call', async () => {
    const refused: string[] = [];
    for (const example of examples) {
      await emulator.control('POST', 'reset');
      const [head = '', body] = codeOf(example, 'http').split('\n\n');
      const [method = '', url = ''] = (head.split('\n')[0] ?? '').split(' ');
      const answer = await fetch(url.replace('https://graph.microsoft.com', emulator.origin), {
        method,
        headers: { authorization: `Bearer ${tokens[callerOf(example)]}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body }),
      });
      if (!answer.ok) refused.push(`${example.operation.summary}: ${answer.status} ${await answer.text()}`);
    }
    expect(refused).toEqual([]);
  });

  test.each([
    ['javascript', 'mjs'],
    ['typescript', 'ts'],
  ])('%s: every snippet runs as it stands, and its last call is the one of the page', async (tab, ending) => {
    const outcomes = await runAll(tab, ending);
    expect(outcomes.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual(
      examples.map((example) => `${example.operation.slug}.${ending}: done`).sort(),
    );
    const wrong = outcomes.filter(({ name, calls }) => {
      const example = examples.find(({ operation }) => `${operation.slug}.${ending}` === name);
      const last = calls.at(-1);
      return (
        last === undefined ||
        last.status >= 400 ||
        decodeURIComponent(`${last.method} ${last.path}`).split('?')[0] !==
          `${example?.method ?? ''} /v1.0${example?.path ?? ''}`
      );
    });
    expect(wrong).toEqual([]);
  });

  test('typescript: every snippet compiles', async () => {
    const folder = writeAll('typescript', 'ts');
    const options = {
      noEmit: true,
      composite: false,
      exactOptionalPropertyTypes: false,
      types: ['node'],
      rootDir: workspaceFolder,
      noUnusedLocals: false,
    };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../../../../tsconfig.base.json', compilerOptions: options, include: ['*.ts'] }),
    );
    const compiler = join(workspaceFolder, 'node_modules/typescript/bin/tsc');
    const output = await promisify(execFile)(process.execPath, [compiler, '-p', folder]).then(
      ({ stdout }) => stdout,
      (error: unknown) => (error as { stdout: string }).stdout,
    );
    expect(output).toBe('');
  });

  function writeAll(tab: string, ending: string): string {
    const folder = join(workspaceFolder, 'packages/docs/out-tsc/snippets', tab);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const example of examples)
      writeFileSync(join(folder, `${example.operation.slug}.${ending}`), `${codeOf(example, tab)}\nexport {};\n`);
    return folder;
  }

  async function runAll(tab: string, ending: string): Promise<readonly Outcome[]> {
    const folder = writeAll(tab, ending);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--import',
        join(workspaceFolder, 'packages/cli/bin/from-source.js'),
        join(workspaceFolder, 'packages/docs/src/testing/run-snippets.ts'),
      ],
      {
        env: {
          ...process.env,
          SNIPPET_FOLDER: folder,
          SNIPPET_TOKENS: JSON.stringify(
            Object.fromEntries(
              examples.map((example) => [`${example.operation.slug}.${ending}`, tokens[callerOf(example)]]),
            ),
          ),
          SNIPPET_ORIGIN: emulator.origin,
        },
      },
    );
    return stdout
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Outcome);
  }
});

describe('snippets that are not run', () => {
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

  test.each(['csharp', 'go', 'java', 'php', 'python', 'cli'])(
    '%s: names every step of the path in its order',
    (tab) => {
      const wrong = examples.filter((example) => {
        const code = bare(codeOf(example, tab));
        let at = 0;
        return example.steps.some((step) => {
          const found = code.indexOf(bare(step.kind === 'key' ? step.value : step.name), at);
          at = found + 1;
          return found < 0;
        });
      });
      expect(wrong.map(({ operation }) => operation.summary)).toEqual([]);
    },
  );

  test('every operation has the nine languages of the reference page, and TypeScript', () => {
    for (const example of examples)
      expect(snippetsOf(example).map(({ tab }) => tab)).toEqual([
        'http',
        'csharp',
        'cli',
        'go',
        'java',
        'javascript',
        'php',
        'powershell',
        'python',
        'typescript',
      ]);
  });

  test('a body has every value in every language', () => {
    const values = (value: unknown): readonly string[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(values) : [String(value)];
    const lacking = examples.flatMap((example) =>
      snippetsOf(example).flatMap(({ tab, code }) =>
        values(example.body ?? {})
          .filter((value) => !bare(code).includes(bare(value).replace(/z$/, '')))
          .map((value) => `${example.operation.slug} ${tab}: ${value}`),
      ),
    );
    expect(lacking).toEqual([]);
  });

  test('a filter and what it needs to be imported is written as the reference pages write theirs', () => {
    const example = examples.find(({ operation }) => operation.summary === 'List eligibilities');
    if (example === undefined) throw new Error('no such call');
    const builder = 'EligibilityScheduleInstancesRequestBuilder';
    const go = codeOf(example, 'go');
    expect(go).toContain('graphidentitygovernance "github.com/microsoftgraph/msgraph-sdk-go/identitygovernance"');
    expect(go).toContain(`&graphidentitygovernance.PrivilegedAccessGroup${builder}GetQueryParameters{Filter: &filter}`);
    expect(go).not.toContain('graphmodels');
    expect(go).toContain('.EligibilityScheduleInstances().Get(context.Background(), configuration)');
    expect(codeOf(example, 'php')).toContain(
      `use Microsoft\\Graph\\Generated\\IdentityGovernance\\PrivilegedAccess\\Group\\EligibilityScheduleInstances\\${builder}GetRequestConfiguration;`,
    );
    expect(codeOf(example, 'python')).toContain(
      `.eligibility_schedule_instances.eligibility_schedule_instances_request_builder import ${builder}\n`,
    );
  });

  test('the body of an action and of a new request is written as the reference pages write theirs', () => {
    const codeFor = (summary: string, tab: string): string => {
      const example = examples.find(({ operation }) => operation.summary === summary);
      return example === undefined ? '' : codeOf(example, tab);
    };
    const check = 'Check what the signed-in user is a member of';
    expect(codeFor(check, 'go')).toContain('graphusers.NewItemCheckMemberObjectsPostRequestBody()');
    expect(codeFor(check, 'java')).toContain('com.microsoft.graph.users.item.checkmemberobjects.');
    expect(codeFor(check, 'python')).toContain(
      'from msgraph.generated.users.item.check_member_objects.check_member_objects_post_request_body import CheckMemberObjectsPostRequestBody',
    );
    const create = 'Create an assignment request';
    expect(codeFor(create, 'go')).toContain('graphmodels.MEMBER_PRIVILEGEDACCESSGROUPRELATIONSHIPS');
    expect(codeFor(create, 'go')).not.toMatch(/^type :=/m);
    expect(codeFor(create, 'php')).toContain("->setAccessId(new PrivilegedAccessGroupRelationships('member'));");
  });

  test('powershell: cmdlets have the names that the module exports', () => {
    const names = new Map(examples.map((example) => [example.operation.summary, cmdletOf(example)]));
    const named = (summary: string): string => names.get(summary) ?? '';
    expect(named('Cancel an assignment request')).toBe(
      'Stop-MgIdentityGovernancePrivilegedAccessGroupAssignmentScheduleRequest',
    );
    expect(named('Cancel an eligibility request')).toBe(
      'Stop-MgIdentityGovernancePrivilegedAccessGroupEligibilityScheduleRequest',
    );
    expect(named('List my assignment requests')).toBe(
      'Invoke-MgFilterIdentityGovernancePrivilegedAccessGroupAssignmentScheduleRequestByCurrentUser',
    );
    expect(named('List all members of a group, nested ones too')).toBe('Get-MgGroupTransitiveMember');
    expect(named('List what a service principal is a member of')).toBe('Get-MgServicePrincipalTransitiveMemberOf');
    expect(named('Get a role definition')).toBe('Get-MgRoleManagementDirectoryRoleDefinition');
    expect(named('Check what the service principal is a member of')).toBe('Confirm-MgServicePrincipalMemberObject');
  });

  test('the cancel of the reference page is written as that page writes it', () => {
    const operation = description.operations.find(
      ({ summary }) => summary === 'Cancel an assignment request',
    ) as Operation;
    const example = exampleCall(operation, {
      ...exampleValues,
      'privilegedAccessGroupAssignmentScheduleRequest-id': 'ID',
    });
    const steps = 'IdentityGovernance().PrivilegedAccess().Group().AssignmentScheduleRequests()';
    const key = 'ByPrivilegedAccessGroupAssignmentScheduleRequestId';
    expect(codeOf(example, 'csharp')).toContain(
      'await graphClient.IdentityGovernance.PrivilegedAccess.Group.AssignmentScheduleRequests["ID"].Cancel.PostAsync();',
    );
    expect(codeOf(example, 'go')).toContain(
      `graphClient.${steps}.${key}("ID").Cancel().Post(context.Background(), nil)`,
    );
    expect(codeOf(example, 'cli')).toContain(
      'mgc identity-governance privileged-access group assignment-schedule-requests cancel post --privileged-access-group-assignment-schedule-request-id ID',
    );
    expect(codeOf(example, 'python')).toContain(
      ".assignment_schedule_requests.by_privileged_access_group_assignment_schedule_request_id('ID').cancel.post()",
    );
    expect(codeOf(example, 'php')).toContain(
      "->byPrivilegedAccessGroupAssignmentScheduleRequestId('ID')->cancel()->post()->wait();",
    );
  });
});
