/** The one error of this package: what Graph answered, or why no answer came. */

/** Why a call failed: refused by Graph, never answered, cut off, unreadable, or never sent. */
export type GraphErrorKind = 'refused' | 'unreachable' | 'timeout' | 'aborted' | 'malformed' | 'sign-in' | 'input';

/** What is known about a call that failed. */
export interface GraphErrorFields {
  readonly kind: GraphErrorKind;
  readonly message: string;
  readonly code: string;
  readonly innerCode?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/**
 * A call that failed.
 *
 * `status` is the HTTP status; `code` is Graph's code, or one of ours in capitals when Graph did not answer;
 * `innerCode` is the code of the JSON text that PIM puts into `message`.
 */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly kind: GraphErrorKind;
  readonly code: string;
  readonly innerCode: string | undefined;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly hint: string | undefined;

  constructor(fields: GraphErrorFields) {
    super(redact(fields.message), fields.cause === undefined ? undefined : { cause: fields.cause });
    this.kind = fields.kind;
    this.code = fields.code;
    this.innerCode = fields.innerCode;
    this.status = fields.status;
    this.requestId = fields.requestId;
    this.clientRequestId = fields.clientRequestId;
    this.retryAfterSeconds = fields.retryAfterSeconds;
    this.hint = fields.hint;
  }
}

/** The status, headers and body text of an answer that is not a success. */
export interface FailedAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: string;
}

interface GraphBody {
  readonly code?: string | undefined;
  readonly innerCode?: string | undefined;
  readonly message?: string | undefined;
  readonly requestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
}

/** Makes an error of an answer, whatever its body: Graph's JSON, JSON inside `message`, a page of HTML, or nothing. */
export function graphErrorOf(answer: FailedAnswer): GraphError {
  const body = readBody(answer.body);
  return new GraphError({
    kind: 'refused',
    status: answer.status,
    code: body.code ?? `HTTP_${answer.status}`,
    innerCode: body.innerCode,
    message: body.message ?? `Graph answered ${answer.status} without a reason`,
    requestId: answer.headers.get('request-id') ?? body.requestId,
    clientRequestId: answer.headers.get('client-request-id') ?? body.clientRequestId,
    retryAfterSeconds: retryAfterSeconds(answer.headers.get('retry-after')),
  });
}

/** Reads a `Retry-After` header, seconds or a date, as seconds from now; undefined where it is neither. */
export function retryAfterSeconds(value: string | null | undefined, now: number = Date.now()): number | undefined {
  if (value === null || value === undefined || value.trim() === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}

/** Takes anything that looks like a token out of a text. */
export function redact(text: string): string {
  return text
    .replace(/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, '<token>')
    .replace(/\b(bearer\s+)[\w.~+/-]{8,}=*/gi, '$1<token>')
    .replace(/(client_secret|client_assertion|refresh_token|access_token|password)=[^&\s]+/gi, '$1=<redacted>');
}

function readBody(text: string): GraphBody {
  const outer = parseObject(text);
  const error = objectAt(outer, 'error') ?? outer;
  if (error === undefined) return {};
  const message = textAt(error, 'message');
  const inner = message === undefined ? undefined : parseObject(message);
  const ids = objectAt(error, 'innerError') ?? objectAt(error, 'innererror');
  return {
    code: textAt(error, 'code') ?? textAt(error, 'errorCode'),
    innerCode: inner === undefined ? undefined : (textAt(inner, 'errorCode') ?? textAt(inner, 'code')),
    message: (inner === undefined ? undefined : textAt(inner, 'message')) ?? message,
    requestId: ids === undefined ? undefined : textAt(ids, 'request-id'),
    clientRequestId: ids === undefined ? undefined : textAt(ids, 'client-request-id'),
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function objectAt(
  value: Readonly<Record<string, unknown>> | undefined,
  key: string,
): Readonly<Record<string, unknown>> | undefined {
  return asObject(value?.[key]);
}

function textAt(value: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const text = value[key];
  return typeof text === 'string' && text !== '' ? text : undefined;
}
