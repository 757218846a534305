/** Reads the facts and decides, without calling anything that changes them. */
import type { PimGroupsClient } from '@pim-precheck/client';
import type { Decision } from '../engine/decision.ts';
import type { OrganisationPolicy } from '../policy/organisation-policy.ts';
import { decideRead } from './decide-read.ts';
import { type ReadOptions, readFacts } from './read-facts.ts';

/** How facts are read, and what tightens the verdict. */
export interface PrecheckOptions extends ReadOptions {
  /** Rules of the organisation, which can only tighten the verdict. */
  readonly policy?: OrganisationPolicy | undefined;
}

/** Decides whether the client's caller may cancel the request; two round trips. */
export async function precheck(
  client: PimGroupsClient,
  requestId: string,
  options: PrecheckOptions = {},
): Promise<Decision> {
  return decideRead(await readFacts(client, requestId, options), options);
}
