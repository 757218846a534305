/** Filters, sorts and cuts a collection into pages. */
import { matchesFilter } from './filter.ts';
import type { Order, Query } from './query.ts';
import { skipTokenOf } from './skip-token.ts';

/** One page: its items, how many there are on all pages, and where the next begins. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next?: string;
}

const DEFAULT_PAGE = 100;

/** Takes the page that a query asks for. */
export function takePage<T extends Readonly<Record<string, unknown>>>(
  all: readonly T[],
  { filter, orderby, top, skip }: Query,
): Page<T> {
  const matched = filter === undefined ? all : all.filter((item) => matchesFilter(filter, item));
  const sorted = orderby.length === 0 ? matched : [...matched].sort((one, other) => compare(one, other, orderby));
  const end = skip + (top ?? DEFAULT_PAGE);
  const page = { items: sorted.slice(skip, end), total: sorted.length };
  return end < sorted.length ? { ...page, next: skipTokenOf(end) } : page;
}

/** The query of a call with the token for the next page in it. */
export function nextQuery(query: string, token: string): string {
  const kept = query.split('&').filter((pair) => pair !== '' && !/^(?:%24|\$)?skiptoken=/i.test(pair));
  return [...kept, `$skiptoken=${token}`].join('&');
}

function compare(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
  orders: readonly Order[],
): number {
  for (const { path, descending } of orders) {
    const [key = ''] = path;
    const left = sortKey(one[key]);
    const right = sortKey(other[key]);
    if (left !== right) return (left < right ? -1 : 1) * (descending ? -1 : 1);
  }
  return 0;
}

function sortKey(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value.toLowerCase() : JSON.stringify(value);
}
