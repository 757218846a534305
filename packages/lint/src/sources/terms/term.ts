/** Values of configuration files as far as their text tells them, each with its place; the same for JSON, Terraform and Bicep. */
import type { Place } from '../../place.ts';

/** A value where it stands; with its name where it has one. */
export interface Term {
  readonly where: Place;
  readonly end: Place;
  readonly value: Value;
}

/** What is known of a value. A list or record that is not whole may hold more; a text that is not whole has gaps. */
export type Value =
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'list'; readonly items: readonly Term[]; readonly isWhole: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'record'; readonly entries: ReadonlyMap<string, Term>; readonly isWhole: boolean }
  /** A value of something else in the configuration, such as `azuread_group.admins.object_id`. */
  | { readonly kind: 'reference'; readonly path: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly isWhole: boolean }
  | { readonly kind: 'unknown' };

/** A value about which nothing is known. */
export const UNKNOWN: Value = { kind: 'unknown' };

/** A part of a record; undefined where it is not written, or null. */
export function entryOf(term: Term | undefined, ...names: readonly string[]): Term | undefined {
  if (term?.value.kind !== 'record') return undefined;
  for (const name of names) {
    const found = term.value.entries.get(name);
    if (found !== undefined && found.value.kind !== 'none') return found;
  }
  return undefined;
}

/** The members of a list; a single value stands for a list of one. */
export function itemsOf(term: Term | undefined): readonly Term[] {
  if (term === undefined || term.value.kind === 'none') return [];
  return term.value.kind === 'list' ? term.value.items : [term];
}

/** Whether a list is known to its last member; an absent one is. */
export function isWholeList(term: Term | undefined): boolean {
  if (term === undefined || term.value.kind === 'none') return true;
  return term.value.kind === 'list' ? term.value.isWhole : term.value.kind === 'record';
}

/** A text that is known whole. */
export function textOf(term: Term | undefined): string | undefined {
  return term?.value.kind === 'text' && term.value.isWhole ? term.value.text : undefined;
}

/** A text with its gaps. */
export function roughTextOf(term: Term | undefined): string | undefined {
  return term?.value.kind === 'text' ? term.value.text : undefined;
}

/** A flag that is known. */
export function flagOf(term: Term | undefined): boolean | undefined {
  return term?.value.kind === 'flag' ? term.value.flag : undefined;
}

/** The path of a reference. */
export function pathOf(term: Term | undefined): readonly string[] | undefined {
  return term?.value.kind === 'reference' ? term.value.path : undefined;
}
