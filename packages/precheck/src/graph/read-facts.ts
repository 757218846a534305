/** Reads the facts of a decision from Graph: the request first, then everything else in one batch. */
import { type PimGroupsClient, readTokenClaims, sendBatch } from '@pim-precheck/client';
import type { CloudId, OperationId } from '../engine/facts.ts';
import { assembleFacts, kindOf, type ReadFacts } from './assemble-facts.ts';
import { followPages } from './follow-pages.ts';
import { planReads } from './plan-reads.ts';
import { factsOfInput, readRequest } from './read-request.ts';

/** What is read, and with which patience. */
export interface ReadOptions {
  /** The operation to decide about; the cancel of an assignment request when absent. */
  readonly operation?: OperationId | undefined;
  /** The cloud that the client calls; it is written into the facts. */
  readonly cloud?: CloudId | undefined;
  /** Read also what takes further calls: the pages beyond the first; of somebody else, the roles held through groups. */
  readonly deep?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The clock of the evidence; the system's when absent. */
  readonly now?: (() => Date) | undefined;
}

/**
 * Reads the facts about one request and the signed-in caller in two round trips.
 *
 * A read that Graph refuses leaves its fact unknown. For a personal account nothing is read: it is denied whatever else. Throws a GraphError when Graph cannot be reached or sign-in fails.
 */
export async function readFacts(
  client: PimGroupsClient,
  requestId: string,
  options: ReadOptions = {},
): Promise<ReadFacts> {
  const operation = options.operation ?? 'assignmentScheduleRequest.cancel';
  const at = (options.now?.() ?? new Date()).toISOString();
  const claims = await readTokenClaims(client);
  if (kindOf(claims) === 'delegatedPersonal')
    return assembleFacts({
      operation,
      cloud: options.cloud,
      claims,
      answers: new Map(),
      at,
      read: factsOfInput(requestId),
    });
  const read = await readRequest(client, requestId, { operation, signal: options.signal, at });
  const calls = planReads(kindOf(claims), read.request.groupId);
  const first = await sendBatch(client, calls, { signal: options.signal });
  const answers = options.deep === true ? await followPages(client, first, options.signal) : first;
  return assembleFacts({ operation, cloud: options.cloud, claims, answers, at, read });
}
