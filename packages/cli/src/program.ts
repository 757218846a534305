/** The command line: commands, options and help, each option checked where it is declared. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CloudId, OperationId, OrganisationPolicy } from '@pim-precheck/precheck';
import { AUTH_MODES, type AuthMode } from './auth-modes.ts';
import { type ExitCode, exitCodeMeanings } from './exit-codes.ts';
import type { PolicyChoice } from './policy-choice.ts';

import { painterOf, type ColorWish, type Paint } from './terminal/colors.ts';
import type { Io } from './terminal/io.ts';
import { UsageError } from './usage-error.ts';

/** The clouds that `--cloud` takes; a test holds them to the catalogue. */
export const CLOUDS: readonly CloudId[] = ['global', 'usGovL4', 'usGovL5', 'china'];

interface CommonFlags {
  readonly cloud: CloudId;
  readonly tenant?: string;
  readonly auth: AuthMode;
  readonly graphUrl?: string;
  readonly operation: OperationId | undefined;
  readonly format: 'text' | 'json' | 'verdict';
  readonly color: ColorWish;
  readonly policy: PolicyChoice;
}

const DEFAULT_OPERATION: OperationId = 'assignmentScheduleRequest.cancel';

type Finish = (code: ExitCode) => void;

/** Builds the program; `finish` receives the exit code of the command that ran. */
export function buildProgram(io: Io, version: string, finish: Finish): Command {
  const program = new Command('precheck')
    .description('Knows before Microsoft Graph does whether a PIM for Groups request may be cancelled.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('(precheck --help tells more)')
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .addHelpText(
      'after',
      `\nExit codes:\n${Object.entries(exitCodeMeanings)
        .map(([code, text]) => `  ${code.padEnd(4)} ${text}`)
        .join('\n')}`,
    )
    .exitOverride();
  addCheck(program, io, finish);
  addCancel(program, io, finish);
  addMatrix(program, io, finish);
  addTest(program, io, finish);
  addLint(program, io, finish);
  addExplain(program, io, finish);
  addEmulate(program, io, finish);
  return program;
}

function addCheck(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('check')
    .summary('decide, and change nothing')
    .description('Decides whether the caller may cancel a request: from Graph, or offline from a file of facts.')
    .argument('[request-id]', 'id of the schedule request')
    .option('--facts <file>', 'decide from a file of facts: one JSON object, or one per line; - is standard input')
    .action(async (requestId: string | undefined, flags: CommonFlags & { facts?: string }) => {
      const { format, operation } = flags;
      const paint = painterOf(io, flags.color);
      if ((requestId === undefined) === (flags.facts === undefined)) {
        throw new UsageError('check needs a request id, or --facts with a file, and not both');
      }
      if (flags.facts !== undefined) {
        const { checkFactsFile } = await import('./commands/check-facts.ts');
        const policy = await policyOf(flags);
        finish(await checkFactsFile({ path: flags.facts, format, operation, policy, paint, io }));
        return;
      }
      const { checkRequest } = await import('./commands/check-request.ts');
      finish(await checkRequest({ requestId: requestId ?? '', ...(await requestRun(flags, paint, io)) }));
    });
  addCommonOptions(command);
}

function addCancel(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('cancel')
    .summary('decide, and cancel what is allowed')
    .description('Checks each request and cancels it only where the verdict is allow.')
    .argument('<request-id...>', 'ids of the schedule requests')
    .option('--dry-run', 'decide and send no cancel', false)
    .option('--yes', 'do not ask on a terminal', false)
    .option('--verify', 'read the request back after the cancel', false)
    .option(
      '--proceed-if-indeterminate',
      'send the cancel although the verdict is indeterminate; never after a deny',
      false,
    )
    .action(async (requestIds: readonly string[], flags: CommonFlags & CancelFlags) => {
      const { cancelRequests } = await import('./commands/cancel-requests.ts');
      const { dryRun, yes, verify, proceedIfIndeterminate } = flags;
      const run = { requestIds, dryRun, yes, verify, proceedIfIndeterminate };
      finish(await cancelRequests({ ...run, ...(await requestRun(flags, painterOf(io, flags.color), io)) }));
    });
  addCommonOptions(command);
}

interface CancelFlags {
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly verify: boolean;
  readonly proceedIfIndeterminate: boolean;
}

function addMatrix(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('matrix')
    .summary('show the decision table')
    .description('Shows who may cancel what: every kind of caller, every kind of group and access, every status.')
    .addOption(operationOption());
  addPolicyOptions(command)
    .addOption(formatOption(['text', 'markdown', 'json']))
    .addOption(colorOption())
    .action(
      async (flags: Pick<CommonFlags, 'operation' | 'policy' | 'color'> & { format: 'text' | 'markdown' | 'json' }) => {
        const { matrix } = await import('./commands/matrix.ts');
        const { operation = DEFAULT_OPERATION, format, color } = flags;
        finish(await matrix({ operation, policy: await policyOf(flags), format, paint: painterOf(io, color), io }));
      },
    );
}

function addLint(program: Command, io: Io, finish: Finish): void {
  program
    .command('lint')
    .summary('find faults in the rules of your organisation')
    .description('Finds faults in precheck.policy.yaml files and in the expectations beside them.')
    .argument('[path...]', 'files, or folders to look for them in', ['.'])
    .addOption(formatOption(['text', 'json']))
    .addOption(colorOption())
    .action(async (paths: readonly string[], flags: { format: 'text' | 'json'; color: ColorWish }) => {
      const { lintPaths } = await import('./commands/lint.ts');
      finish(await lintPaths({ paths, format: flags.format, paint: painterOf(io, flags.color), io }));
    });
}

function addTest(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('test')
    .summary('run the expectations about your own policy')
    .description('Runs the expectations of *.policy-test.yaml files about an organisation policy, at a fixed clock.')
    .argument('[path...]', 'files, or folders to look for them in', ['.'])
    .option('--filter <text>', 'run the tests whose name holds this text');
  addPolicyOptions(command)
    .addOption(formatOption(['text', 'json', 'junit']))
    .addOption(colorOption())
    .action(
      async (
        paths: readonly string[],
        flags: Pick<CommonFlags, 'policy' | 'color'> & { filter?: string; format: 'text' | 'json' | 'junit' },
      ) => {
        const { testPolicy } = await import('./commands/test-policy.ts');
        const { policy, filter, format, color } = flags;
        finish(await testPolicy({ paths, policy, filter, format, paint: painterOf(io, color), io }));
      },
    );
}

function addExplain(program: Command, io: Io, finish: Finish): void {
  program
    .command('explain')
    .summary('say what a reason or caveat means')
    .description('Says what a reason or caveat of a decision means.')
    .argument('<code>', 'the code, for example role/not-active')
    .addOption(formatOption(['text', 'json']))
    .addOption(colorOption())
    .action(async (code: string, flags: { format: 'text' | 'json'; color: ColorWish }) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(code, { format: flags.format, paint: painterOf(io, flags.color), io }));
    });
}

