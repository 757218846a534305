/** Holds a token against the tenant that was asked for: what is cancelled in another one is not called back. */
import { type PimGroupsClient, readTokenClaims } from '@pim-precheck/client';
import { type Io, remark } from './terminal/io.ts';
import { UsageError } from './usage-error.ts';

/** What --tenant names, and whether the token was at hand, so that no sign-in has looked at it. */
export interface WantedTenant {
  readonly tenant: string;
  readonly isGiven: boolean;
  readonly io: Io;
}

const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Throws where the token is for another tenant; says so where a token at hand makes the name of a tenant meaningless. */
export async function checkTenant(client: PimGroupsClient, { tenant, isGiven, io }: WantedTenant): Promise<void> {
  const { tid } = (await readTokenClaims(client)) ?? {};
  if (tid === undefined || tid.toLowerCase() === tenant.toLowerCase()) return;
  const token = isGiven ? 'the token of PRECHECK_TOKEN' : 'the token that the sign-in gave';
  if (ID.test(tenant))
    throw new UsageError(
      `${token} is for the tenant ${tid}, and --tenant is ${tenant}: give --tenant ${tid}, or a token of the other`,
    );
  // Why no error: only the directory knows which tenant a domain belongs to.
  if (isGiven) await remark(io, `precheck: ${token} is for the tenant ${tid}; --tenant ${tenant} is not looked at`);
}
