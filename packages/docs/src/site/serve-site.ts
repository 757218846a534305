/** Serves the site on this machine, as a static host would. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

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
  const headers = {
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
  };
  const found = path ?? join(folder, '404.html');
  response.writeHead(path === undefined ? 404 : 200, {
    ...headers,
    'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream',
  });
  createReadStream(found)
    .on('error', () => response.end())
    .pipe(response);
}

function fileOf(folder: string, base: string, url: string): string | undefined {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  if (!pathname.startsWith(base)) return undefined;
  const path = normalize(join(folder, decoded(pathname.slice(base.length))));
  if (!`${path}${sep}`.startsWith(join(folder, sep))) return undefined;
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
