/** `precheck cancel`: checks each request, cancels what is allowed, and says what became of every one. */
import { isShutOut, type PimGroupsClient, readTokenClaims } from '@pim-precheck/client';
import { type AuditLog, openAudit } from '@pim-precheck/precheck/audit';
import { type Allowed, cancelMany, type ManyResult } from '@pim-precheck/precheck/graph';
import { type FileJournal, openJournal } from '@pim-precheck/precheck/journal';
import { connect, rootOf } from '../connect.ts';
import { type ExitCode, exitCodeOf, exitCodes, worstOf } from '../exit-codes.ts';
import { checkIds } from '../input/check-ids.ts';
import { checkWhich, type CollectedIds, collectIds, type WhichRequests } from '../input/collect-ids.ts';
import { decisionText } from '../output/decision-text.ts';
import { type OutcomeStyle, writeFault, writeHead, writeOutcome } from '../output/outcome-writer.ts';
import { type Answer, confirmed } from '../terminal/confirm.ts';
import { remark, say, write } from '../terminal/io.ts';
import { ProgressBar } from '../terminal/progress-bar.ts';
import { UsageError } from '../usage-error.ts';
import type { RequestRun } from './check-request.ts';

/** How a run of cancels behaves. */
export interface CancelRun extends Omit<RequestRun, 'requestId'> {
  readonly which: WhichRequests;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly verify: boolean;
  readonly proceedIfIndeterminate: boolean;
  readonly journal: string | undefined;
  readonly concurrency: number;
}

/** What a run keeps on disk. */
interface Records {
  readonly journal: FileJournal | undefined;
  readonly audit: AuditLog | undefined;
}

/** With more requests than these, each has one line. */
const DETAILED = 5;

/** Works through the requests; one that fails does not stop the rest. */
export async function cancelRequests(run: CancelRun): Promise<ExitCode> {
  checkWhich(run.which);
  checkCanAsk(run);
  checkIds(run.which.requestIds);
  const records = await openRecords(run);
  try {
    const client = await connect(run.connection, run.io);
    const tenant = records.journal === undefined ? undefined : (await readTokenClaims(client))?.tid;
    if (tenant !== undefined) await records.journal?.bindTenant(tenant);
    const collected = await collectIds(client, run.which, run);
    const { ids, faults } = collected;
    if (ids.length === 0 && faults.length === 0) await remark(run.io, 'precheck: no request that can be cancelled');
    const codes = await cancelAll(client, collected, { run, records });
    return worstOf([...codes, ...(faults.length > 0 ? [exitCodes.usage] : [])]);
  } finally {
    records.audit?.close();
    await records.journal?.close();
  }
}

async function openRecords({ journal, audit, dryRun, operation, connection, io }: CancelRun): Promise<Records> {
  const opened =
    journal === undefined || dryRun ? undefined : await openJournal(journal, { operation, root: rootOf(connection) });
  const log = await openAuditOr(audit, async () => opened?.close());
  const { cancelled, intended } = opened?.counts ?? { cancelled: 0, intended: 0 };
  if (cancelled + intended > 0)
    await remark(io, `precheck: going on from ${journal ?? ''}: ${cancelled} cancelled, ${intended} to be read back`);
  return { journal: opened, audit: log };
}

async function openAuditOr(path: string | undefined, giveUp: () => Promise<void>): Promise<AuditLog | undefined> {
  try {
    return path === undefined ? undefined : openAudit(path);
  } catch (error) {
    await giveUp();
    throw error;
  }
}

