/** Reads the body of an error as far as it can be read: Graph's JSON, JSON inside it as text, what is left of either, or nothing. */

/** What a body tells. */
export interface ErrorBody {
  readonly code?: string | undefined;
  /** The innermost code, where PIM has put its own error as text into the message. */
  readonly innerCode?: string | undefined;
  readonly message?: string | undefined;
  readonly requestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** No message of a service is longer, in characters; a page that was put into one is. */
const LONGEST = 1_000;
/** How deep texts are looked into that hold JSON. */
const DEPTH = 4;

/** Reads a body; nothing in it is needed, and nothing in it can make this throw. */
export function readErrorBody(text: string): ErrorBody {
  const outer = objectIn(text);
  if (outer === undefined) return {};
  const error = objectAt(outer, 'error') ?? outer;
  const ids = objectAt(error, 'innerError') ?? {};
  const message = textAt(error, 'message') ?? textAt(error, 'error_description');
  const inner = message === undefined ? {} : readInner(message, DEPTH);
  return {
    code: readable(textAt(error, 'code') ?? textAt(error, 'errorCode') ?? textAt(error, 'error')),
    innerCode: readable(inner.code),
    message: readable(inner.message ?? message),
    requestId: readable(textAt(ids, 'request-id')),
    clientRequestId: readable(textAt(ids, 'client-request-id')),
  };
}

interface Inner {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/** What a message holds that is itself JSON, or the beginning of it. */
function readInner(message: string, depth: number): Inner {
  if (depth === 0 || !/^\s*["{]/.test(message)) return {};
  const found = objectIn(message);
  if (found === undefined) return readTorn(message);
  const error = objectAt(found, 'error') ?? found;
  const own = textAt(error, 'message');
  const deeper = own === undefined ? {} : readInner(own, depth - 1);
  return {
    code: deeper.code ?? textAt(error, 'errorCode') ?? textAt(error, 'code'),
    message: deeper.message ?? own,
  };
}

/** Why: a message that was cut off or escaped once too often still names its code. */
function readTorn(message: string): Inner {
  const code = /\\*"(?:errorCode|code)\\*"\s*:\s*\\*"([A-Za-z][\w.]*)\\*"/i.exec(message)?.[1];
  const text = /\\*"message\\*"\s*:\s*\\*"([^"\\]*)/i.exec(message)?.[1];
  return code === undefined ? {} : { code, message: text };
}

/** Why control characters go: errors are shown on terminals and written into logs. */
function readable(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  return line === '' ? undefined : line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** The object that a text is; a text in quotes is looked into once. */
function objectIn(text: string): Fields | undefined {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (!start.startsWith('{') && !start.startsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(start);
    return typeof value === 'string'
      ? asObject(value.trimStart().startsWith('{') ? JSON.parse(value) : undefined)
      : asObject(value);
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Fields | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : undefined;
}

function objectAt(value: Fields, name: string): Fields | undefined {
  return asObject(valueAt(value, name));
}

function textAt(value: Fields, name: string): string | undefined {
  const text = valueAt(value, name);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Why in any case: the pages write `innerError` and `innererror`, `Message` and `message`. */
function valueAt(value: Fields, name: string): unknown {
  if (Object.hasOwn(value, name)) return value[name];
  const key = Object.keys(value).find((other) => other.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : value[key];
}
