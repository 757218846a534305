/** The one error of this package: what Graph answered, or why no answer came. */

import type { AnswerIds } from './call-options.ts';
import { readErrorBody } from './read-error-body.ts';

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
  /** The ids of the answer, where neither its headers nor its body hold any. */
  readonly ids?: AnswerIds | undefined;
}

/** Makes an error of an answer, whatever its body: Graph's JSON, JSON inside `message`, a page of HTML, or nothing. */
export function graphErrorOf(answer: FailedAnswer): GraphError {
  const body = readErrorBody(answer.body);
  const { ids = {} } = answer;
  const pause = retryAfterSeconds(answer.headers.get('retry-after'));
  return new GraphError({
    kind: 'refused',
    status: answer.status,
    code: body.code ?? `HTTP_${answer.status}`,
    innerCode: body.innerCode,
    message: body.message ?? `Graph answered ${answer.status} without a reason`,
    requestId: answer.headers.get('request-id') ?? body.requestId ?? ids.requestId,
    clientRequestId: answer.headers.get('client-request-id') ?? body.clientRequestId ?? ids.clientRequestId,
    retryAfterSeconds: pause,
    hint: pause !== undefined && pause > LONGEST_PAUSE_SECONDS ? laterText(pause) : undefined,
  });
}

/** Nothing here waits for longer before it sends a call again. */
export const LONGEST_PAUSE_SECONDS = 900;

function laterText(seconds: number): string {
  const at = new Date(Math.min(Date.now() + seconds * 1000, LAST_MOMENT));
  return `Graph asks to wait for ${durationText(seconds)}, which is too long to wait here: run it again after ${at.toISOString().slice(0, 16)}Z.`;
}

/** Dates end there. */
const LAST_MOMENT = 8.64e15;

function durationText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
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
