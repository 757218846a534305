/** Checks that every source and permission that `x-access` names stands in the catalogue. */
import type { AccessOperation } from './apply-overlay.ts';
import { type Catalogue, entriesOf } from './catalogue.ts';

/** Throws on the first name that the catalogue lacks. */
export function checkReferences(operations: readonly AccessOperation[], catalogue: Catalogue): void {
  const sources = new Set(entriesOf(catalogue, 'sources').map(({ id }) => id));
  const permissions = new Set(entriesOf(catalogue, 'permissions').map(({ id }) => id));
  const clouds = new Set(entriesOf(catalogue, 'clouds').map(({ id }) => id));
  const knownUnder = new Map([
    ['sources', sources],
    ['observedSources', sources],
    ['least', permissions],
    ['higher', permissions],
    ['observed', permissions],
    ['clouds', clouds],
  ]);
  visitLists(operations, (key, ids) => {
    const missing = ids.find((id) => knownUnder.get(key)?.has(id) === false);
    if (missing !== undefined)
      throw new Error(`\`x-access\` names \`${missing}\` under ${key}, which the catalogue does not have`);
  });
}

function visitLists(value: unknown, visit: (key: string, ids: readonly string[]) => void): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (Array.isArray(item)) visit(key, item as readonly string[]);
    visitLists(item, visit);
  }
}
