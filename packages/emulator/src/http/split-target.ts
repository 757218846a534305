/** Splits the target of a call into decoded path segments and the query. */
import { Refusal } from '../answers/refusal.ts';
import { QUERY_LIMIT } from './call.ts';

/** The parts of a target. */
export interface Target {
  readonly segments: readonly string[];
  /** The query, not decoded, without its question mark. */
  readonly query: string;
}

/** Splits and decodes. A segment may hold any character after decoding; it never becomes two. */
export function splitTarget(target: string): Target {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  if (query.length > QUERY_LIMIT) throw new Refusal('query-too-long', { limit: QUERY_LIMIT });
  const parts = path.split('/').slice(1);
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return { segments: parts.map(decode), query };
}

/** Decodes percent signs; what cannot be decoded is refused. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal('url-malformed', { reason: 'a percent sign is not followed by a code of UTF-8' });
  }
}
