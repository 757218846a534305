/** A `fetch` that takes calls to Graph, and to where its callers sign in, to an emulator. */
import { clouds } from './generated/directory.ts';

type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** An emulator in this process, one that listens, or the address of one that listens elsewhere. */
export type EmulatorAddress = { readonly fetch: Fetch } | { readonly url: string } | URL | string;

const HOSTS: ReadonlySet<string> = new Set(
  Object.values(clouds).flatMap(({ graphRoot, authority }) => [new URL(graphRoot).host, new URL(authority).host]),
);

/**
 * Makes a `fetch` that sends what is for Graph, in any cloud, to the emulator, and everything else on to `otherwise`.
 * Answers name the address that was called, links to next pages too, so clients that insist on https need no change.
 * @example
 * const { url } = await startEmulator();
 * globalThis.fetch = graphFetch(url);
 * await fetch('https://graph.microsoft.com/v1.0/me'); // answered by the emulator
 */
export function graphFetch(emulator: EmulatorAddress, otherwise: Fetch = globalThis.fetch): Fetch {
  const ask = askFor(emulator, otherwise);
  return async (input, init) => {
    const address = typeof input === 'object' && 'url' in input ? input.url : String(input);
    return isGraph(address) ? ask(new Request(input, init)) : otherwise(input, init);
  };
}

function isGraph(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === 'https:' && HOSTS.has(host);
}

function askFor(emulator: EmulatorAddress, send: Fetch): (request: Request) => Promise<Response> {
  if (typeof emulator === 'object' && 'fetch' in emulator) return (request) => emulator.fetch(request);
  const root = new URL(typeof emulator === 'object' && 'url' in emulator ? emulator.url : emulator);
  return async (request) => {
    const { host, pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.set('X-Forwarded-Host', host);
    headers.set('X-Forwarded-Proto', 'https');
    const { method, signal, redirect } = request;
    const body = request.body === null ? {} : { body: await request.arrayBuffer() };
    return send(new URL(`${pathname}${search}`, root.origin), { method, headers, signal, redirect, ...body });
  };
}
