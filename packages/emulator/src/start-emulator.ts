/** Starts an emulator on a port of this machine. */
import { type Emulator, type EmulatorOptions, openEmulator } from './open-emulator.ts';
import { EmulatorError } from './emulator-error.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { listen } from './http/listen.ts';
import type { MintOptions } from './tokens/mint-token.ts';

/** Where an emulator listens, and how it is set up. */
export interface StartOptions extends EmulatorOptions {
  /** 0, or absent, for any free port. */
  readonly port?: number | undefined;
  /** 127.0.0.1 when absent. */
  readonly host?: string | undefined;
  /** Allows a host that other machines can reach: tokens then travel over plain http. */
  readonly allowNonLoopback?: boolean | undefined;
  /** How long a call may take to arrive, in milliseconds; fifteen seconds when absent. */
  readonly requestTimeout?: number | undefined;
}

/** An emulator that listens. */
export interface RunningEmulator {
  /** Address of Graph, version included. */
  readonly url: string;
  readonly origin: string;
  readonly tokens: Readonly<Record<string, string>>;
  readonly mintToken: (options: MintOptions) => Promise<string>;
  readonly emulator: Emulator;
  /** Ends every connection and stops listening. */
  readonly stop: () => Promise<void>;
}

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|localhost)$/i;

/** Whether only this machine reaches the host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * Starts an emulator; it listens on the loopback address unless told otherwise.
 * @example
 * const { url, tokens, stop } = await startEmulator({ port: 0 });
 */
export async function startEmulator(options: StartOptions = {}): Promise<RunningEmulator> {
  const { port = 0, host = '127.0.0.1' } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new EmulatorError('PORT_INVALID', `port \`${String(port)}\` has to be a whole number from 0 to 65535`);
  }
  if (!isLoopback(host) && options.allowNonLoopback !== true) {
    throw new EmulatorError(
      'HOST_NOT_LOOPBACK',
      `host \`${host}\` is not a loopback address, so others would reach the emulator over plain http; \`allowNonLoopback\`, on the command line \`--allow-non-loopback\`, accepts that`,
    );
  }
  const { emulator, state } = await openEmulator(options);
  const server = createHttpServer(state, { requestTimeout: options.requestTimeout });
  const origin = await listen(server, port, host);
  return {
    url: `${origin}/v1.0`,
    origin,
    tokens: emulator.tokens,
    mintToken: emulator.mintToken,
    emulator,
    stop: () =>
      new Promise((resolve) => {
        state.delays.endAll();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
