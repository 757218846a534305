/** `precheck list`: the requests of a group, or the caller's own, each with its verdict. */
import type { GraphError } from '@pim-precheck/client';
import { type Decision, decisionTable } from '@pim-precheck/precheck';
import {
  decideOrError,
  factsOfAnswer,
  type ListedRequest,
  ManyReader,
  type RequestFacts,
} from '@pim-precheck/precheck/graph';
import { connect } from '../connect.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { listed } from '../input/listed.ts';
import { didYouMean } from '../output/did-you-mean.ts';
import { graphErrorLine, plainError } from '../output/graph-error-line.ts';
import { decidingReason } from '../output/decision-text.ts';
import { tableOf } from '../output/table.ts';
import { remark, say, write } from '../terminal/io.ts';
import { printable, printableIn } from '../terminal/printable.ts';
import type { Style } from '../terminal/colors.ts';
import type { RequestRun } from './check-request.ts';

/** Which requests are listed. */
export interface ListRun extends Omit<RequestRun, 'requestId'> {
  readonly group: string | undefined;
  readonly statuses: readonly string[] | undefined;
}

/** A row: a request and what would come of cancelling it. */
interface Row {
  readonly request: ListedRequest;
  readonly decision: Decision | undefined;
  readonly error?: GraphError | undefined;
}

const COLUMNS = ['id', 'status', 'accessId', 'groupId', 'principalId', 'createdDateTime', 'verdict', 'reason'];
const STYLES: Readonly<Record<Decision['verdict'], Style>> = { allow: 'green', deny: 'red', indeterminate: 'yellow' };

/** Lists and decides; the facts about groups and caller are read once for all requests. */
export async function listRequestsOf(run: ListRun): Promise<ExitCode> {
  const { operation, group, io, statuses } = run;
  const client = await connect(run.connection, io);
  const wanted = statuses === undefined ? undefined : new Set(statuses.map((status) => status.toLowerCase()));
  const found = new Map<string, ListedRequest>();
  for await (const request of listed(client, { operation, group, io }))
    if (wanted?.has((request.status ?? '').toLowerCase()) ?? true) found.set(request.id, request);
  const spread = { limit: 4, signal: io.signal };
  const rows = await decideAll(run, found, new ManyReader(client, { operation, cloud: run.connection.cloud, spread }));
  // Why: what was not read since the run was ended is not unknown.
  if (io.signal.aborted) return exitCodes.interrupted;
  await writeRows(rows, run);
  // Why once each: what stands in the way of one stands in the way of many.
  for (const line of new Set(rows.flatMap(({ error }) => (error === undefined ? [] : [graphErrorLine(error)]))))
    await say(io, line);
  await remark(io, `${rows.length} requests`);
  if (rows.length === 0) await tellUnknown(run);
  return rows.some(({ error }) => error !== undefined) ? exitCodes.graphFailed : exitCodes.ok;
}

/** Why no error: Graph has statuses that no page names. */
async function tellUnknown({ statuses = [], operation, io }: ListRun): Promise<void> {
  const known = decisionTable(operation).statuses.map(({ status }) => status);
  for (const status of statuses)
    if (!known.some((one) => one.toLowerCase() === status.toLowerCase()))
      await remark(io, `precheck: --status ${status}: no page names this status${didYouMean(status, known)}`);
}

async function decideAll(
  { operation, policy }: ListRun,
  listed: ReadonlyMap<string, ListedRequest>,
  reader: ManyReader,
): Promise<readonly Row[]> {
  const now = new Date().toISOString();
  const reads = new Map<string, RequestFacts>();
  for (const [id, request] of listed) reads.set(id, factsOfAnswer(id, request, { operation, at: now }));
  const facts = await reader.complete(reads);
  return [...listed].map(([id, request]): Row => {
    const read = facts.get(id);
    if (read === undefined || !('facts' in read)) return { request, decision: undefined, error: read };
    const decision = decideOrError(read, { policy });
    return decision instanceof Error ? { request, decision: undefined, error: decision } : { request, decision };
  });
}

async function writeRows(rows: readonly Row[], run: ListRun): Promise<void> {
  const { format, io } = run;
  if (format === 'csv' || format === 'markdown') {
    const table = tableOf(format, COLUMNS);
    await write(io.stdout, table.head() + rows.map((row) => table.row(cellsOf(row))).join(''));
    return;
  }
  if (format === 'json' || format === 'ndjson') {
    const plain = rows.map(({ request, decision, error }) => ({
      ...plainRequest(request),
      decision,
      ...(error === undefined ? {} : { error: plainError(error) }),
    }));
    const text =
      format === 'json'
        ? `${JSON.stringify({ schemaVersion: 1, requests: plain }, null, 2)}\n`
        : plain.map((row) => `${JSON.stringify(row)}\n`).join('');
    await write(io.stdout, text);
    return;
  }
  await writeLines(rows, run);
}

async function writeLines(rows: readonly Row[], { io, paint }: ListRun): Promise<void> {
  for (const { request, decision, error } of rows) {
    const verdict = decision?.verdict ?? 'indeterminate';
    const { id, status, accessId, groupId } = printableIn(plainRequest(request));
    const where = `${accessId ?? ''} of ${groupId ?? ''}`;
    const why = printable(reasonOf({ decision, error }));
    await write(
      io.stdout,
      `${paint(STYLES[verdict], verdict.padEnd(13))} ${id}  ${status ?? ''}  ${where}  ${paint('dim', why)}\n`,
    );
  }
}

function reasonOf({ decision, error }: Omit<Row, 'request'>): string {
  return error === undefined ? decidingReason(decision) : 'could not be decided';
}

function cellsOf({ request, decision, error }: Row): readonly (string | undefined)[] {
  const { id, status, accessId, groupId, principalId, createdDateTime } = plainRequest(request);
  return [
    id,
    status,
    accessId,
    groupId,
    principalId,
    createdDateTime,
    decision?.verdict,
    reasonOf({ decision, error }),
  ];
}

function plainRequest({ id, status, accessId, groupId, principalId, createdDateTime, action }: ListedRequest) {
  return {
    id,
    status: status ?? undefined,
    action: action ?? undefined,
    accessId: accessId ?? undefined,
    groupId: groupId ?? undefined,
    principalId: principalId ?? undefined,
    createdDateTime: createdDateTime?.toISOString(),
  };
}
