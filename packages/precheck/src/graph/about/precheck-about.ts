/** Decides for somebody else, as far as the signed-in caller may read. */
import type { PimGroupsClient } from '@pim-precheck/client';
import type { Decision } from '../../engine/decision.ts';
import { decideRead } from '../decide-read.ts';
import { type PrecheckOptions, toldOf } from '../precheck.ts';
import { type ReadAboutOptions, readFactsAbout } from './read-facts-about.ts';

/** Decides whether somebody else may cancel the request; what cannot be read stays unknown, so the answer may be indeterminate. */
export async function precheckAbout(
  client: PimGroupsClient,
  requestId: string,
  options: PrecheckOptions & ReadAboutOptions,
): Promise<Decision> {
  return toldOf('precheck.check_about', requestId, async () => {
    const read = await readFactsAbout(client, requestId, options);
    const decision = decideRead(read, options);
    // Why also where no reason names it: whether somebody is a user or an application may be assumed.
    const kind = read.evidence.filter(({ fact }) => fact === '/caller/kind');
    const rest = decision.evidence.filter(({ fact }) => fact !== '/caller/kind');
    return { ...decision, evidence: [...kind, ...rest] };
  });
}