function addEmulate(program: Command, io: Io, finish: Finish): void {
  program
    .command('emulate')
    .summary('run a Microsoft Graph on this machine')
    .description(
      'Runs an emulated Microsoft Graph for these paths, with a sample tenant and a token for each of its callers.',
    )
    .option('--port <number>', 'port to listen on; 0 takes a free one', port, 0)
    .option('--host <address>', 'address to listen on; loopback when absent')
    .option('--allow-non-loopback', 'accept a --host that other machines can reach, over plain http', false)
    .option('--tenant <file>', 'tenant file, JSON or YAML; a sample tenant when absent')
    .addOption(formatOption(['text', 'json']))
    .addOption(colorOption())
    .action(
      async (flags: {
        port: number;
        host?: string;
        allowNonLoopback: boolean;
        tenant?: string;
        format: 'text' | 'json';
        color: ColorWish;
      }) => {
        const { emulate } = await import('./commands/emulate.ts');
        const { host, tenant, format, allowNonLoopback } = flags;
        finish(
          await emulate({
            port: flags.port,
            host,
            tenant,
            format,
            allowNonLoopback,
            paint: painterOf(io, flags.color),
            io,
          }),
        );
      },
    );
}

async function requestRun(flags: CommonFlags, paint: Paint, io: Io) {
  const { cloud, tenant, auth, graphUrl, format, operation = DEFAULT_OPERATION } = flags;
  return { operation, policy: await policyOf(flags), connection: { cloud, tenant, auth, graphUrl }, format, paint, io };
}

/** Why loaded late: most runs have no policy, and the reader of YAML is not small. */
async function policyOf({ policy }: Pick<CommonFlags, 'policy'>): Promise<OrganisationPolicy | undefined> {
  if (policy === false) return undefined;
  const { findPolicy } = await import('./input/find-policy.ts');
  const path = findPolicy(policy, process.cwd());
  return path === undefined ? undefined : (await import('./input/load-policy.ts')).loadPolicy(path);
}

function addCommonOptions(command: Command): void {
  addPolicyOptions(command)
    .addOption(operationOption())
    .addOption(new Option('--cloud <name>', 'national cloud of the tenant').choices(CLOUDS).default('global'))
    .option('--tenant <id>', 'tenant to sign in to')
    .addOption(
      new Option('--auth <mode>', 'how to sign in; auto takes the token in PRECHECK_TOKEN, else the default chain')
        .choices(AUTH_MODES)
        .default('auto'),
    )
    .option('--graph-url <url>', "another root than the cloud's, for example the emulator's")
    .addOption(formatOption(['text', 'json', 'verdict']))
    .addOption(colorOption());
}

function addPolicyOptions(command: Command): Command {
  return command
    .option('--policy <file>', 'rules of the organisation; precheck.policy.yaml of the folder when absent')
    .option('--no-policy', 'leave out the rules of the organisation');
}

function operationOption(): Option {
  const what = 'what would be cancelled: an assignment or an eligibility request';
  return new Option('--operation <name>', what).argParser(operation);
}

function formatOption(formats: readonly string[]): Option {
  return new Option('--format <name>', 'how to write the result').choices(formats).default('text');
}

function colorOption(): Option {
  return new Option('--color <when>', 'when to colour').choices(['auto', 'always', 'never']).default('auto');
}

function operation(name: string): OperationId {
  if (name === 'assignment' || name === 'assignmentScheduleRequest.cancel') return 'assignmentScheduleRequest.cancel';
  if (name === 'eligibility' || name === 'eligibilityScheduleRequest.cancel')
    return 'eligibilityScheduleRequest.cancel';
  throw new InvalidArgumentError('It has to be assignment or eligibility.');
}

function port(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 65_535) return value;
  throw new InvalidArgumentError('It has to be a whole number from 0 to 65535.');
}
