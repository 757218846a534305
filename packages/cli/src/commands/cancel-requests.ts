/** `precheck cancel <request-id>…`: checks each request, cancels what is allowed, and says what became of it. */
import { createInterface } from 'node:readline/promises';
import { GraphError, type PimGroupsClient } from '@pim-precheck/client';
import { cancelWithPrecheck, type CancelResult, precheck, readFacts } from '@pim-precheck/precheck/graph';
import type { Decision } from '@pim-precheck/precheck';
import { connect } from '../connect.ts';
import { type ExitCode, exitCodeOf, exitCodes, worstOf } from '../exit-codes.ts';
import { checkIds } from '../input/check-ids.ts';
import { graphErrorLine } from '../output/graph-error-line.ts';
import { decisionText } from '../output/decision-text.ts';
import { say, write } from '../terminal/io.ts';
import type { RequestRun } from './check-request.ts';

/** How a run of cancels behaves. */
export interface CancelRun extends Omit<RequestRun, 'requestId'> {
  readonly requestIds: readonly string[];
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly verify: boolean;
  readonly proceedIfIndeterminate: boolean;
}

/** What became of one request. */
interface Outcome {
  readonly requestId: string;
  readonly outcome: CancelResult['outcome'] | 'would-cancel' | 'skipped';
  readonly decision?: Decision;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly status?: number;
    readonly requestId?: string;
  };
  readonly statusAfter?: string;
}

/** Works through the requests in order; one that fails does not stop the rest. */
export async function cancelRequests(run: CancelRun): Promise<ExitCode> {
  checkIds(run.requestIds);
  const client = await connect(run.connection, run.io);
  const codes: ExitCode[] = [];
  for (const requestId of run.requestIds) {
    if (run.io.signal.aborted) break;
    const [outcome, code] = await cancelOne(client, requestId, run);
    await writeOutcome(outcome, run);
    codes.push(code);
  }
  return run.io.signal.aborted ? exitCodes.interrupted : worstOf(codes);
}

async function cancelOne(
  client: PimGroupsClient,
  requestId: string,
  run: CancelRun,
): Promise<readonly [Outcome, ExitCode]> {
  const { operation, policy, io, connection, proceedIfIndeterminate } = run;
  const options = { operation, policy, cloud: connection.cloud, proceedIfIndeterminate };
  try {
    if (run.dryRun) {
      const decision = await precheck(client, requestId, options);
      const outcome = decision.verdict === 'allow' ? 'would-cancel' : 'refused';
      return [{ requestId, outcome, decision }, exitCodeOf(decision.verdict)];
    }
    if (!(await confirmed(requestId, run))) return [{ requestId, outcome: 'skipped' }, exitCodes.denied];
    const result = await cancelWithPrecheck(client, requestId, { ...options, signal: io.signal });
    return await conclude(client, requestId, result, run);
  } catch (error) {
    if (!(error instanceof GraphError) || error.kind === 'input') throw error;
    return [{ requestId, outcome: 'failed', error: errorOf(error) }, exitCodes.graphFailed];
  }
}

async function conclude(
  client: PimGroupsClient,
  requestId: string,
  result: CancelResult,
  run: CancelRun,
): Promise<readonly [Outcome, ExitCode]> {
  const { outcome, decision } = result;
  if (outcome === 'refused') return [{ requestId, outcome, decision }, exitCodeOf(decision.verdict)];
  if (outcome === 'failed')
    return [{ requestId, outcome, decision, error: errorOf(result.error) }, exitCodes.graphFailed];
  if (!run.verify) return [{ requestId, outcome, decision }, exitCodes.ok];
  const { facts } = await readFacts(client, requestId, { operation: run.operation });
  const statusAfter = facts.request?.found === false ? 'gone' : (facts.request?.status ?? 'unknown');
  return [{ requestId, outcome, decision, statusAfter }, exitCodes.ok];
}

/** Asks on a terminal; anywhere else the command line was the confirmation. */
async function confirmed(requestId: string, { yes, io }: CancelRun): Promise<boolean> {
  if (yes || io.stdin.isTTY !== true || io.stderr.isTTY !== true) return true;
  const prompt = createInterface({ input: io.stdin, output: io.stderr });
  try {
    const answer = await prompt.question(`Check ${requestId} and cancel it if that is allowed? [y/N] `, {
      signal: io.signal,
    });
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    prompt.close();
  }
}

function errorOf(error: GraphError): NonNullable<Outcome['error']> {
  return {
    code: error.innerCode ?? error.code,
    message: error.message,
    ...(error.status === undefined ? {} : { status: error.status }),
    ...(error.requestId === undefined ? {} : { requestId: error.requestId }),
  };
}

async function writeOutcome(outcome: Outcome, { format, paint, io }: CancelRun): Promise<void> {
  if (format === 'json') {
    await write(io.stdout, `${JSON.stringify(outcome)}\n`);
    return;
  }
  const { requestId, decision, error, statusAfter } = outcome;
  const after = statusAfter === undefined ? '' : `, read back as ${statusAfter}`;
  if (format === 'text' && decision) await write(io.stdout, decisionText(decision, paint));
  await write(io.stdout, `${outcome.outcome}  ${requestId}${after}\n`);
  if (error) await say(io, graphErrorLine(error));
}
