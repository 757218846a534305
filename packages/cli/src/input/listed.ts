/** Lists requests for a command: those of a group or, with `--mine`, those about oneself. */
import { GraphError, type PimGroupsClient } from '@pim-precheck/client';
import type { OperationId } from '@pim-precheck/precheck';
import { type ListedRequest, listRequests } from '@pim-precheck/precheck/graph';
import type { Io } from '../terminal/io.ts';
import { UsageError } from '../usage-error.ts';

/** Which requests are listed; one's own where no group is named. */
export interface Listing {
  readonly operation: OperationId;
  readonly group: string | undefined;
  readonly io: Io;
}

/** Yields the requests; with an application's token `--mine` is wrong usage. */
export async function* listed(
  client: PimGroupsClient,
  { operation, group, io: { signal } }: Listing,
): AsyncGenerator<ListedRequest, void, void> {
  // Why here: Graph answers a filter by an id that there is not with an empty list.
  if (group !== undefined && !/^[\w-]+$/.test(group))
    throw new UsageError(
      `--group \`${group.slice(0, 120)}\` is not the id of a group; give its object id, not its name`,
    );
  const which = group === undefined ? ({ mine: true } as const) : { groupId: group };
  try {
    yield* listRequests(client, { operation, signal, ...which });
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== 'USER_NEEDED') throw error;
    throw new UsageError(`--mine: ${error.message}; name a --group`);
  }
}
