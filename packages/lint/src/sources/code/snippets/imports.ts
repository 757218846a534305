/** Finds the files of the tree that a file of code takes names from, so that what it calls of them is known. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TextFile } from '../../../text-file.ts';
import { filesNamedIn } from './import-places.ts';
import type { Listing, Tree } from './project-folders.ts';

/** So many files are read beside one; they are read again for each that imports them. */
const MOST = 8;
/** So many are looked at to find them. */
const MOST_LOOKED_AT = 40;
/** A file that is imported by an imported one counts, and one further. */
const DEEPEST = 3;
const LARGEST = 100_000;
/** What another file has to speak of to be of use. */
const USEFUL =
  /schedule_?requests?|privileged_?access|\/cancel\b|guardFetch|cancelMany|(?<![-/])precheck(?!\/)|\/precheck["']?[\s,]/i;

const MENTIONS = /schedule_?requests?/i;
/** What sends whatever it is handed. */
const SENDING = /["'`]POST["'`]|\bMethod\.Post\b|-Method\s+\$?\w*|\bmethod\b[^\n]*\burl\b|\.post\b/i;
const LARGEST_SENDER = 10_000;

/** The files that a file imports, or that share its package, and those that these import, so far as they speak of these requests or of a check. */
export function importsOf(file: TextFile): readonly string[] {
  let found = imports.get(file);
  if (found === undefined) imports.set(file, (found = findImports(file)));
  return found;
}

const imports = new WeakMap<TextFile, readonly string[]>();

function findImports(file: TextFile): readonly string[] {
  const seen = new Set([resolve(file.path)]);
  const found: string[] = [];
  const senders: string[] = [];
  let next: readonly string[] = filesNamedIn(file, TREE);
  for (let depth = 0; depth < DEEPEST && next.length > 0; depth += 1) {
    const further: string[] = [];
    for (const path of next) {
      if (seen.has(path) || seen.size > MOST_LOOKED_AT) continue;
      seen.add(path);
      const { isUseful, isSender, names } = linksOf(path);
      if (isUseful) found.push(path);
      else if (isSender && depth === 0) senders.push(path);
      further.push(...names);
    }
    next = further;
  }
  // Why only then: what sends without a word about requests is of use where a path is made elsewhere.
  const isAbout = found.length > 0 || MENTIONS.test(file.text);
  return [...found, ...(isAbout ? senders : [])].slice(0, MOST);
}

/** What is known of a file or folder, of which time it is, and when that was last looked up. */
interface Known<V> {
  readonly time: number;
  readonly value: V;
  readonly lookedUp: number;
}

/** Whether a file is of use, or sends what it is handed, and which files it names in turn. */
interface Links {
  readonly isUseful: boolean;
  readonly isSender: boolean;
  readonly names: readonly string[];
}

const NONE: Links = { isUseful: false, isSender: false, names: [] };

const listed = new Map<string, Known<Listing>>();
const useful = new Map<string, Known<boolean>>();
const linked = new Map<string, Known<Links>>();
/** For so many milliseconds, what was looked up is taken to be as it was. */
const FRESH = 1_000;

function list(folder: string): Listing {
  const read = (): Listing => {
    const entries = readdirSync(folder, { withFileTypes: true });
    return {
      files: new Set(entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]))),
      folders: entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
    };
  };
  return remembered(listed, folder, read) ?? { files: new Set(), folders: [] };
}

const TREE: Tree = { list, usefulIn };

const sifted = new Map<string, { readonly files: readonly string[]; readonly lookedUp: number }>();

/** Why by folder: each file of a large package asks for all the others. */
function usefulIn(folder: string, ending: string): readonly string[] {
  const key = `${ending} ${folder}`;
  const before = sifted.get(key);
  const lookedUp = performance.now();
  if (before !== undefined && lookedUp - before.lookedUp < FRESH) return before.files;
  const named = [...list(folder).files].filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
  const files = named.filter((path) => isUseful(path));
  sifted.set(key, { files, lookedUp });
  return files;
}

function isUseful(path: string): boolean {
  const read = ({ size, isFile }: Stat): boolean =>
    isFile && size <= LARGEST && USEFUL.test(readFileSync(path, 'utf8'));
  return remembered(useful, path, read) ?? false;
}

function linksOf(path: string): Links {
  const read = ({ size, isFile }: Stat): Links => {
    if (!isFile || size > LARGEST) return NONE;
    const text = readFileSync(path, 'utf8');
    const isSender = size <= LARGEST_SENDER && SENDING.test(text);
    return { isUseful: isUseful(path), isSender, names: filesNamedIn({ path, text }, TREE) };
  };
  return remembered(linked, path, read) ?? NONE;
}

interface Stat {
  readonly size: number;
  readonly isFile: boolean;
}

/** Why by its time: an editor's server lives long, and asks again at each key. */
function remembered<V>(known: Map<string, Known<V>>, path: string, read: (stat: Stat) => V): V | undefined {
  const before = known.get(path);
  const lookedUp = performance.now();
  if (before !== undefined && lookedUp - before.lookedUp < FRESH) return before.value;
  try {
    const stat = statSync(path);
    const value = before?.time === stat.mtimeMs ? before.value : read({ size: stat.size, isFile: stat.isFile() });
    known.set(path, { time: stat.mtimeMs, value, lookedUp });
    return value;
  } catch {
    return undefined;
  }
}
