/** Applies the changes of a remedy to facts. */
import type { Change } from '../engine/decision.ts';
import type { Facts } from '../engine/facts.ts';

type Node = Record<string, unknown>;

/** Returns the facts as they would be after the changes; the given facts stay as they are. */
export function applyChanges(facts: Facts, changes: readonly Change[]): Facts {
  return changes.reduce((changed, { path, value }) => put(changed, path.slice(1).split('/'), value) as Facts, facts);
}

function put(node: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const next = (inner: unknown): unknown => (rest.length === 0 ? value : put(inner, rest, value));
  if (!Array.isArray(node)) return { ...(node as Node | undefined), [key]: next((node as Node | undefined)?.[key]) };
  const list = node as readonly unknown[];
  return key === '-' ? [...list, next(undefined)] : list.with(Number(key), next(list[Number(key)]));
}
