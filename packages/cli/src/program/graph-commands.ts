/** The commands that talk to Graph. */
import { type Command, Option } from 'commander';
import type { AccessId } from '@pim-precheck/precheck';
import { painterOf } from '../terminal/colors.ts';
import type { Io } from '../terminal/io.ts';
import { UsageError } from '../usage-error.ts';
import {
  addCommonOptions,
  type CommonFlags,
  count,
  type Finish,
  oneOf,
  policyOf,
  requestRun,
  streamsOf,
} from './common-options.ts';

interface CheckFlags {
  readonly facts?: string;
  readonly caller?: string;
  readonly callerPermissions?: readonly string[];
  readonly deep: boolean;
}

const EVERY_FORMAT = ['text', 'json', 'ndjson', 'csv', 'markdown', 'verdict'] as const;
const DEEP = 'read also what takes further calls: pages beyond the first, roles held through groups';

/** Why named by the option: each says something about the call that the others make, and nothing alone. */
function checkAbout({ facts, caller, callerPermissions, deep }: CheckFlags): void {
  if (facts !== undefined && (caller !== undefined || deep))
    throw new UsageError(`check --facts reads nothing, so ${deep ? '--deep' : '--caller'} has no meaning with it`);
  if (callerPermissions !== undefined && caller === undefined)
    throw new UsageError('--caller-permissions is about the caller that --caller names');
}

/** Adds `check`. */
export function addCheck(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('check')
    .summary('decide, and change nothing')
    .description('Decides whether the caller may cancel a request: from Graph, or offline from a file of facts.')
    .argument('[request-id]', 'id of the schedule request')
    .option('--facts <file>', 'decide from a file of facts: one JSON object, or one per line; - is standard input')
    .option('--caller <id>', 'decide for somebody else: a user or an application, as far as you may read')
    .option('--caller-permissions <name...>', 'the permissions that their token would hold')
    .option('--deep', DEEP, false)
    .action(async (requestId: string | undefined, flags: CheckFlags & CommonFlags) => {
      if ((requestId === undefined) === (flags.facts === undefined)) {
        throw new UsageError('check needs a request id, or --facts with a file, and not both');
      }
      checkAbout(flags);
      if (flags.facts !== undefined) {
        const { checkFactsFile } = await import('../commands/check-facts.ts');
        const { operation, facts: path, format, color } = flags;
        const [policy, own] = [await policyOf(flags), await streamsOf(flags, io)];
        finish(await checkFactsFile({ path, format, operation, policy, paint: painterOf(own, color), io: own }));
        return;
      }
      const { checkRequest } = await import('../commands/check-request.ts');
      const about = { callerId: flags.caller, permissions: flags.callerPermissions, deep: flags.deep };
      finish(await checkRequest({ requestId: requestId ?? '', about, ...(await requestRun(flags, io)) }));
    });
  addCommonOptions(command, EVERY_FORMAT);
}

interface CancelFlags {
  readonly from?: string;
  readonly group?: string;
  readonly mine: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly verify: boolean;
  readonly proceedIfIndeterminate: boolean;
  readonly journal?: string;
  readonly concurrency: number;
}

/** Adds `cancel`. */
export function addCancel(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('cancel')
    .summary('decide, and cancel what is allowed')
    .description('Checks each request and cancels it only where the verdict is allow: one, or ten thousand.')
    .argument('[request-id...]', 'ids of the schedule requests')
    .option('--from <file>', 'take ids from a file: one per line, or JSON objects with an id; - is standard input')
    .option('--group <id>', 'take the requests of a group that can still be cancelled')
    .option('--mine', 'take the requests about yourself that can still be cancelled', false)
    .option('--dry-run', 'decide and send no cancel', false)
    .option('--yes', 'do not ask; where nobody sits at a terminal, nothing is asked anyway', false)
    .option('--verify', 'read each request back after its cancel', false)
    .option(
      '--proceed-if-indeterminate',
      'send the cancel although the verdict is indeterminate; never after a deny',
      false,
    )
    .option('--journal <file>', 'write down what is sent: the same command goes on where a run was ended')
    .option('--concurrency <number>', 'batches of twenty on their way at once', count, 4)
    .action(async (requestIds: readonly string[], flags: CancelFlags & CommonFlags) => {
      const { cancelRequests } = await import('../commands/cancel-requests.ts');
      const { from, group, mine, dryRun, yes, verify, proceedIfIndeterminate, journal, concurrency } = flags;
      const which = { requestIds, from, group, mine };
      const how = { dryRun, yes, verify, proceedIfIndeterminate, journal, concurrency };
      finish(await cancelRequests({ which, ...how, ...(await requestRun(flags, io)) }));
    });
  addCommonOptions(command, EVERY_FORMAT);
}

/** Adds `list`. */
export function addList(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('list')
    .summary('show requests, each with its verdict')
    .description('Lists the requests of a group, or those about yourself, and decides about each.')
    .option('--group <id>', 'the requests of a group')
    .option('--mine', 'the requests about yourself; the default', false)
    .option('--status <name...>', 'only requests in these statuses')
    .action(async (flags: CommonFlags & { group?: string; mine: boolean; status?: readonly string[] }) => {
      if (flags.group !== undefined && flags.mine) throw new UsageError('list takes --group or --mine, and not both');
      const { listRequestsOf } = await import('../commands/list-requests.ts');
      finish(await listRequestsOf({ group: flags.group, statuses: flags.status, ...(await requestRun(flags, io)) }));
    });
  addCommonOptions(command, ['text', 'json', 'ndjson', 'csv', 'markdown']);
}

/** Adds `who`. */
export function addWho(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('who')
    .summary('name people who could cancel')
    .description(
      'Names the people who could cancel requests for a group, and why, as far as the directory may be read.',
    )
    .requiredOption('--group <id>', 'the group')
    .addOption(oneOf(new Option('--access <name>', 'the access that is requested'), ['member', 'owner']))
    .option(
      '--deep',
      'read also what takes further calls: pages beyond the first, custom roles, members of groups',
      false,
    )
    .action(async (flags: CommonFlags & { group: string; access?: AccessId; deep: boolean }) => {
      const { who } = await import('../commands/who.ts');
      const { group, access, deep } = flags;
      finish(await who({ group, access, deep, ...(await requestRun(flags, io)) }));
    });
  addCommonOptions(command, ['text', 'json', 'ndjson', 'csv', 'markdown']);
}
