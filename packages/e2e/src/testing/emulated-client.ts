/** A client whose Graph is an emulator in this process, what it sent, and what was carried out. */
import { createPimGroupsClient, type PimGroupsClient } from '@pim-precheck/client';
import type { Emulator } from '@pim-precheck/emulator';
import { cancelMany, type CancelManyOptions, type ManyResult } from '@pim-precheck/precheck/graph';

/** A client, and how many HTTP calls the emulator has answered; what is inside a batch is none of them. */
export interface EmulatedClient {
  readonly client: PimGroupsClient;
  readonly calls: () => number;
}

/** A client of a caller of the tenant; the token may be a function that renews it. */
export function clientOf(
  emulator: Emulator,
  token: string | (() => string) = emulator.tokens['caller'] ?? '',
): EmulatedClient {
  const fetch = async (url: string, init: RequestInit): Promise<Response> => emulator.fetch(url, init);
  return {
    client: createPimGroupsClient({ token, fetch }),
    calls: () => emulator.journal().filter(({ batchItem }) => batchItem === undefined).length,
  };
}

/** The results of a run, by id. */
export async function collect(
  client: PimGroupsClient,
  ids: readonly string[],
  options?: CancelManyOptions,
): Promise<ReadonlyMap<string, ManyResult>> {
  const results = new Map<string, ManyResult>();
  for await (const result of cancelMany(client, ids, options)) results.set(result.requestId, result);
  return results;
}

/** How many requests had each outcome. */
export function outcomes(results: ReadonlyMap<string, ManyResult>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outcome } of results.values()) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** Ids of the requests that a cancel has ended, as often as one did; `late` are faults that strike after the cancel. */
export function cancelledIn(emulator: Emulator, late: ReadonlySet<string> = new Set()): readonly string[] {
  return cancelsIn(emulator)
    .filter(({ status, faults = [] }) => status === 204 || faults.some((id) => late.has(id)))
    .map(({ path }) => path.split('/').at(-2) ?? '')
    .toSorted();
}

/** The cancels that an emulator was sent. */
export function cancelsIn(emulator: Emulator): ReturnType<Emulator['journal']> {
  return emulator.journal().filter(({ path }) => path.endsWith('/cancel'));
}
