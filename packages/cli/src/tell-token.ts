/** Says beforehand what Graph will find wrong with a token that was given: it has run out, or is for another service. */
import { type CloudId, clouds, type PimGroupsClient, readTokenClaims } from '@pim-precheck/client';
import { type Io, remark } from './terminal/io.ts';

/** Tells it. Why no error: whether a token is accepted is for the service to say, and its clock counts. */
export async function tellToken(client: PimGroupsClient, cloud: CloudId, io: Io): Promise<void> {
  const { aud, exp } = (await readTokenClaims(client)) ?? {};
  const end = exp === undefined ? undefined : new Date(exp * 1000);
  if (end !== undefined && end.getTime() < Date.now())
    await remark(
      io,
      `precheck: the token of PRECHECK_TOKEN ran out at ${end.toISOString().slice(0, 16)}Z: take a new one`,
    );
  if (aud !== undefined && isOtherService(aud))
    await remark(
      io,
      `precheck: the token of PRECHECK_TOKEN is for ${aud}, and not for Microsoft Graph: take one for ${clouds[cloud].graphRoot}`,
    );
}

/** Why addresses alone: an id may be Graph's own. */
function isOtherService(audience: string): boolean {
  const root = audience.replace(/\/+$/, '').toLowerCase();
  return /^[a-z]+:\/\//.test(root) && !Object.values(clouds).some(({ graphRoot }) => graphRoot === root);
}
