/** Reads the body of a call as JSON. */
import { Refusal } from '../answers/refusal.ts';
import type { Call } from './call.ts';

const UNREADABLE =
  'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.';
/** Why: this is what `fetch` sends where the caller names no type. */
const UNNAMED = 'text/plain;charset=UTF-8';
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** The value of the body; undefined where there is none. Throws a refusal where it is not JSON. */
export function readJson({ body, header }: Call): unknown {
  if (body === undefined || body.trim() === '') return undefined;
  const encoding = header('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw new Refusal('encoding-unsupported', { encoding });
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal('body-invalid', { reason: UNREADABLE });
  }
}

/** The body as a JSON object that is also called one: Graph reads no other type where a body is required. */
export function readTypedObject(call: Call): Readonly<Record<string, unknown>> {
  const type = call.header('content-type') ?? UNNAMED;
  if (type !== UNNAMED && !JSON_TYPE.test(type)) throw new Refusal('body-invalid', { reason: UNREADABLE });
  return readObject(call);
}

/** The body as a JSON object; one is required. */
export function readObject(call: Call): Readonly<Record<string, unknown>> {
  const value = readJson(call);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new Refusal('body-invalid', { reason: 'Empty Payload. JSON content expected.' });
}
