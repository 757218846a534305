/** Finds the names that an `x-access` uses. */
import { closestTo } from '@pim-precheck/precheck';
import type { Report } from '../../define-rule.ts';
import type { Access, Names, Placed } from './spec-source.ts';
import { listOf, step } from './value-of.ts';

/** A name, and where it stands. */
export interface Named extends Placed {
  readonly name: string;
}

/** Every text in a list under one of the keys, at whatever depth; what an alias repeats comes once. */
export function namedIn(accesses: readonly Access[], keys: readonly string[]): readonly Named[] {
  const seen = new Set<unknown>();
  const walk = (value: unknown, place: Placed): readonly Named[] => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return [];
    seen.add(value);
    return Object.entries(value).flatMap(([key, item]) => {
      const at = { ...place, pointer: `${place.pointer}/${step(key)}` };
      const names = keys.includes(key)
        ? listOf(item).flatMap((name, index) =>
            typeof name === 'string' ? [{ ...at, pointer: `${at.pointer}/${index}`, name }] : [],
          )
        : [];
      // Why marked: another key may hold the same list by an alias.
      return seen.has(item) ? [] : [...names, ...walk(item, at)];
    });
  };
  return accesses.flatMap(({ value, document, pointer }) => walk(value, { document, pointer }));
}

/** What is to be said of a name. */
export interface UnknownName {
  readonly message: string;
  /** The name that was meant, where one is near. */
  readonly meant: string | undefined;
}

/** What to say of a name that is not known; undefined where nothing can be said for sure. */
export function unknownName(name: string, noun: string, { known, isComplete }: Names): UnknownName | undefined {
  if (known.has(name)) return undefined;
  const closest = closestTo(name, known);
  const isSlip = closest !== undefined && isNear(name, closest);
  // Why: without a catalogue beside it, a name that is like none may well be one that the linter has not heard of.
  if (!isComplete && !isSlip) return undefined;
  const hint = closest === undefined ? '' : `; did you mean \`${closest}\`?`;
  return { message: `the catalogue has no ${noun} \`${name}\`${hint}`, meant: isSlip ? closest : undefined };
}

/** Reports it at its place, with a mend where the name that was meant is near. */
export function reportUnknown(report: Report, { document, pointer }: Placed, { message, meant }: UnknownName): void {
  const range = document.textAt?.(pointer);
  const fix =
    meant === undefined || range === undefined
      ? {}
      : { fix: { ...range, text: meant, title: `Write ${meant}`, safe: false } };
  report(document.placeOf(pointer), message, fix);
}

/** Whether two words differ in no more than two letters that lie together. */
function isNear(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start]?.toLowerCase() === other[start]?.toLowerCase()) start += 1;
  let end = 0;
  const room = Math.min(one.length, other.length) - start;
  while (end < room && one.at(-1 - end)?.toLowerCase() === other.at(-1 - end)?.toLowerCase()) end += 1;
  return Math.max(one.length, other.length) - start - end <= 2;
}
