/** Collects the ids that a cancel is about, from arguments, a file, a group, or the caller. */
import type { PimGroupsClient } from '@pim-precheck/client';
import { decisionTable, type OperationId } from '@pim-precheck/precheck';
import type { Io } from '../terminal/io.ts';
import { UsageError } from '../usage-error.ts';
import { listed } from './listed.ts';
import { readIds } from './read-ids.ts';

/** Which requests are meant. */
export interface WhichRequests {
  readonly requestIds: readonly string[];
  readonly from: string | undefined;
  readonly group: string | undefined;
  readonly mine: boolean;
}

/** The ids, and the lines that hold none. */
export interface CollectedIds {
  readonly ids: readonly string[];
  readonly faults: readonly LineFault[];
  /** Where an id was read; undefined where it was not read from a file. */
  readonly placeOf: (requestId: string) => Place | undefined;
}

/** A line of a file, or of standard input. */
export interface Place {
  readonly source: string;
  readonly line: number;
}

/** A line that holds no id, and why. */
export interface LineFault extends Place {
  readonly message: string;
}

/** Throws where nothing, or two things at once, say which requests are meant. */
export function checkWhich({ requestIds, from, group, mine }: WhichRequests): void {
  const ways = [requestIds.length > 0, from !== undefined, group !== undefined, mine].filter(Boolean).length;
  if (ways === 1) return;
  const choice = 'ids, --from, --group or --mine';
  throw new UsageError(ways === 0 ? `cancel needs ${choice}` : `cancel takes one of ${choice}, and not several`);
}

/** Collects the ids; of a list by Graph those alone that are in a status that can be cancelled, or may be. */
export async function collectIds(
  client: PimGroupsClient,
  which: WhichRequests,
  { operation, io }: { readonly operation: OperationId; readonly io: Io },
): Promise<CollectedIds> {
  const { requestIds, from, group } = which;
  if (from !== undefined) return collectFrom(from, io);
  if (requestIds.length > 0) return { ids: requestIds, faults: [], placeOf: () => undefined };
  const ids: string[] = [];
  const ended = new Set(endedStatuses(operation));
  for await (const { id, status } of listed(client, { operation, group, io }))
    if (!ended.has(status ?? '')) ids.push(id);
  return { ids, faults: [], placeOf: () => undefined };
}

async function collectFrom(from: string, io: Io): Promise<CollectedIds> {
  const source = from === '-' ? 'standard input' : from;
  const places = new Map<string, Place>();
  const ids: string[] = [];
  const faults: LineFault[] = [];
  for await (const { line, ...found } of readIds(from, io)) {
    if (found.fault === undefined) {
      ids.push(found.requestId);
      if (!places.has(found.requestId)) places.set(found.requestId, { source, line });
    } else faults.push({ source, line, message: found.fault });
  }
  return { ids, faults, placeOf: (requestId) => places.get(requestId) };
}

/** The statuses in which no cancel is possible. */
function endedStatuses(operation: OperationId): readonly string[] {
  return decisionTable(operation).statuses.flatMap(({ status, verdict }) => (verdict === 'deny' ? [status] : []));
}
