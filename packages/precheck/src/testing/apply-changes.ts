/** Applies the JSON Patch operations of a remedy to facts; add and replace are all that remedies use. */
import type { Change } from '../engine/decision.ts';
import type { Facts } from '../engine/facts.ts';

/** Returns changed facts; a path whose parent does not exist is an error, as RFC 6902 wants it. */
export function applyChanges(facts: Facts, changes: readonly Change[]): Facts {
  const copy: unknown = structuredClone(facts);
  for (const { op, path, value } of changes) {
    const keys = path.slice(1).split('/');
    const last = keys.pop() ?? '';
    let parent = copy as Record<string, unknown> | undefined;
    for (const key of keys) parent = parent?.[key] as Record<string, unknown> | undefined;
    if (parent === undefined || (op === 'replace' && !(last in parent))) throw new Error(`nothing at ${path}`);
    if (Array.isArray(parent) && last === '-') parent.push(structuredClone(value));
    else parent[last] = structuredClone(value);
  }
  return copy as Facts;
}
