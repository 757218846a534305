/** Says where a fact comes from and how sure it is, as links into the page of sources. */
import type { Certainty } from '../sources/catalog.ts';

/** Links to sources, by id. */
export function sourceLinks(ids: readonly string[]): string {
  return ids.map((id) => `[${id}](/facts/sources.md#${id})`).join(', ');
}

/** A badge with the certainty of a fact. */
export function certaintyBadge(certainty: Certainty): string {
  return `[${certainty}](/facts/sources.md#certainty)`;
}

/** Certainty and sources of a fact. */
export function cite({
  source,
  certainty,
}: {
  readonly source: readonly string[];
  readonly certainty: Certainty;
}): string {
  return `${certaintyBadge(certainty)} ${sourceLinks(source)}`;
}
