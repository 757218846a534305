/** Reads the facts and decides, without calling anything that changes them. */
import type { PimGroupsClient } from '@pim-precheck/client';
import { decide } from '../engine/decide.ts';
import type { Decision } from '../engine/decision.ts';
import { type ReadOptions, readFacts } from './read-facts.ts';

/** Decides whether the client's caller may cancel the request; two round trips. */
export async function precheck(
  client: PimGroupsClient,
  requestId: string,
  options: ReadOptions = {},
): Promise<Decision> {
  const { facts, evidence } = await readFacts(client, requestId, options);
  return decide(facts, { evidence });
}
