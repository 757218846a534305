/** Finds out who calls: verifies the token of a call, or remembers that it did. */
import { errors, jwtVerify } from 'jose';
import type { AnswerId } from '../answers/assumed-answers.ts';
import { Refusal } from '../answers/refusal.ts';
import type { Directory } from '../directory/directory.ts';
import { graphAppId } from '../generated/directory.ts';
import type { Caller } from './caller.ts';
import { audienceOf, issuersOf, PERSONAL_TENANT } from './mint-token.ts';
import { signingKey } from './signing-key.ts';

/** A token that was verified, and when it holds, in milliseconds. */
interface VerifiedToken {
  readonly caller: Caller;
  readonly from: number;
  readonly until: number;
}

/** Tokens that were verified, by the header they came in. */
export type TokenCache = Map<string, VerifiedToken>;

const CACHE_LIMIT = 1000;

/** Returns the caller of a verified token at once, of a new one later. Throws a refusal where the token does not do. */
export function authenticate(
  header: string | undefined,
  directory: Directory,
  now: number,
  cache: TokenCache,
): Caller | Promise<Caller> {
  const known = header === undefined ? undefined : cache.get(header);
  if (known === undefined) return verify(header ?? '', directory, now, cache);
  if (now >= known.until || now < known.from) throw new Refusal('token-expired');
  return known.caller;
}

async function verify(header: string, directory: Directory, now: number, cache: TokenCache): Promise<Caller> {
  const [, token] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
  if (token === undefined) throw new Refusal('token-missing');
  const { publicKey } = await signingKey();
  const audience = audienceOf(directory);
  const verified = await jwtVerify(token, publicKey, {
    algorithms: ['RS256'],
    audience: [audience, `${audience}/`, graphAppId],
    issuer: [directory.tenant.id, PERSONAL_TENANT].flatMap((tenant) => issuersOf(directory, tenant)),
    currentDate: new Date(now),
    requiredClaims: ['oid', 'exp'],
  }).catch((error: unknown) => {
    throw new Refusal(refusalFor(error));
  });
  const { payload } = verified;
  const { tid, oid, iss = '' } = payload;
  if (typeof tid !== 'string' || !issuersOf(directory, tid).includes(iss) || typeof oid !== 'string')
    throw new Refusal('token-issuer');
  const caller = callerOf(payload);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(header, { caller, from: (payload.nbf ?? 0) * 1000, until: (payload.exp ?? 0) * 1000 });
  return caller;
}

function callerOf(claims: Readonly<Record<string, unknown>>): Caller {
  const roles = Array.isArray(claims['roles']) ? claims['roles'].map(String) : [];
  const scopes =
    typeof claims['scp'] === 'string' ? claims['scp'].split(' ').filter((scope) => scope !== '') : undefined;
  // Graph: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference — scp is in delegated tokens only.
  const isApp = claims['idtyp'] === 'app' || scopes === undefined;
  return {
    id: String(claims['oid']),
    kind: isApp ? 'application' : claims['tid'] === PERSONAL_TENANT ? 'personal' : 'delegated',
    // Why: tokens of version 2 name the application differently.
    appId: [claims['appid'], claims['azp']].find((id): id is string => typeof id === 'string'),
    permissions: new Set(isApp ? roles : scopes),
    ...(Array.isArray(claims['wids']) ? { wids: new Set(claims['wids'].map((id) => String(id).toLowerCase())) } : {}),
  };
}

function refusalFor(error: unknown): AnswerId {
  if (error instanceof errors.JWTExpired) return 'token-expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'token-signature';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'token-malformed';
  const byClaim: Readonly<Record<string, AnswerId>> = {
    aud: 'token-audience',
    iss: 'token-issuer',
    nbf: 'token-expired',
  };
  return byClaim[error.claim] ?? 'token-malformed';
}
