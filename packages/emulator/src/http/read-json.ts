/** Reads the body of a call as JSON. */
import { Refusal } from '../answers/refusal.ts';
import type { Call } from './call.ts';

/** The value of the body; undefined where there is none. Throws a refusal where it is not JSON. */
export function readJson({ body }: Call): unknown {
  if (body === undefined || body.trim() === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal('body-invalid', {
      reason:
        'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    });
  }
}

/** The body as a JSON object; one is required. */
export function readObject(call: Call): Readonly<Record<string, unknown>> {
  const value = readJson(call);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new Refusal('body-invalid', { reason: 'Empty Payload. JSON content expected.' });
}
