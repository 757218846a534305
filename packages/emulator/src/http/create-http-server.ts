/** A node:http server that an emulator answers. */
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Answer, textOf } from '../answers/answer.ts';
import type { EmulatorState } from '../emulator-state.ts';
import { BODY_LIMIT, type Call } from './call.ts';
import { dispatch } from './dispatch.ts';
import { type UnreadReason, refuseSocket, refuseUnread } from './refuse-unread.ts';

const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 15_000;
const HEADERS_LIMIT = 32_768;
/** Why: an address beyond the limit is to be refused in Graph's form, so it must get through first. */
const HEAD_LIMIT = 262_144;
/** How often connections are looked at that take their time. */
const CHECK_INTERVAL = 1000;

/** How long a call may take to arrive, in milliseconds. */
export interface ServerOptions {
  readonly requestTimeout?: number | undefined;
}

/** Makes the server; it does not listen yet. */
export function createHttpServer(
  state: EmulatorState,
  { requestTimeout = REQUEST_TIMEOUT }: ServerOptions = {},
): Server {
  const options = {
    headersTimeout: Math.min(HEADERS_TIMEOUT, requestTimeout),
    requestTimeout,
    maxHeaderSize: HEAD_LIMIT,
    // Why: a call without one is refused below, in Graph's form.
    requireHostHeader: false,
    connectionsCheckingInterval: Math.min(CHECK_INTERVAL, requestTimeout),
  };
  const server = createServer(options, (request, response) => answerRequest(request, response, state));
  server.on('clientError', (error: ParserError, socket: Socket) => refuseBytes(error, socket, state));
  server.on('checkExpectation', ({ headers }: IncomingMessage, response: ServerResponse) =>
    send(response, refuseUnread('expectation-failed', state, { expectation: headers.expect ?? '' }), true),
  );
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    // Why: the server has let go of this socket, and would neither hear its errors nor close it.
    socket.on('error', () => socket.destroy()).once('finish', () => socket.destroy());
    refuseSocket(socket, refuseUnread('connect-unsupported', state));
  });
  return server;
}

/** Why at once where there is no body: most calls have none, and a promise costs more than most operations. */
function answerRequest(request: IncomingMessage, response: ServerResponse, state: EmulatorState): void {
  // INVARIANT: only a broken connection fails here; there is nobody left to answer.
  const end = (): unknown => request.socket.destroy();
  if (isHeadTooLarge(request)) {
    send(response, refuseUnread('head-too-large', state, { limit: HEADERS_LIMIT }), true);
    return;
  }
  if (!namesOneHost(request)) {
    send(response, refuseUnread('host-missing', state), true);
    return;
  }
  const body = readBody(request);
  if (body === undefined) {
    const answer = dispatch(callOf(request, undefined), state);
    if (answer instanceof Promise) answer.then((late) => send(response, late, false)).catch(end);
    else send(response, answer, false);
    return;
  }
  body
    .then(async (text) =>
      text === null
        ? send(response, refuseUnread('body-too-large', state, { limit: BODY_LIMIT }), true)
        : send(response, await dispatch(callOf(request, text), state), false),
    )
    .catch(end);
}

function callOf(request: IncomingMessage, body: string | undefined): Call {
  const { method = 'GET', url = '/', headers } = request;
  const ownOrigin = `http://${headers.host || 'localhost'}`;
  const origin = originOf(headers, ownOrigin);
  const header = (name: string): string | undefined => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  return { method, target: url.startsWith('/') ? url : targetOf(url), origin, ownOrigin, header, body };
}

const AUTHORITY = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** What the caller takes the emulator's address to be: that of a proxy before it, where one says so. */
function originOf(headers: IncomingHttpHeaders, own: string): string {
  if (headers['x-forwarded-host'] === undefined && headers['x-forwarded-proto'] === undefined) return own;
  const first = (name: string): string =>
    String(headers[name] ?? '')
      .split(',', 1)[0]
      ?.trim() ?? '';
  const [host, scheme] = [first('x-forwarded-host'), first('x-forwarded-proto').toLowerCase()];
  return `${scheme === 'https' ? scheme : 'http'}://${AUTHORITY.test(host) ? host : headers.host || 'localhost'}`;
}

/** HTTP/1.1 asks for exactly one Host header; it may be empty. */
function namesOneHost({ httpVersion, rawHeaders }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}

function isHeadTooLarge({ rawHeaders }: IncomingMessage): boolean {
  let size = 0;
  for (const text of rawHeaders) size += text.length;
  return size > HEADERS_LIMIT;
}

/** Why: a proxy's client sends the whole address. */
function targetOf(url: string): string {
  if (!URL.canParse(url)) return '/';
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** Undefined where there is no body, null where it is too long. */
function readBody(request: IncomingMessage): undefined | Promise<string | null> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return undefined;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > BODY_LIMIT) resolve(null);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}

function send(response: ServerResponse, answer: Answer, close: boolean): void {
  if (answer.reset) {
    response.socket?.destroy();
    return;
  }
  const text = textOf(answer);
  const headers: Record<string, string | number> = { ...answer.headers };
  if (text !== undefined) {
    headers['Content-Type'] = 'application/json; charset=utf-8';
    headers['Content-Length'] = Buffer.byteLength(text);
  }
  if (close) headers['Connection'] = 'close';
  response.writeHead(answer.status, headers).end(text);
}

const UNREAD: Readonly<Record<string, UnreadReason>> = {
  HPE_HEADER_OVERFLOW: 'head-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
};

/** What the parser of Node says of bytes that it cannot read. */
interface ParserError {
  readonly code?: string;
  readonly reason?: string;
  readonly rawPacket?: Uint8Array;
}

const TLS_HANDSHAKE = 0x16;

function refuseBytes({ code = '', reason, rawPacket }: ParserError, socket: Socket, state: EmulatorState): void {
  if (!socket.writable || code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const told = rawPacket?.[0] === TLS_HANDSHAKE ? 'it begins as TLS does' : (reason ?? 'it is cut off');
  const facts = { limit: HEADERS_LIMIT, reason: `${told.charAt(0).toLowerCase()}${told.slice(1)}` };
  refuseSocket(socket, refuseUnread(UNREAD[code] ?? 'bytes-unreadable', state, facts));
}
