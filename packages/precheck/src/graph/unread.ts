/** Says which reads told nothing, or not everything: the facts that stay unknown, why, and the permission that would help. */
import type { BatchAnswer, GraphError } from '@pim-precheck/client';
import type { CallerKind, FactPointer } from '../engine/facts.ts';
import { leastPermissions } from './generated/callers.ts';
import { type ReadKind, readKinds } from './plan-reads.ts';

/** A read that told nothing, or not everything. */
export interface Unread {
  readonly facts: readonly FactPointer[];
  /** The call, as the description names it. */
  readonly call: string;
  readonly why: string;
  /** The least permission of the call; null where none would help. */
  readonly permission: string | null;
  /** What Graph answered. */
  readonly error?: GraphError | undefined;
}

/** The reads among the answers that told nothing or not everything; `kinds` says what each is about. */
export function unreadOf(
  answers: ReadonlyMap<string, BatchAnswer>,
  kind: CallerKind,
  kinds: Readonly<Record<string, ReadKind>> = readKinds,
): readonly Unread[] {
  return [...answers].flatMap(([id, answer]) => {
    const read = kinds[id];
    const why = whyUnread(answer);
    return read === undefined || why === undefined ? [] : [unread(read, kind, why, answer.error)];
  });
}

/** One read that told nothing. */
export function unread({ call, facts }: ReadKind, kind: CallerKind, why: string, error?: GraphError): Unread {
  return { facts, call, why, permission: leastPermission(call, kind), ...(error === undefined ? {} : { error }) };
}

/** The least permission of a read. */
export function leastPermission(call: string, kind: CallerKind): string | null {
  return leastPermissions.get(call)?.[kind === 'application' ? 1 : 0] ?? null;
}

/** A refusal makes a fact unknown; after anything else asking again may help. */
export function isRefusal({ kind, status = 0 }: GraphError): boolean {
  return kind === 'refused' && status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}

/** Why an error tells nothing, in a few words. */
export function reasonOf({ status, innerCode, code, message }: GraphError): string {
  return `${status === undefined ? 'no answer' : `refused with ${status}`} (${innerCode ?? code}: ${message.replace(/[.\s]+$/, '')})`;
}

function whyUnread({ error, body }: BatchAnswer): string | undefined {
  if (error !== undefined) return reasonOf(error);
  const next = (body as { readonly '@odata.nextLink'?: unknown } | undefined)?.['@odata.nextLink'];
  return next === undefined ? undefined : 'only the first page was read';
}
