/** Reads the facts and decides, without calling anything that changes them. */
import type { PimGroupsClient } from '@pim-precheck/client';
import type { Decision } from '../engine/decision.ts';
import type { OrganisationPolicy } from '../policy/organisation-policy.ts';
import { decideRead } from './decide-read.ts';
import { type ReadOptions, readFacts } from './read-facts.ts';
import { count, inSpan } from './telemetry.ts';

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
  return toldOf('precheck.check', requestId, async () =>
    decideRead(await readFacts(client, requestId, options), options),
  );
}

/** Makes a decision in a span of its own, and counts it. */
export function toldOf(name: string, requestId: string, decided: () => Promise<Decision>): Promise<Decision> {
  return inSpan(name, { 'precheck.request_id': requestId }, async ({ note }) => {
    const decision = await decided();
    const { operation, verdict, clauses } = decision;
    note({ 'precheck.operation': operation, 'precheck.verdict': verdict });
    note(Object.fromEntries(Object.entries(clauses).map(([clause, value]) => [`precheck.clause.${clause}`, value])));
    await count('precheck.decisions', { operation, verdict });
    return decision;
  });
}
