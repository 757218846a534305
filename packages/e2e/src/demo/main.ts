/** `npm run demo`: the whole product in a few seconds, against an emulated Microsoft Graph and its sample tenant. */
import { createPimGroupsClient, type PimGroupsClient } from '@pim-precheck/client';
import { startEmulator } from '@pim-precheck/emulator';
import { type Decision, decide } from '@pim-precheck/precheck';
import { cancelWithPrecheck, precheck, readFacts } from '@pim-precheck/precheck/graph';
import { styleText } from 'node:util';

/** The request of Microsoft's reference page. */
const REQUEST_ID = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';

const CALLERS = [
  ['groups-admin', 'holds Groups Administrator'],
  ['owner', 'owns the group'],
  ['role-admin', 'holds Privileged Role Administrator'],
  ['au-admin', 'holds Groups Administrator in one administrative unit'],
  ['eligible-owner', 'could activate ownership, and has not'],
  ['global-admin', 'holds Global Administrator'],
  ['requester', 'made the request'],
  ['nobody', 'holds nothing'],
  ['app', 'is an application with the permission'],
  ['app-without-permission', 'is an application without it'],
] as const;

const started = performance.now();
const emulator = await startEmulator({ port: 0 });
try {
  say(bold('An emulated Microsoft Graph with a sample tenant'), `is listening on ${emulator.url}`);
  say(`The request ${REQUEST_ID} waits for approval; it is for membership of an ordinary group.`);
  await decideForEveryone();
  await explainTwo();
  await cancelAllowed();
  sayWhatNext();
} finally {
  await emulator.stop();
}
say(dim(`(${((performance.now() - started) / 1000).toFixed(1)} s)`));

function clientOf(token: string): PimGroupsClient {
  return createPimGroupsClient({ token, baseUrl: emulator.url });
}

function tokenOf(caller: string): string {
  const token = emulator.tokens[caller];
  if (token === undefined) fail(`the sample tenant has no caller ${caller}`);
  return token;
}

async function decideForEveryone(): Promise<void> {
  say('', bold('1. Who may cancel it?'));
  for (const [caller, what] of CALLERS) line(caller, what, await precheck(clientOf(tokenOf(caller)), REQUEST_ID));
  line(
    '(personal account)',
    'signed in with a personal Microsoft account',
    decide({ caller: { kind: 'delegatedPersonal' }, request: { status: 'PendingApproval' } }),
  );
}

function line(caller: string, what: string, { verdict, reasons }: Decision): void {
  const deciding =
    reasons.find(({ effect }) => effect === verdict && verdict !== 'allow') ??
    reasons.find(({ clause }) => clause === 'authority') ??
    reasons[0];
  say(`   ${painted(verdict)} ${caller.padEnd(23)} ${what}`, dim(`${' '.repeat(41)}${deciding?.message ?? ''}`));
}

async function explainTwo(): Promise<void> {
  const denied = await precheck(clientOf(tokenOf('nobody')), REQUEST_ID);
  say(
    '',
    bold('2. A deny names its remedies.'),
    `   nobody: ${painted('deny')}`,
    ...denied.remedies.slice(0, 2).map(({ summary, commands }) => `   - ${summary}\n     ${dim(commands.az)}`),
  );
  const scopes = ['PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup', 'User.Read', 'RoleManagement.Read.Directory'];
  const fewer = await emulator.mintToken({ caller: 'groups-admin', scopes });
  const open = await precheck(clientOf(fewer), REQUEST_ID);
  say(
    '',
    bold('3. What is not known is said, never guessed.'),
    `   groups-admin, whose token may not read groups: ${painted(open.verdict)}`,
  );
  for (const { fact, read, permission } of open.missing)
    say(`   - missing ${fact}: read it with ${read}, which needs ${permission ?? 'no permission'}`);
}

async function cancelAllowed(): Promise<void> {
  const client = clientOf(tokenOf('groups-admin'));
  const { outcome, error } = await cancelWithPrecheck(client, REQUEST_ID);
  const { facts } = await readFacts(client, REQUEST_ID);
  const status = facts.request?.status ?? 'unknown';
  say(
    '',
    bold('4. What is allowed is cancelled, through the generated client.'),
    `   groups-admin: ${outcome}, and read back as ${status}`,
  );
  if (outcome !== 'cancelled' || status !== 'Canceled') fail(error?.message ?? 'the request was not cancelled');
}

function sayWhatNext(): void {
  say(
    '',
    bold('Next'),
    '   npx precheck emulate --format json            this Graph on a port of its own, with a token for each caller',
    '   PRECHECK_TOKEN=<token> npx precheck check \\',
    `     ${REQUEST_ID} --graph-url <url>`,
    '   npx precheck --help                           every command; README.md has the rest',
  );
}

function painted(verdict: Decision['verdict']): string {
  const colors = { allow: 'green', deny: 'red', indeterminate: 'yellow' } as const;
  return styleText(colors[verdict], verdict.padEnd(13));
}

function bold(text: string): string {
  return styleText('bold', text);
}

function dim(text: string): string {
  return styleText('dim', text);
}

function say(...lines: readonly string[]): void {
  for (const text of lines) process.stdout.write(`${text}\n`);
}

function fail(message: string): never {
  process.stderr.write(`demo: ${message}\n`);
  process.exit(1);
}
