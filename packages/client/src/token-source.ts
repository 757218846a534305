/** Where tokens come from, and the one host that they are sent to. */
import { GraphError } from './graph-error.ts';
import { signInError } from './sign-in-error.ts';

/** The part of `@azure/identity`'s credentials that is used here. */
export interface TokenCredential {
  getToken(
    scopes: string | string[],
    options?: { claims?: string; abortSignal?: AbortSignal },
  ): Promise<{ readonly token: string } | null>;
}

/** A token, or a function that returns one that is still valid. */
export type Token = string | (() => string | Promise<string>);

/** Supplies tokens for one host. */
export interface TokenSource {
  /** Returns a token for the call; `claims` is what the service asked the sign-in for. Another host is refused. */
  tokenFor(url: URL, claims?: string): Promise<string>;
  /** Whether asking again with claims can give another token. */
  readonly canChallenge: boolean;
}

/** Makes a source of a credential or a token. */
export function createTokenSource(
  given: { readonly credential?: TokenCredential | undefined; readonly token?: Token | undefined },
  target: { readonly origin: string; readonly scope: string; readonly cloud: string },
): TokenSource {
  const { credential, token } = given;
  return {
    canChallenge: credential !== undefined,
    async tokenFor(url, claims) {
      if (url.origin !== target.origin) {
        throw new GraphError({
          kind: 'input',
          code: 'FOREIGN_HOST',
          message: `the call goes to ${url.origin}, the token is for ${target.origin} alone`,
        });
      }
      const value = credential ? await signIn(credential, target, claims) : await valueOf(token);
      if (value) return value;
      throw new GraphError({ kind: 'sign-in', code: 'NO_TOKEN', message: `no token could be had for ${target.scope}` });
    },
  };
}

async function signIn(
  credential: TokenCredential,
  { scope, cloud }: { readonly scope: string; readonly cloud: string },
  claims: string | undefined,
): Promise<string | undefined> {
  try {
    return (await credential.getToken([scope], claims === undefined ? undefined : { claims }))?.token;
  } catch (cause) {
    throw signInError(cause, cloud);
  }
}

async function valueOf(token: Token | undefined): Promise<string | undefined> {
  const value = typeof token === 'function' ? await token() : token;
  return value?.trim();
}
