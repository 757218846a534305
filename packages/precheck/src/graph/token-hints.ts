/** What a token says beside the live reads: an activated role that it does not carry, a client that can never hold the permission. */
import type { TokenClaims } from '@pim-precheck/client';
import type { Caveat, Decision } from '../engine/decision.ts';
import type { Role } from '../engine/facts.ts';
import type { RolesSection } from './answers-to-facts.ts';
import { ACCESS_TOKEN_CLAIMS_PAGE, type WellKnownClient, wellKnownClients } from './generated/callers.ts';

/** What is known from comparing the token with what was read. */
export interface TokenHints {
  /** The client that signed in, where it is one of Microsoft's. */
  readonly client?: WellKnownClient | undefined;
  /** Which of the roles in the facts are active although the token does not carry them, by index. */
  readonly rolesNotInToken: ReadonlySet<number>;
}

/** The client that a token was issued to, where it is well known. */
export function clientOf(claims: TokenClaims | undefined): WellKnownClient | undefined {
  return claims?.appid === undefined ? undefined : wellKnownClients.get(claims.appid.toLowerCase());
}

/** The active roles that a token does not carry: it was issued before they were activated. */
export function rolesNotIn(claims: TokenClaims | undefined, { facts, since }: RolesSection): ReadonlySet<number> {
  const found = new Set<number>();
  facts.roles?.forEach((role, index) => {
    if (claims && role.state !== 'eligible' && role.scope === '/' && isNewer(role, since[index], claims))
      found.add(index);
  });
  return found;
}

function isNewer(role: Role, since: string | undefined, { wids, iat }: TokenClaims): boolean {
  const isLater = since === undefined || iat === undefined ? undefined : Date.parse(since) > iat * 1000;
  // Why: whether the claim names custom roles, no page says.
  if ('custom' in role || wids === undefined) return isLater === true;
  const isCarried = wids.some((id) => id.toLowerCase() === role.roleTemplateId.toLowerCase());
  return !isCarried && isLater !== false;
}

/** The caveats of a decision that come from the token. */
export function tokenCaveats(decision: Decision, { client, rolesNotInToken }: TokenHints): readonly Caveat[] {
  const grants = decision.reasons.filter(({ clause, effect }) => clause === 'authority' && effect === 'allow');
  const stale = grants.flatMap(({ facts }) => facts.map(indexOfRole)).filter((index) => index !== undefined);
  const isStale =
    grants.length > 0 &&
    grants.every(({ facts }) => facts.some((fact) => rolesNotInToken.has(indexOfRole(fact) ?? -1)));
  return [
    ...(isStale && stale.length > 0 ? [olderThanRole()] : []),
    ...(client?.canHoldPimPermissions === false && decision.clauses.permission === 'deny' ? [cannotHold(client)] : []),
  ];
}

function olderThanRole(): Caveat {
  return {
    code: 'token/older-than-role',
    message: 'your role is active, your token is not: it was issued before the role was activated; sign in again',
    sources: [ACCESS_TOKEN_CLAIMS_PAGE],
  };
}

function cannotHold({ name, sources }: WellKnownClient): Caveat {
  return {
    code: 'client/cannot-hold-permission',
    message: `the token was issued to ${name}, which cannot be given this permission: sign in with an application of your own`,
    sources,
  };
}

function indexOfRole(pointer: string): number | undefined {
  const [, index] = /^\/caller\/roles\/(\d+)/.exec(pointer) ?? [];
  return index === undefined ? undefined : Number(index);
}
