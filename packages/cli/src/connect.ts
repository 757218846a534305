/** Makes the client of a run from the common options. */
import { baseUrlOf, type CloudId, clouds, createPimGroupsClient, type PimGroupsClient } from '@pim-precheck/client';
import type { AuthMode } from './auth-modes.ts';
import { checkTenant } from './check-tenant.ts';
import { checkTokenCloud } from './check-token-cloud.ts';
import { signIn } from './sign-in.ts';
import { tellToken } from './tell-token.ts';
import { toldFetch } from './terminal/told-fetch.ts';
import { toldPauses } from './terminal/told-pauses.ts';
import { type Io, remark, say } from './terminal/io.ts';

/** The options that every command which talks to Graph has. */
export interface ConnectOptions {
  readonly cloud: CloudId;
  readonly tenant?: string | undefined;
  readonly auth: AuthMode;
  readonly graphUrl?: string | undefined;
  /** Whether each call is told on standard error. */
  readonly verbose?: boolean | undefined;
}

/** The root that a run calls. */
export function rootOf({ cloud, graphUrl }: ConnectOptions): string {
  return graphUrl === undefined ? clouds[cloud].graphRoot : baseUrlOf(graphUrl);
}

/** Signs in and returns a client; nothing is sent yet. */
export async function connect(options: ConnectOptions, io: Io): Promise<PimGroupsClient> {
  const { cloud, auth, tenant, graphUrl } = options;
  const given = await signIn({ auth, cloud, tenant, env: io.env, prompt: (message) => void say(io, message) });
  const fetch = options.verbose === true ? toldFetch((line) => void say(io, line)) : undefined;
  const client = createPimGroupsClient({
    ...given,
    cloud,
    ...(graphUrl === undefined ? {} : { baseUrl: graphUrl }),
    ...(fetch === undefined ? {} : { fetch }),
    onPause: toldPauses((line) => void remark(io, line)),
  });
  // Why only a token that is at hand: a credential asks for the right one itself.
  const word = 'token' in given ? await checkTokenCloud(client, options) : undefined;
  if (word !== undefined) await remark(io, word);
  if ('token' in given) await tellToken(client, cloud, io);
  if (tenant !== undefined) await checkTenant(client, { tenant, isGiven: 'token' in given, io });
  return client;
}
