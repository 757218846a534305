/** Makes a client: the generated one over a transport that checks ids, hosts and answers. */
import { AnonymousAuthenticationProvider } from '@microsoft/kiota-abstractions';
import {
  FetchRequestAdapter,
  HttpClient,
  type Middleware,
  ParametersNameDecodingHandler,
} from '@microsoft/kiota-http-fetchlibrary';
import {
  ParseNodeFactoryRegistry,
  SerializationWriterFactoryRegistry,
  type RequestAdapter,
} from '@microsoft/kiota-abstractions';
import { baseUrlOf } from './base-url.ts';
import { type Cloud, type CloudId, clouds } from './clouds/generated/clouds.ts';
import { createPimGroupsClient as createGenerated, type PimGroupsClient } from './generated/pimGroupsClient.js';
import { GraphError } from './graph-error.ts';
import { type PauseOptions, pauseUnless, wait } from './retry-pause.ts';
import { decodeClaims, type TokenClaims } from './token-claims.ts';
import { createTokenSource, type Token, type TokenCredential, type TokenSource } from './token-source.ts';
import { type Fetch, Transport } from './transport.ts';

/** How a client signs in, where it calls, and how patient it is. */
export interface ClientOptions {
  /** Signs in; a credential of `@azure/identity`, for example. Give this or `token`. */
  readonly credential?: TokenCredential | undefined;
  /** A token that is at hand, or a function that returns one. */
  readonly token?: Token | undefined;
  /** The national cloud of the tenant; global when absent. */
  readonly cloud?: CloudId | undefined;
  /** Another root than the cloud's: an emulator's, for example; `/v1.0` is added where there is no path. Plain http is accepted on loopback only. */
  readonly baseUrl?: string | undefined;
  /** Stands in for the network. */
  readonly fetch?: Fetch | undefined;
  /** How long one call may take, in milliseconds; 30,000 when absent. */
  readonly timeoutMs?: number | undefined;
  /** How often a call is sent again after a 429, and a read after a 503 or 504; 3 when absent. */
  readonly maxRetries?: number | undefined;
  /** Handlers that see each call before it is sent. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Waits; a test's clock can stand in. */
  readonly wait?: Wait | undefined;
  /** Hears of each pause before a call is sent again, in milliseconds. */
  readonly onPause?: ((milliseconds: number) => void) | undefined;
}

type Wait = NonNullable<PauseOptions['wait']>;

interface Connection {
  readonly wait: Wait;
  readonly adapter: RequestAdapter;
  readonly tokens: TokenSource;
  readonly origin: string;
}

const connections = new WeakMap<object, Connection>();

/** Makes a client for the PIM for Groups paths of Microsoft Graph. */
export function createPimGroupsClient(options: ClientOptions): PimGroupsClient {
  const cloud = cloudOf(options.cloud ?? 'global');
  if (cloud === undefined)
    throw inputError(`cloud \`${options.cloud ?? ''}\` is not one of ${Object.keys(clouds).join(', ')}`);
  if ((options.credential === undefined) === (options.token === undefined)) {
    throw inputError('give either `credential` or `token`');
  }
  const baseUrl = baseUrlOf(options.baseUrl ?? cloud.graphRoot);
  const { origin } = new URL(baseUrl);
  const tokens = createTokenSource(options, { origin, scope: cloud.scope, cloud: cloud.name });
  const toldWait = waitOf(options);
  const transport = new Transport({
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    tokens,
    timeoutMs: options.timeoutMs ?? 30_000,
    maxRetries: options.maxRetries ?? 3,
    wait: toldWait,
  });
  const http = new HttpClient(undefined, ...(options.middleware ?? []), new ParametersNameDecodingHandler(), transport);
  const adapter = new FetchRequestAdapter(
    new AnonymousAuthenticationProvider(),
    new ParseNodeFactoryRegistry(),
    new SerializationWriterFactoryRegistry(),
    http,
  );
  adapter.baseUrl = baseUrl;
  const client = createGenerated(adapter);
  connections.set(client, { adapter, tokens, origin, wait: toldWait });
  return client;
}

/** The request adapter of a client made here; what the generated client has no path for is sent through it. */
export function adapterOf(client: PimGroupsClient): RequestAdapter {
  return connectionOf(client).adapter;
}

/** Waits as the client does, until the time is up or the stop says that there is no point in it; resolves to whether the time is up. */
export function pause(
  client: PimGroupsClient,
  milliseconds: number,
  ends: Omit<PauseOptions, 'wait'> = {},
): Promise<boolean> {
  return pauseUnless(milliseconds, { ...ends, wait: connectionOf(client).wait });
}

function waitOf({ wait: own = wait, onPause }: ClientOptions): Wait {
  return (milliseconds, signal) => {
    onPause?.(milliseconds);
    return own(milliseconds, signal);
  };
}

/** The claims of the token that the client sends; undefined where the token cannot be read. A sign-in may happen. */
export async function readTokenClaims(client: PimGroupsClient): Promise<TokenClaims | undefined> {
  const { tokens, origin } = connectionOf(client);
  return decodeClaims(await tokens.tokenFor(new URL(origin)));
}

function connectionOf(client: PimGroupsClient): Connection {
  const connection = connections.get(client);
  if (connection === undefined) throw inputError('the client was not made by `createPimGroupsClient` of this package');
  return connection;
}

/** Callers without types may name a cloud that there is not. */
function cloudOf(name: string): Cloud | undefined {
  return Object.hasOwn(clouds, name) ? clouds[name as CloudId] : undefined;
}

function inputError(message: string): GraphError {
  return new GraphError({ kind: 'input', code: 'INVALID_OPTION', message });
}
