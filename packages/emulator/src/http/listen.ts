/** Makes a server listen, or says in one line why it cannot. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EmulatorError, type EmulatorErrorCode } from '../emulator-error.ts';

const REASONS: Readonly<Record<string, readonly [EmulatorErrorCode, (host: string, port: number) => string]>> = {
  EADDRINUSE: ['PORT_IN_USE', (host, port) => `port ${port} of ${host} is in use`],
  EACCES: ['PORT_NOT_ALLOWED', (_host, port) => `port ${port} may not be used by this account`],
};

/** Listens and returns the origin. */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    const fail = (cause: Error & { readonly code?: string }): void => {
      const [code, describe] = REASONS[cause.code ?? ''] ?? [
        'HOST_UNAVAILABLE',
        () => `host \`${host}\` cannot be listened on: ${cause.code ?? cause.message}`,
      ];
      reject(new EmulatorError(code, describe(host, port), { cause }));
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
  const { port: bound } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
}
