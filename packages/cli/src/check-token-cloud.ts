/** Names a token that is for another national cloud than the run. */
import { type CloudId, clouds, type PimGroupsClient, readTokenClaims } from '@pim-precheck/client';
import { UsageError } from './usage-error.ts';

/** What is said where a token is for another cloud; undefined where it is not, or does not say. */
export async function checkTokenCloud(
  client: PimGroupsClient,
  { cloud, graphUrl }: { readonly cloud: CloudId; readonly graphUrl?: string | undefined },
): Promise<string | undefined> {
  const { aud } = (await readTokenClaims(client)) ?? {};
  const root = aud?.replace(/\/+$/, '').toLowerCase();
  const [other] = Object.entries(clouds).find(([, { graphRoot }]) => graphRoot === root) ?? [];
  if (other === undefined || other === cloud) return undefined;
  const message = `the token is for ${root}, the Graph of ${nameOf(other)}; --cloud ${cloud} is ${nameOf(cloud)}`;
  // Why only a remark: with a root of one's own it is that root which has to accept the token.
  if (graphUrl !== undefined) return `precheck: ${message}`;
  throw new UsageError(`${message}: give --cloud ${other}`);
}

function nameOf(cloud: string): string {
  return clouds[cloud as CloudId].name;
}