async function cancelAll(
  client: PimGroupsClient,
  { ids, faults, placeOf }: CollectedIds,
  { run, records }: { readonly run: CancelRun; readonly records: Records },
): Promise<ReadonlySet<ExitCode>> {
  const { io, format, paint, operation, policy, connection } = run;
  const style = { format, paint, io, isDetailed: ids.length <= DETAILED, placeOf, said: new Set<string>() };
  const bar = new ProgressBar(io, ids.length);
  const tally: Tally = { total: ids.length, counts: {}, codes: new Set() };
  const { dryRun, verify, proceedIfIndeterminate, concurrency } = run;
  const options = { operation, policy, cloud: connection.cloud, dryRun, verify, proceedIfIndeterminate, concurrency };
  await writeHead(style);
  for (const fault of faults) await writeFault(fault, style);
  const answers = new Set<Answer>();
  const confirm = async (allowed: readonly Allowed[]): Promise<boolean> => {
    bar.clear();
    const answer = await ask(allowed, run, style);
    answers.add(answer);
    return answer === 'yes';
  };
  const asked = ids.length > 0 && !dryRun ? confirm : undefined;
  const onRead = (calls: number): void => bar.read(calls);
  const results = cancelMany(client, ids, { ...options, ...records, signal: io.signal, confirm: asked, onRead });
  const onStop = (): void => void say(io, 'precheck: finishing what was sent; Ctrl-C again ends at once');
  io.signal.addEventListener('abort', onStop, { once: true });
  try {
    for await (const result of results) {
      // Why only there: lines that go to a file do not run into the bar.
      if (io.stdout.isTTY === true || result.error !== undefined) bar.clear();
      await writeOutcome(result, style);
      await nameOthersOf(client, result, { run, isAlone: ids.length === 1 });
      tally.counts[result.outcome] = (tally.counts[result.outcome] ?? 0) + 1;
      tally.codes.add(codeOf(result));
      if (isShutOut(result.error)) tally.isShutOut = true;
      bar.update(tally.counts);
    }
  } finally {
    io.signal.removeEventListener('abort', onStop);
    bar.clear();
    // Why also where it throws: what was done is told before what went wrong.
    await conclude({ io, ...records }, tally);
  }
  return io.signal.aborted || answers.has('interrupted') ? new Set([exitCodes.interrupted]) : tally.codes;
}

/** Why of one request alone: for many, it would be a call for each. */
async function nameOthersOf(
  client: PimGroupsClient,
  { outcome, decision }: ManyResult,
  { run, isAlone }: { readonly run: CancelRun; readonly isAlone: boolean },
): Promise<void> {
  if (!isAlone || run.format !== 'text' || outcome !== 'refused' || decision?.verdict !== 'deny') return;
  const { tellPermission } = await import('../output/tell-permission.ts');
  await tellPermission(client, decision, run);
  const { nameOthers } = await import('../output/name-others.ts');
  await nameOthers(client, decision, run);
}

interface Tally {
  readonly total: number;
  readonly counts: Record<string, number>;
  readonly codes: Set<ExitCode>;
  /** Graph asks to wait for longer than a run does. */
  isShutOut?: true;
}

async function conclude({ io, journal }: Pick<CancelRun, 'io'> & Records, tally: Tally): Promise<void> {
  const { total, counts } = tally;
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  if (total > 1 && parts.length > 0) await remark(io, `${total} requests: ${parts.join(', ')}`);
  if (tally.isShutOut === true && total > 1)
    await say(
      io,
      journal === undefined
        ? 'precheck: what failed can be tried again later; with --journal a run goes on where it ended'
        : 'precheck: the same command, given later, goes on with what is left',
    );
  if (!io.signal.aborted) return;
  const how = journal === undefined ? 'run it for the rest' : 'run the same command again to go on';
  const [rest, failed] = [total - done, counts['failed'] ?? 0];
  const what = [
    ...(rest > 0 ? [`${rest} of ${total} requests ${rest === 1 ? 'was' : 'were'} not begun`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  if (what.length > 0) await say(io, `precheck: interrupted, ${what.join(', ')}; ${how}`);
}

/** Why before anything is read: somebody sits there who would not see the question, and has not said yes. */
function checkCanAsk({ yes, dryRun, io }: CancelRun): void {
  if (yes || dryRun || io.stdin.isTTY !== true || io.stderr.isTTY === true) return;
  throw new UsageError(
    'cancel asks before it sends anything, and standard error, where it would ask, is no terminal: give --yes',
  );
}

/** Asks on a terminal; anywhere else the command line was the confirmation. */
async function ask(
  allowed: readonly Allowed[],
  { yes, io, paint, format }: CancelRun,
  style: OutcomeStyle,
): Promise<Answer> {
  if (yes || io.stdin.isTTY !== true) return 'yes';
  if (style.isDetailed && format === 'text') {
    for (const { requestId, decision } of allowed) {
      await write(io.stderr, decisionText(decision, paint));
      if (io.stdout.isTTY === true) style.said.add(requestId);
    }
  }
  const what = allowed.length === 1 ? (allowed[0]?.requestId ?? '') : `${allowed.length} requests`;
  return confirmed(io, `Cancel ${what}?`);
}

function codeOf({ outcome, decision, failure, skipped, contradicts, statusAfter }: ManyResult): ExitCode {
  if (outcome === 'refused') return exitCodeOf(decision?.verdict ?? 'deny');
  if (outcome === 'failed')
    return failure === 'input' && decision === undefined ? exitCodes.usage : exitCodes.graphFailed;
  if (skipped === 'not-confirmed') return exitCodes.denied;
  // Why: what was to be verified, and could not be, is no success.
  return contradicts === true || statusAfter === 'unknown' ? exitCodes.graphFailed : exitCodes.ok;
}
