/** The options that several commands share, each checked where it is declared. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CloudId, OperationId, OrganisationPolicy } from '@pim-precheck/precheck';
import { AUTH_MODES, type AuthMode } from '../auth-modes.ts';
import type { ExitCode } from '../exit-codes.ts';
import { keepApart } from '../input/keep-apart.ts';
import { didYouMean } from '../output/did-you-mean.ts';
import type { PolicyChoice } from '../policy-choice.ts';
import { type ColorWish, painterOf } from '../terminal/colors.ts';
import { guardedOutput } from '../terminal/guarded-output.ts';
import type { Io } from '../terminal/io.ts';
import type { Redirection } from '../terminal/redirect.ts';

/** The clouds that `--cloud` takes; a test holds them to the catalogue. */
export const CLOUDS: readonly CloudId[] = ['global', 'usGovL4', 'usGovL5', 'china'];

/** How results are written: for people, for programs, for tables, or the bare words. */
export type ResultFormat = 'csv' | 'json' | 'markdown' | 'ndjson' | 'text' | 'verdict';

/** The flags of a command that talks to Graph. */
export interface CommonFlags {
  readonly cloud: CloudId;
  readonly tenant?: string;
  readonly auth: AuthMode;
  readonly graphUrl?: string;
  readonly operation: OperationId | undefined;
  readonly format: ResultFormat;
  readonly audit?: string;
  readonly output?: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: ColorWish;
  readonly policy: PolicyChoice;
}

/** What is cancelled where nothing is said. */
export const DEFAULT_OPERATION: OperationId = 'assignmentScheduleRequest.cancel';

/** Takes the exit code of the command that ran. */
export type Finish = (code: ExitCode) => void;

/** What the commands that talk to Graph take from the common flags. */
export async function requestRun(flags: CommonFlags, io: Io) {
  const { cloud, tenant, auth, graphUrl, format, operation = DEFAULT_OPERATION, audit, verbose } = flags;
  const own = await streamsOf(flags, io);
  const connection = { cloud, tenant, auth, graphUrl, verbose };
  const policy = await policyOf(flags);
  return { operation, policy, connection, format, audit, paint: painterOf(own, flags.color), io: own };
}

/** The options that name a file which a command reads or keeps. */
interface FileFlags {
  readonly audit?: string;
  readonly facts?: string;
  readonly from?: string;
  readonly journal?: string;
  readonly policy?: PolicyChoice;
}

/** The streams of a run: --output takes what is for programs, --quiet leaves out what is for people. */
export async function streamsOf(
  { output, quiet, ...files }: FileFlags & Pick<CommonFlags, 'output' | 'quiet'>,
  io: Io,
): Promise<Io> {
  const { audit, facts, from, journal, policy } = files;
  const policyFile = typeof policy === 'string' ? policy : undefined;
  // Why before anything is opened: the output is emptied as it is opened.
  keepApart({
    '--facts': facts,
    '--from': from,
    '--policy': policyFile,
    '--journal': journal,
    '--audit': audit,
    '--output': output,
  });
  const streams = output === undefined && !quiet ? io : await redirected(io, { output, quiet });
  return { ...streams, stdout: guardedOutput(streams.stdout, io.env['PRECHECK_TOKEN']) };
}

/** Why loaded late: most runs write to where they were started. */
async function redirected(io: Io, wish: Redirection): Promise<Io> {
  const { redirect } = await import('../terminal/redirect.ts');
  return redirect(io, wish);
}

/** The rules of the organisation, if any. Why loaded late: most runs have no policy, and the reader of YAML is not small. */
export async function policyOf({ policy }: Pick<CommonFlags, 'policy'>): Promise<OrganisationPolicy | undefined> {
  if (policy === false) return undefined;
  const { findPolicy } = await import('../input/find-policy.ts');
  const path = findPolicy(policy, process.cwd());
  return path === undefined ? undefined : (await import('../input/load-policy.ts')).loadPolicy(path);
}

/** Adds the options of a command that talks to Graph. */
export function addCommonOptions(
  command: Command,
  formats: readonly ResultFormat[] = ['text', 'json', 'verdict'],
): Command {
  return addPolicyOptions(command)
    .addOption(operationOption())
    .addOption(oneOf(new Option('--cloud <name>', 'national cloud of the tenant'), CLOUDS).default('global'))
    .option('--tenant <id>', 'tenant to sign in to; a token for another one is refused')
    .addOption(
      oneOf(
        new Option('--auth <mode>', 'how to sign in; auto takes the token in PRECHECK_TOKEN, else the default chain'),
        AUTH_MODES,
      ).default('auto'),
    )
    .option(
      '--graph-url <url>',
      "another root than the cloud's, for example the emulator's; /v1.0 is added where there is no path",
    )
    .option('--audit <file>', 'append a line about every decision and every call, each bound to the one before')
    .addOption(formatOption(formats))
    .option('--output <file>', 'write the result to a file')
    .option('--quiet', 'leave out what is said to people beside the result; errors stay', false)
    .option('--verbose', 'say on standard error what is called and how it is answered', false)
    .addOption(colorOption());
}

/** Adds the options about rules of the organisation. */
export function addPolicyOptions(command: Command): Command {
  return command
    .option('--policy <file>', 'rules of the organisation; precheck.policy.yaml of the folder when absent')
    .option('--no-policy', 'leave out the rules of the organisation');
}

/** Which cancel is meant. */
export function operationOption(): Option {
  const what = 'what would be cancelled: an assignment or an eligibility request';
  return new Option('--operation <name>', what).argParser(operation);
}

/** How the result is written. */
export function formatOption(formats: readonly string[]): Option {
  return oneOf(new Option('--format <name>', 'how to write the result'), formats).default('text');
}

/** When to colour. */
export function colorOption(): Option {
  return oneOf(new Option('--color <when>', 'when to colour'), ['auto', 'always', 'never']).default('auto');
}

/** An option that takes one of some words, and names the nearest where it is given another. */
export function oneOf(option: Option, words: readonly string[]): Option {
  return option.choices(words).argParser((text: string) => {
    if (words.includes(text)) return text;
    throw new InvalidArgumentError(`Allowed choices are ${words.join(', ')}${didYouMean(text, words) || '.'}`);
  });
}

function operation(name: string): OperationId {
  if (name === 'assignment' || name === 'assignmentScheduleRequest.cancel') return 'assignmentScheduleRequest.cancel';
  if (name === 'eligibility' || name === 'eligibilityScheduleRequest.cancel')
    return 'eligibilityScheduleRequest.cancel';
  throw new InvalidArgumentError('It has to be assignment or eligibility.');
}

/** Reads the number of a port. */
export function port(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 65_535) return value;
  throw new InvalidArgumentError('It has to be a whole number from 0 to 65535.');
}

/** Reads a whole number from 1 on. */
export function count(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= 64) return value;
  throw new InvalidArgumentError('It has to be a whole number from 1 to 64.');
}
