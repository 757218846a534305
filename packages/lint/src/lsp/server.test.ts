/** The language server over stdio, spoken to by a client of the protocol's own library. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { CANCEL } from '../testing/lint-folder.ts';

const bin = fileURLToPath(new URL('../../bin/precheck-lint.js', import.meta.url));
let server: ChildProcessWithoutNullStreams;
let client: ProtocolConnection;
let folder: string;
let published: (params: PublishDiagnosticsParams) => void;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'precheck-lsp-'));
  server = spawn(process.execPath, [bin, 'lsp'], { cwd: folder });
  client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  client.onNotification(PublishDiagnosticsNotification.type, (params) => published(params));
  client.listen();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the type of the protocol still asks for `rootUri`
  await client.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  await client.sendNotification(InitializedNotification.type, {});
});

afterEach(async () => {
  await client.sendRequest(ShutdownRequest.type);
  client.dispose();
  server.kill();
  rmSync(folder, { recursive: true });
});

const nextDiagnostics = (): Promise<PublishDiagnosticsParams> => new Promise((resolve) => (published = resolve));

test(
  'findings come as one types, with a hover and quick fixes, and go when the fault goes',
  { timeout: 20_000 },
  async () => {
    const uri = pathToFileURL(join(folder, 'a.sh')).href;
    const opened = nextDiagnostics();
    const textDocument = { uri, languageId: 'shellscript', version: 1, text: `echo\n${CANCEL}` };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const { diagnostics } = await opened;
    expect(diagnostics.map(({ code, range }) => [code, range.start])).toEqual([
      ['unguarded-cancel', { line: 1, character: 0 }],
    ]);

    const hover = await client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 1, character: 4 },
    });
    expect(hover?.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('A cancel should stand behind a check') as string,
    });

    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
    const actions = await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics },
    });
    const [action] = (actions ?? []) as CodeAction[];
    const edit = action?.edit?.changes?.[uri]?.[0];
    expect([action?.title, edit?.newText]).toEqual([
      'Hold back unguarded-cancel here',
      '# precheck-disable-next-line unguarded-cancel -- say why\n',
    ]);

    const changed = nextDiagnostics();
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: edit?.newText ?? '' },
      ],
    });
    expect((await changed).diagnostics).toEqual([]);
  },
);

const open = (name: string, text: string): Promise<readonly string[]> =>
  openUri(pathToFileURL(join(folder, name)).href, 'yaml', text);

const openUri = async (uri: string, languageId: string, text: string): Promise<readonly string[]> => {
  const opened = nextDiagnostics();
  const textDocument = { uri, languageId, version: 1, text };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const { diagnostics } = await opened;
  return diagnostics.map(
    ({ code, range, message }) =>
      `${String(code)} ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
};

test('a policy is held against the tests beside it, as they are on the disk', { timeout: 20_000 }, async () => {
  writeFileSync(
    join(folder, 'a.policy-test.yaml'),
    [
      'callers: { job: { caller: { kind: application }, request: { accessId: owner } } }',
      'tests: [{ name: no jobs, callers: [job], expect: { verdict: deny, rules: [jobs] } }]',
      '',
    ].join('\n'),
  );
  const rule = (id: string, kind: string): string =>
    `  - { id: ${id}, effect: deny, message: no, owner: team, when: { caller.kind: ${kind}, request.accessId: owner } }\n`;
  expect(
    await open('precheck.policy.yaml', `rules:\n${rule('jobs', 'application')}${rule('people', 'delegatedWork')}`),
  ).toEqual(['policy-rule-is-tested 3: no test reaches the rule `people`']);
});

test('a configuration is linted as it is written, whatever is on the disk', { timeout: 20_000 }, async () => {
  writeFileSync(join(folder, 'precheck.config.yaml'), 'rulez: {}\n');
  expect(await open('precheck.config.yaml', 'extends: strict\nrules: { retired-mcg: error }\n')).toEqual([
    'configuration-is-valid 2: there is no rule `retired-mcg`; did you mean `retired-mgc`?',
  ]);
  expect(await open('a.sh', CANCEL)).toEqual([
    `configuration-is-valid 1: ${join(folder, 'precheck.config.yaml')}:1:1: unknown field \`rulez\`; did you mean \`rules\`?`,
    expect.stringMatching(/^unguarded-cancel 1: /) as string,
  ]);
});

test(
  'what is not saved is linted by its language, or by the name that it is to have',
  { timeout: 20_000 },
  async () => {
    const found = ['unguarded-cancel 1'];
    const diagnosed = async (uri: string, languageId: string, text: string): Promise<readonly string[]> =>
      (await openUri(uri, languageId, text)).map((line) => line.replace(/:.*/s, ''));
    const call =
      "fetch(`${root}/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/${id}/cancel`, { method: 'POST' });";
    expect(await diagnosed('untitled:Untitled-1', 'shellscript', CANCEL)).toEqual(found);
    expect(await diagnosed('untitled:Untitled-2', 'typescript', call)).toEqual(found);
    expect(await diagnosed('untitled:Untitled-3', 'typescriptreact', call)).toEqual(found);
    expect(await diagnosed('untitled:/somewhere/else/new%20one.sh', 'plaintext', CANCEL)).toEqual(found);
    expect(await diagnosed('untitled:precheck.config.yaml', 'yaml', 'rulez: {}')).toEqual(['configuration-is-valid 1']);
    expect(await diagnosed('untitled:Untitled-4', 'plaintext', CANCEL)).toEqual([]);
    expect(await diagnosed('git:/a.sh?HEAD', 'shellscript', CANCEL)).toEqual([]);
    expect(await diagnosed('file:///a%FF.sh', 'shellscript', CANCEL)).toEqual([]);
    writeFileSync(join(folder, 'precheck.config.yaml'), "rules: { unguarded-cancel: 'off' }\n");
    expect(await diagnosed('untitled:Untitled-5', 'shellscript', CANCEL)).toEqual([]);
    const below = pathToFileURL(join(folder, 'scripts', 'a.sh')).href;
    expect(await diagnosed(below, 'shellscript', CANCEL)).toEqual([]);
  },
);
