/** Reads Terraform in its JSON syntax: resources, data sources and calls of modules. Locals and variables stay unknown. */
import { DocumentError } from '../../document-error.ts';
import type { TextFile } from '../../text-file.ts';
import { GAP } from '../code/values/view.ts';
import { jsonTerm } from '../terms/json-term.ts';
import type { Resource } from '../terms/resource.ts';
import { entryOf, itemsOf, type Term, UNKNOWN, type Value } from '../terms/term.ts';

/** Whether a file is in that syntax. */
export function isJsonSyntax(path: string): boolean {
  return /\.(?:tf|tofu)\.json$/.test(path);
}

/** The resources of a file; one that is no JSON is told to `unreadable`. */
export function resourcesInJson(file: TextFile, unreadable: (error: Error) => void): readonly Resource[] {
  try {
    const root = jsonTerm(file);
    const modules = blocksIn(entryOf(root, 'module')).map(({ name, body }): Resource => {
      const mentions = file.text.match(/\b(?:data\.)?\w+\.\w+/g) ?? [];
      return { key: `module.${name}`, type: 'module', name, isGiven: false, mentions, body };
    });
    return [...resourcesOf(entryOf(root, 'resource'), ''), ...resourcesOf(entryOf(root, 'data'), 'data.'), ...modules];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    unreadable(error);
    return [];
  }
}

function resourcesOf(kinds: Term | undefined, prefix: string): readonly Resource[] {
  return blocksIn(kinds).flatMap(({ name: type, body: named }) =>
    blocksIn(named).map(({ name, body }): Resource => {
      const read = { ...body, value: readValue(body.value) };
      return { key: `${prefix}${type}.${name}`, type, name, isGiven: prefix !== '', body: read };
    }),
  );
}

/** The blocks by their labels; one label may have a list of them, and so may all. */
function blocksIn(term: Term | undefined): readonly { readonly name: string; readonly body: Term }[] {
  return itemsOf(term).flatMap(({ value }) =>
    value.kind !== 'record'
      ? []
      : [...value.entries].flatMap(([name, entry]) => itemsOf(entry).map((body) => ({ name, body }))),
  );
}

/** Texts are templates, and `dynamic` stands for blocks that are not known. */
function readValue(value: Value): Value {
  if (value.kind === 'text') return readText(value.text);
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => read(item)) };
  if (value.kind !== 'record') return value;
  const entries = new Map([...value.entries].map(([name, entry]) => [name, read(entry)] as const));
  const dynamic = entries.get('dynamic');
  for (const { name, body } of blocksIn(dynamic)) {
    const items = itemsOf(entries.get(name));
    entries.set(name, { ...body, value: { kind: 'list', items, isWhole: false } });
  }
  return { ...value, entries };
}

function read(term: Term): Term {
  return { ...term, value: readValue(term.value) };
}

function readText(text: string): Value {
  const [, inner] = /^\$\{([^{}]*)\}$/.exec(text) ?? [];
  if (inner === undefined) {
    const known = text.replace(/[$%]\{[^}]*\}?/g, GAP);
    return { kind: 'text', text: known, isWhole: known === text };
  }
  if (!/^\s*[a-z_]\w*(?:\.[\w-]+|\["[^"]*"\]|\[\d+\])*\s*$/i.test(inner)) return UNKNOWN;
  return { kind: 'reference', path: [...inner.matchAll(STEP)].map(([whole, quoted]) => quoted ?? whole) };
}

/** A step of a reference; a key in quotes may hold dots. */
const STEP = /\["([^"]*)"\]|[^.[\]\s]+/g;
