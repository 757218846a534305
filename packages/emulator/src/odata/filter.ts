/** The tree of a `$filter` expression. */

/** A value in a filter. */
export type Literal = string | number | boolean | null;

/** An expression that is true or false for a resource. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly operand: Filter }
  | { readonly kind: 'eq' | 'ne'; readonly path: readonly string[]; readonly value: Literal }
  | { readonly kind: 'in'; readonly path: readonly string[]; readonly values: readonly Literal[] };

/** Whether the filter is true for the resource. */
export function matchesFilter(filter: Filter, resource: Readonly<Record<string, unknown>>): boolean {
  switch (filter.kind) {
    case 'and':
      return matchesFilter(filter.left, resource) && matchesFilter(filter.right, resource);
    case 'or':
      return matchesFilter(filter.left, resource) || matchesFilter(filter.right, resource);
    case 'not':
      return !matchesFilter(filter.operand, resource);
    case 'eq':
      return isSame(valueAt(resource, filter.path), filter.value);
    case 'ne':
      return !isSame(valueAt(resource, filter.path), filter.value);
    case 'in': {
      const actual = valueAt(resource, filter.path);
      return filter.values.some((value) => isSame(actual, value));
    }
  }
}

/** The value a property has to have in every match, where the filter says so; else undefined. */
export function requiredValue(filter: Filter | undefined, property: string): string | undefined {
  if (filter?.kind === 'and') return requiredValue(filter.left, property) ?? requiredValue(filter.right, property);
  const [first, ...rest] = filter?.kind === 'eq' ? filter.path : [];
  const named = first?.toLowerCase() === property.toLowerCase() && rest.length === 0;
  return named && filter?.kind === 'eq' && typeof filter.value === 'string' ? filter.value : undefined;
}

function valueAt(resource: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  return (
    path.reduce<unknown>(
      (value, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key],
      resource,
    ) ?? null
  );
}

/** Graph compares texts without case, and points in time by what they mean. */
function isSame(actual: unknown, expected: Literal): boolean {
  if (typeof actual === 'string' && typeof expected === 'string')
    return actual.toLowerCase() === expected.toLowerCase();
  if (typeof actual === 'string' && typeof expected === 'number') return Date.parse(actual) === expected;
  return actual === expected;
}
