/** Serves the site on this machine, as a static host would. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import { POLICY } from '../render/layout.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.yaml': 'application/yaml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** Where a site is served. */
export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts to serve a folder under a base path; port 0 takes a free one. */
export async function serveSite(
  folder: string,
  { port, base }: { readonly port: number; readonly base: string },
): Promise<Served> {
  const server = createServer((request, response) => {
    answer(folder, base, request, response);
  });
  await listening(server, port);
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  const path = fileOf(folder, base, request.url ?? '/');
  const found = path ?? join(folder, '404.html');
  const type = TYPES[extname(found)] ?? 'application/octet-stream';
  const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(path === undefined ? 404 : 200, {
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'Content-Type': type,
    Vary: 'Accept-Encoding',
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
  });
  const stream = createReadStream(found).on('error', () => response.end());
  if (packed) stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}

function fileOf(folder: string, base: string, url: string): string | undefined {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  if (!pathname.startsWith(base)) return undefined;
  const path = normalize(join(folder, decoded(pathname.slice(base.length))));
  if (!`${path}${sep}`.startsWith(join(folder, sep))) return undefined;
  return [path, `${path}.html`, join(path, 'index.html')].find((file) => existsSync(file) && statSync(file).isFile());
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
