/** Reads the claims of an access token, as a hint: Graph's tokens are opaque to clients by contract. */

/** The claims that say who calls and what they may ask for. */
export interface TokenClaims {
  readonly oid?: string;
  readonly tid?: string;
  readonly appid?: string;
  readonly idtyp?: string;
  readonly scp?: readonly string[];
  readonly roles?: readonly string[];
  readonly wids?: readonly string[];
  readonly iat?: number;
  readonly exp?: number;
  /** Whom the token is for: the root of a cloud's Graph, or Graph's client id. */
  readonly aud?: string;
}

/** Decodes a token without checking it; undefined where it is not a JSON web token. */
export function decodeClaims(token: string): TokenClaims | undefined {
  const payload = token.split('.')[1];
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return claims !== null && typeof claims === 'object'
      ? pick(claims as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function pick(claims: Readonly<Record<string, unknown>>): TokenClaims {
  const text = (key: string): object => (typeof claims[key] === 'string' ? { [key]: claims[key] } : {});
  const list = (key: string): object => (Array.isArray(claims[key]) ? { [key]: claims[key].map(String) } : {});
  const { scp, azp, iat, exp } = claims;
  return {
    ...text('oid'),
    ...text('tid'),
    ...text('aud'),
    ...(typeof azp === 'string' ? { appid: azp } : {}),
    ...text('appid'),
    ...text('idtyp'),
    ...list('roles'),
    ...list('wids'),
    ...(typeof scp === 'string' ? { scp: scp.split(' ').filter((scope) => scope !== '') } : {}),
    ...(typeof iat === 'number' ? { iat } : {}),
    ...(typeof exp === 'number' ? { exp } : {}),
  };
}
