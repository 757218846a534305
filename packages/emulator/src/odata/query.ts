/** The query options of a call, parsed and checked against the route. */
import type { Filter } from './filter.ts';

/** What to return of a resource: all properties or some, and which related resources. */
export interface Projection {
  readonly select?: ReadonlySet<string>;
  readonly expand: ReadonlyMap<string, Projection>;
}

/** One key to sort by. */
export interface Order {
  readonly path: readonly string[];
  readonly descending: boolean;
}

/** Everything a query string can say. */
export interface Query extends Projection {
  readonly filter?: Filter;
  readonly orderby: readonly Order[];
  readonly top?: number;
  readonly skip: number;
  readonly count: boolean;
}

/** A query that says nothing. */
export const emptyQuery: Query = { expand: new Map(), orderby: [], skip: 0, count: false };
