/** Finds the cancels that a call is, or carries as a batch, however its address is written. */
import { GraphError } from '@pim-precheck/client';
import type { OperationId } from '../../engine/facts.ts';
import { policy } from '../../generated/policy.ts';

/** A call on its way out, whichever client makes it. */
export interface OutgoingCall {
  readonly url: string;
  readonly method: string;
  readonly body: unknown;
}

/** A cancel, alone or in a batch. */
export interface FoundCancel {
  readonly operation: OperationId;
  readonly requestId: string;
}

interface BatchedCall {
  readonly url?: unknown;
  readonly method?: unknown;
}

/** What a cancel's path ends with, segment by segment: the collection, a place for the id, the action. */
const shapes = Object.values(policy.operations).map(({ id, method, path }) => {
  const [collection = '', , action = ''] = path.split('/').slice(-3);
  return { operation: id, method, collection: collection.toLowerCase(), action: action.toLowerCase() };
});

/** Lists the cancels. Throws an input error for a batch that cannot be read: what cannot be checked is not sent. */
export function cancelsIn({ url, method, body }: OutgoingCall): readonly FoundCancel[] {
  if (method.toUpperCase() !== 'POST') return [];
  const segments = segmentsOf(url);
  if (segments.at(-1)?.toLowerCase() !== '$batch') return cancelAt(segments, method);
  return batchedCalls(body).flatMap((call) => cancelAt(segmentsOf(textOf(call.url)), textOf(call.method, 'GET')));
}

function cancelAt(segments: readonly string[], method: string): readonly FoundCancel[] {
  const [last = '', ...before] = segments.toReversed();
  // Graph: OData lets an action be qualified, and be called with parentheses.
  const action = last.toLowerCase().replace(/^microsoft\.graph\.|\(\)$/g, '');
  const { id, collection } = keyOf(before);
  const found = shapes.find(
    (shape) =>
      shape.action === action && shape.collection === collection && shape.method === method.trim().toUpperCase(),
  );
  return found === undefined ? [] : [{ operation: found.operation, requestId: id }];
}

/** Graph: a key stands in a segment of its own, or in parentheses behind the collection. */
function keyOf([last = '', before = '']: readonly string[]): { readonly id: string; readonly collection: string } {
  const [, collection, key] = /^(\w+)\((?:\w+=)?'(.*)'\)$/.exec(last) ?? [];
  if (collection !== undefined && key !== undefined)
    return { collection: collection.toLowerCase(), id: key.replaceAll("''", "'") };
  return { collection: before.toLowerCase(), id: last };
}

/** Why decoded one by one: a slash that is part of an id must not part it. */
function segmentsOf(url: string): readonly string[] {
  const path = url.replace(/[?#].*$/s, '').replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function batchedCalls(body: unknown): readonly BatchedCall[] {
  const text = typeof body === 'string' ? body : isBytes(body) ? new TextDecoder().decode(body) : undefined;
  const parsed = text === undefined ? undefined : parsedOf(text);
  const requests = (parsed as { readonly requests?: unknown } | undefined)?.requests;
  if (Array.isArray(requests)) return requests.map((call: BatchedCall | null) => call ?? {});
  throw new GraphError({
    kind: 'input',
    code: 'UNREADABLE_BATCH',
    message: 'the body of a batch cannot be read, so its cancels cannot be checked',
    hint: 'Send the batch as a text or as bytes.',
  });
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isBytes(body: unknown): body is ArrayBuffer | Uint8Array {
  return body instanceof ArrayBuffer || body instanceof Uint8Array;
}

function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}
