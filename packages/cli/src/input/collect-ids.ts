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
  readonly faults: readonly string[];
  /** Where an id was read, as file and line; undefined where it was not read from a file. */
  readonly placeOf: (requestId: string) => string | undefined;
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
  const name = from === '-' ? 'standard input' : from;
  const lines = new Map<string, number>();
  const ids: string[] = [];
  const faults: string[] = [];
  for await (const found of readIds(from, io)) {
    if ('requestId' in found) {
      ids.push(found.requestId);
      if (!lines.has(found.requestId)) lines.set(found.requestId, found.line);
    } else faults.push(`${name}:${found.line}: ${found.fault}`);
  }
  return { ids, faults, placeOf: (requestId) => placeIn(name, lines.get(requestId)) };
}

function placeIn(name: string, line: number | undefined): string | undefined {
  return line === undefined ? undefined : `${name}:${line}`;
}

/** The statuses in which no cancel is possible. */
function endedStatuses(operation: OperationId): readonly string[] {
  return decisionTable(operation).statuses.flatMap(({ status, verdict }) => (verdict === 'deny' ? [status] : []));
}
