/** Parses a query string; an option that is unknown, not offered or malformed is refused, never ignored. */
import { Refusal } from '../answers/refusal.ts';
import type { Route } from '../generated/routes.ts';
import { shapes } from '../generated/shapes.ts';
import { decode } from '../http/split-target.ts';
import { parseExpand, parseSelect } from './parse-projection.ts';
import { parseFilter } from './parse-filter.ts';
import { propertyOf } from './properties.ts';
import { type Order, type Query, emptyQuery } from './query.ts';
import { readSkipToken } from './skip-token.ts';

const CACHE_LIMIT = 200;
const PAGE_LIMIT = 999;
const ALL_OPTIONS = [
  '$count',
  '$expand',
  '$filter',
  '$format',
  '$orderby',
  '$search',
  '$select',
  '$skip',
  '$skiptoken',
  '$top',
];
/** What directory objects answer from their index only. */
const ADVANCED = ['$count', '$orderby'];

/** Why: callers ask the same few questions over and over. */
const parsed = new Map<string, Query>();

/** Parses the query of a call to a route, or remembers what came of it. */
export function parseQuery(route: Route, text: string, consistencyLevel: string | undefined): Query {
  if (text === '') return emptyQuery;
  const key = `${route.operationId} ${consistencyLevel ?? ''} ${text}`;
  const query = parsed.get(key) ?? parse(route, text, consistencyLevel);
  if (parsed.size >= CACHE_LIMIT) parsed.clear();
  parsed.set(key, query);
  return query;
}

function parse(route: Route, text: string, consistencyLevel: string | undefined): Query {
  const options = splitQuery(route, text);
  checkConsistency(route, options, consistencyLevel);
  const shape = route.answer ?? '';
  const filter = options.get('$filter');
  const select = options.get('$select');
  const top = options.get('$top');
  const token = options.get('$skiptoken');
  return {
    ...(filter === undefined ? {} : { filter: parseFilter(filter, shape) }),
    ...(select === undefined ? {} : { select: parseSelect(select, shape) }),
    ...(top === undefined ? {} : { top: parseTop(top) }),
    expand: parseExpand(options.get('$expand') ?? '', shape),
    orderby: parseOrder(options.get('$orderby') ?? '', shape),
    count: parseCount(options.get('$count') ?? 'false'),
    skip: token === undefined ? 0 : readSkipToken(token),
  };
}

function splitQuery(route: Route, text: string): ReadonlyMap<string, string> {
  const offered = new Set(route.query.includes('$top') ? [...route.query, '$skiptoken'] : route.query);
  const options = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const [key = '', ...rest] = pair.split('=');
    const given = decode(key.replaceAll('+', ' '));
    const name = nameOf(given);
    if (!offered.has(name))
      throw new Refusal('query-unsupported', { reason: `The query option '${given}' is not supported on this path.` });
    if (options.has(name))
      throw new Refusal('query-invalid', { reason: `Query option '${name}' was specified more than once.` });
    const value = decode(rest.join('=').replaceAll('+', ' '));
    if (value.trim() === '') throw invalid(`The query option '${name}' has no value.`);
    options.set(name, value);
  }
  return options;
}

/** Graph: https://learn.microsoft.com/graph/query-parameters — on v1.0 the dollar sign is optional, and case does not count. */
function nameOf(given: string): string {
  const lower = given.toLowerCase();
  return ALL_OPTIONS.find((option) => option === lower || option === `$${lower}`) ?? given;
}

/** Graph: https://learn.microsoft.com/graph/aad-advanced-queries — asked for with a header and `$count`. */
function checkConsistency(route: Route, options: ReadonlyMap<string, string>, level: string | undefined): void {
  if (!route.headers.includes('ConsistencyLevel') || level?.toLowerCase() === 'eventual') return;
  const advanced = ADVANCED.find((option) => options.has(option));
  if (advanced)
    throw new Refusal('query-unsupported', { reason: `${advanced} needs the header ConsistencyLevel: eventual.` });
}

function parseTop(text: string): number {
  const top = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (top >= 1 && top <= PAGE_LIMIT) return top;
  throw invalid(
    `Invalid value '${text}' for $top query option found. The $top query option requires a value between 1 and ${PAGE_LIMIT}.`,
  );
}

function parseCount(text: string): boolean {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  throw invalid(`Invalid value '${text}' for $count query option found. Valid values are 'true' and 'false'.`);
}

function parseOrder(text: string, shape: string): readonly Order[] {
  if (text === '') return [];
  return text.split(',').map((part) => {
    const [name = '', direction = 'asc', ...rest] = part.trim().split(/\s+/);
    if (rest.length > 0 || !/^(?:asc|desc)$/i.test(direction))
      throw invalid(`Invalid $orderby clause: '${part.trim()}'.`);
    const [path, property] = propertyOf(shape, name);
    const isComplex = shapes[property.type] !== undefined && shapes[property.type]?.values === undefined;
    if (property.collection || property.navigation || isComplex)
      throw invalid(`The property '${name}' cannot be used in the $orderby query option.`);
    return { path: [path], descending: direction.toLowerCase() === 'desc' };
  });
}

function invalid(reason: string): Refusal {
  return new Refusal('query-invalid', { reason });
}
