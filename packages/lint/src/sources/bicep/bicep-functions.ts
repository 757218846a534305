/** The functions of Bicep that configurations of applications use on lists and texts. */
import { type Term, UNKNOWN, type Value } from '../terms/term.ts';

/** The value of a call; of a function that is not known here nothing is known. */
export function callBicepFunction(name: string, args: readonly Term[]): Value {
  return FUNCTIONS[name]?.(args) ?? UNKNOWN;
}

const FUNCTIONS: Readonly<Record<string, (args: readonly Term[]) => Value | undefined>> = {
  // Why a reference too: what a filter finds stands for its only member.
  first: ([only]) => (only?.value.kind === 'list' ? only.value.items[0]?.value : only?.value),
  concat: union,
  union,
  join: ([list, separator]) => joined(list, separator),
  toLower: ([only]) => changed(only, (text) => text.toLowerCase()),
  toUpper: ([only]) => changed(only, (text) => text.toUpperCase()),
  trim: ([only]) => changed(only, (text) => text.trim()),
};

function union(args: readonly Term[]): Value | undefined {
  if (args.some(({ value }) => value.kind === 'text')) return undefined;
  return {
    kind: 'list',
    items: args.flatMap(({ value }) => (value.kind === 'list' ? value.items : [])),
    isWhole: args.every(({ value }) => value.kind === 'list' && value.isWhole),
  };
}

function joined(list: Term | undefined, separator: Term | undefined): Value | undefined {
  if (list?.value.kind !== 'list' || separator?.value.kind !== 'text') return undefined;
  const texts = list.value.items.flatMap(({ value }) => (value.kind === 'text' && value.isWhole ? [value.text] : []));
  const isWhole = list.value.isWhole && texts.length === list.value.items.length;
  return { kind: 'text', text: texts.join(separator.value.text), isWhole };
}

function changed(term: Term | undefined, change: (text: string) => string): Value | undefined {
  return term?.value.kind === 'text' ? { ...term.value, text: change(term.value.text) } : undefined;
}
