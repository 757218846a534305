/** Where tokens come from, and the one host that they are sent to. */
import { checkToken } from './check-token.ts';
import { GraphError } from './graph-error.ts';
import { signInError } from './sign-in-error.ts';

/** The part of `@azure/identity`'s credentials that is used here. */
export interface TokenCredential {
  getToken(
    scopes: string | string[],
    options?: { claims?: string; abortSignal?: AbortSignal },
  ): Promise<GrantedToken | null>;
}

/** A token as a credential gives it. */
export interface GrantedToken {
  readonly token: string;
  /** When it ends, in milliseconds since 1970; it is asked for each time where that is not told. */
  readonly expiresOnTimestamp?: number;
}

/** A token, or a function that returns one that is still valid. */
export type Token = string | (() => string | Promise<string>);

/** What the service answered to a token before. */
export interface AnsweredToken {
  /** The token, which is not taken from memory again. */
  readonly refused: string;
  /** What the service asks the sign-in for. */
  readonly claims?: string | undefined;
}

/** Supplies tokens for one host. */
export interface TokenSource {
  /** Returns a token for the call; another host is refused. */
  tokenFor(url: URL, answered?: AnsweredToken): Promise<string>;
  /** Whether asking again with claims can give another token. */
  readonly canChallenge: boolean;
}

/** Makes a source of a credential or a token. */
export function createTokenSource(
  given: { readonly credential?: TokenCredential | undefined; readonly token?: Token | undefined },
  target: { readonly origin: string; readonly scope: string; readonly cloud: string },
): TokenSource {
  const { credential, token } = given;
  const kept = credential === undefined ? undefined : new KeptToken((claims) => signIn(credential, target, claims));
  return {
    canChallenge: credential !== undefined,
    async tokenFor(url, answered) {
      if (url.origin !== target.origin) {
        throw new GraphError({
          kind: 'input',
          code: 'FOREIGN_HOST',
          message: `the call goes to ${url.origin}, the token is for ${target.origin} alone`,
        });
      }
      const value = kept === undefined ? await valueOf(token, target.cloud) : await kept.get(answered);
      if (value) return value;
      throw new GraphError({ kind: 'sign-in', code: 'NO_TOKEN', message: `no token could be had for ${target.scope}` });
    },
  };
}

const MARGIN_MS = 120_000;

/** Why kept here: not every credential does, and one that starts a program, or asks a person, must not do so for each call. */
class KeptToken {
  readonly #ask: (claims: string | undefined) => Promise<GrantedToken | undefined>;
  #last: GrantedToken | undefined;
  #asked: Promise<GrantedToken | undefined> | undefined;

  constructor(ask: (claims: string | undefined) => Promise<GrantedToken | undefined>) {
    this.#ask = ask;
  }

  async get({ claims, refused }: Partial<AnsweredToken> = {}): Promise<string | undefined> {
    const { token, expiresOnTimestamp = 0 } = this.#last ?? {};
    const isGood = token !== undefined && token !== refused && Date.now() < expiresOnTimestamp - MARGIN_MS;
    if (claims === undefined && isGood) return token;
    // Several calls that find no token wait for one sign-in.
    const asked = claims === undefined ? (this.#asked ??= this.#ask(undefined)) : this.#ask(claims);
    try {
      this.#last = await asked;
      return this.#last?.token;
    } finally {
      this.#asked = undefined;
    }
  }
}

async function signIn(
  credential: TokenCredential,
  { scope, cloud }: { readonly scope: string; readonly cloud: string },
  claims: string | undefined,
): Promise<GrantedToken | undefined> {
  const granted = await orSignInError(
    async () => credential.getToken([scope], claims === undefined ? undefined : { claims }),
    cloud,
  );
  const token = checkToken(granted?.token, 'the sign-in');
  return granted === null || token === undefined ? undefined : { ...granted, token };
}

async function valueOf(token: Token | undefined, cloud: string): Promise<string | undefined> {
  if (typeof token !== 'function') return checkToken(token, 'option `token`');
  return checkToken(await orSignInError(async () => token(), cloud), 'the function of option `token`');
}

async function orSignInError<T>(ask: () => Promise<T>, cloud: string): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw cause instanceof GraphError ? cause : signInError(cause, cloud);
  }
}
