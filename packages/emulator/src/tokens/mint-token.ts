/** Mints access tokens with the claims that Graph's tokens have. */
import { SignJWT } from 'jose';
import { EmulatorError } from '../emulator-error.ts';
import { type Directory, keyOf } from '../directory/directory.ts';
import { holdingsOf, isTenantWide } from '../directory/role-holdings.ts';
import { clouds, implicitRoleIds } from '../generated/directory.ts';
import type { TenantCaller } from '../tenant/tenant.ts';
import type { CallerKind } from './caller.ts';
import { signingKey } from './signing-key.ts';

/** What a token says; whatever is absent follows from the caller or the directory. */
export interface MintOptions {
  /** Name of a caller of the tenant file. */
  readonly caller?: string | undefined;
  /** Object id of the user or service principal, in place of a caller's name. */
  readonly oid?: string | undefined;
  /** A signed-in user or an application; by the principal when absent. */
  readonly kind?: CallerKind | undefined;
  /** Delegated scopes. */
  readonly scopes?: readonly string[] | undefined;
  /** Application permissions. */
  readonly roles?: readonly string[] | undefined;
  /** Template ids of directory roles. */
  readonly wids?: readonly string[] | undefined;
  readonly appId?: string | undefined;
  /** Another audience than Graph's. */
  readonly audience?: string | undefined;
  /** Another tenant than the emulator's. */
  readonly tenant?: string | undefined;
  /** Makes a token that ended an hour ago. */
  readonly expired?: boolean | undefined;
  /** Makes a token that was issued before the caller's roles were activated, and does not have them. */
  readonly stale?: boolean | undefined;
  /** How long the token lasts; a day when absent. */
  readonly lifetimeSeconds?: number | undefined;
  /** Further claims; they win over all others. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
}

// Entra: https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference — the tenant of personal accounts.
export const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

const DAY_SECONDS = 86_400;
const STALE_SECONDS = 1800;
const PUBLIC_CLIENT = '00000000-0000-4000-8000-00000000c11e';

/** Signs a token. Throws an EmulatorError where it is not said for whom. */
export async function mintToken(directory: Directory, options: MintOptions, now: number): Promise<string> {
  const key = await signingKey();
  const claims = { ...identityClaims(directory, options, now), ...lifetimeClaims(options, now), ...options.claims };
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.id }).sign(key.privateKey);
}

/** The `aud` claim of tokens for the tenant's cloud. */
export function audienceOf({ tenant }: Directory): string {
  return clouds[tenant.cloud ?? 'global'].graphRoot;
}

/** The `iss` claims of a tenant's tokens: of version 1, as Graph's are, and of version 2. */
export function issuersOf({ tenant }: Directory, tenantId: string): readonly string[] {
  return [issuerOf(tenantId), `${clouds[tenant.cloud ?? 'global'].authority}/${tenantId}/v2.0`];
}

/** The `iss` claim of a tenant's tokens. */
export function issuerOf(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

function identityClaims(directory: Directory, options: MintOptions, now: number): Record<string, unknown> {
  const named = options.caller === undefined ? undefined : findCaller(directory, options.caller);
  const oid = options.oid ?? named?.principalId;
  if (oid === undefined) throw new EmulatorError('TOKEN_INVALID', 'a token needs either `caller` or `oid`');
  const principal = directory.tenant.servicePrincipals?.find(({ id }) => keyOf(id) === keyOf(oid));
  const kind = options.kind ?? named?.kind ?? (options.roles || principal ? 'application' : 'delegated');
  const tenantId = options.tenant ?? (kind === 'personal' ? PERSONAL_TENANT : directory.tenant.id);
  const shared = {
    aud: options.audience ?? audienceOf(directory),
    iss: issuerOf(tenantId),
    tid: tenantId,
    oid,
    sub: oid,
    appid: options.appId ?? named?.appId ?? principal?.appId ?? PUBLIC_CLIENT,
    ver: '1.0',
  };
  const active = widsOf(directory, oid, options, now);
  if (kind === 'application') {
    const roles = options.roles ?? named?.scopes ?? principal?.permissions ?? [];
    return { ...shared, idtyp: 'app', roles, wids: options.wids ?? [...active, implicitRoleIds.app] };
  }
  const user = directory.resources.get(keyOf(oid));
  return {
    ...shared,
    scp: (options.scopes ?? named?.scopes ?? []).join(' '),
    wids: options.wids ?? [...active, implicitRoleIds.user],
    name: user?.['displayName'],
    upn: user?.['userPrincipalName'],
  };
}

function widsOf(directory: Directory, oid: string, { stale }: MintOptions, now: number): readonly string[] {
  const holdings = holdingsOf(directory, oid, 'active', now).filter(isTenantWide);
  const known = holdings.filter(
    ({ assignment, role }) => role.isBuiltIn && !(stale && assignment.assignmentType === 'Activated'),
  );
  return [...new Set(known.map(({ role }) => role.id))];
}

function lifetimeClaims(
  { expired, stale, lifetimeSeconds = DAY_SECONDS }: MintOptions,
  now: number,
): Record<string, number> {
  const age = expired ? lifetimeSeconds + 3600 : stale ? Math.min(STALE_SECONDS, lifetimeSeconds / 2) : 0;
  const issued = Math.floor(now / 1000 - age);
  return { iat: issued, nbf: issued, exp: issued + lifetimeSeconds };
}

function findCaller({ tenant }: Directory, name: string): TenantCaller {
  const callers = tenant.callers ?? {};
  const found = Object.hasOwn(callers, name) ? callers[name] : undefined;
  if (found) return found;
  throw new EmulatorError(
    'CALLER_UNKNOWN',
    `the tenant has no caller \`${name}\`; its callers are ${Object.keys(callers).join(', ') || 'none'}`,
  );
}
