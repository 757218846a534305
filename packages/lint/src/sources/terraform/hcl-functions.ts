/** The functions of Terraform that configurations of applications use on lists, maps and texts. */
import { GAP } from '../code/values/view.ts';
import { type Term, UNKNOWN, type Value } from '../terms/term.ts';

/** The value of a call; of a function that is not known here nothing is known. */
export function callFunction(name: string, args: readonly Term[]): Value {
  return FUNCTIONS[name]?.(args) ?? UNKNOWN;
}

type Call = (args: readonly Term[]) => Value | undefined;

const FUNCTIONS: Readonly<Record<string, Call>> = {
  toset: sameList,
  tolist: sameList,
  sort: sameList,
  distinct: sameList,
  compact: sameList,
  tomap: ([only]) => only?.value,
  tostring: ([only]) => only?.value,
  nonsensitive: ([only]) => only?.value,
  sensitive: ([only]) => only?.value,
  concat: (args) => joined(args),
  flatten: ([only]) => (only?.value.kind === 'list' ? joined(only.value.items, only.value.isWhole) : undefined),
  setunion: (args) => joined(args),
  merge: (args) => merged(args),
  lower: ([only]) => changed(only, (text) => text.toLowerCase()),
  upper: ([only]) => changed(only, (text) => text.toUpperCase()),
  trimspace: ([only]) => changed(only, (text) => text.trim()),
  one: ([only]) => (only?.value.kind === 'list' ? only.value.items[0]?.value : undefined),
  element: ([list, index]) =>
    list?.value.kind === 'list' && index?.value.kind === 'number'
      ? list.value.items[index.value.number]?.value
      : undefined,
  keys: ([only]) => keysOf(only),
  values: ([only]) =>
    only?.value.kind === 'record'
      ? { kind: 'list', items: [...only.value.entries.values()], isWhole: only.value.isWhole }
      : undefined,
  lookup: ([from, key]) => partOf(from, key),
  coalesce: (args) => args.find(({ value }) => value.kind !== 'none')?.value,
  try: ([first]) => first?.value,
  format: ([form, ...args]) => formatted(form, args),
  join: ([glue, ...lists]) => glued(glue, lists),
};

function sameList([only]: readonly Term[]): Value | undefined {
  return only?.value.kind === 'list' ? only.value : undefined;
}

function joined(args: readonly Term[], isWhole = true): Value {
  const items = args.flatMap((arg) => (arg.value.kind === 'list' ? arg.value.items : [arg]));
  const known = args.every(({ value }) => (value.kind === 'list' ? value.isWhole : value.kind === 'text'));
  return { kind: 'list', items, isWhole: isWhole && known };
}

function merged(args: readonly Term[]): Value {
  const entries = args.flatMap(({ value }) => (value.kind === 'record' ? [...value.entries] : []));
  const isWhole = args.every(({ value }) => value.kind === 'record' && value.isWhole);
  return { kind: 'record', entries: new Map(entries), isWhole };
}

function changed(term: Term | undefined, change: (text: string) => string): Value | undefined {
  return term?.value.kind === 'text' ? { ...term.value, text: change(term.value.text) } : undefined;
}

/** What of a list is not known leaves a gap. */
function glued(glue: Term | undefined, lists: readonly Term[]): Value | undefined {
  if (glue?.value.kind !== 'text' || lists.some(({ value }) => value.kind !== 'list' || !value.isWhole))
    return undefined;
  const items = lists.flatMap(({ value }) => (value.kind === 'list' ? value.items : []));
  const texts = items.map(({ value }) => (value.kind === 'text' ? value.text : GAP));
  return { kind: 'text', text: texts.join(glue.value.text), isWhole: !texts.some((text) => text.includes(GAP)) };
}

/** Verbs other than the plain ones, and what is not known, leave a gap. */
function formatted(form: Term | undefined, args: readonly Term[]): Value | undefined {
  if (form?.value.kind !== 'text') return undefined;
  let next = 0;
  const text = form.value.text.replace(/%[a-z]/g, () => {
    const value = args[next]?.value;
    next += 1;
    if (value?.kind === 'text') return value.text;
    return value?.kind === 'number' ? String(value.number) : GAP;
  });
  return { kind: 'text', text, isWhole: form.value.isWhole && !text.includes(GAP) };
}

function keysOf(term: Term | undefined): Value | undefined {
  if (term?.value.kind !== 'record') return undefined;
  const { entries, isWhole } = term.value;
  const items = [...entries].map(([name, { where, end }]): Term => ({
    where,
    end,
    value: { kind: 'text', text: name, isWhole: true },
  }));
  return { kind: 'list', items, isWhole };
}

function partOf(from: Term | undefined, key: Term | undefined): Value | undefined {
  if (key?.value.kind !== 'text') return undefined;
  if (from?.value.kind === 'reference') return { kind: 'reference', path: [...from.value.path, key.value.text] };
  return from?.value.kind === 'record' ? from.value.entries.get(key.value.text)?.value : undefined;
}
