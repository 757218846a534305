/** Finds the files of the tree that a file of code takes names from, so that what it calls of them is known. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TextFile } from '../../../text-file.ts';
import { filesNamedIn } from './import-places.ts';
import type { Listing } from './project-folders.ts';

/** So many files are read beside one; they are read again for each that imports them. */
const MOST = 8;
/** So many are looked at to find them. */
const MOST_LOOKED_AT = 40;
/** A file that is imported by an imported one counts, and one further. */
const DEEPEST = 3;
const LARGEST = 100_000;
/** What another file has to speak of to be of use. */
const USEFUL = /schedule_?requests?|privileged_?access|(?<![-/])precheck(?!\/)|\/precheck["']?[\s,]/i;

/** The files that a file imports, or that share its package, and those that these import, so far as they speak of these requests or of a check. */
export function importsOf(file: TextFile): readonly string[] {
  let found = imports.get(file);
  if (found === undefined) imports.set(file, (found = findImports(file)));
  return found;
}

const imports = new WeakMap<TextFile, readonly string[]>();

function findImports(file: TextFile): readonly string[] {
  const own = resolve(file.path);
  const seen = new Set([own]);
  const found: string[] = [];
  let next: readonly string[] = filesNamedIn(file, list);
  for (let depth = 0; depth < DEEPEST && next.length > 0; depth += 1) {
    const further: string[] = [];
    for (const path of next) {
      if (seen.has(path) || seen.size > MOST_LOOKED_AT) continue;
      seen.add(path);
      const { isUseful, names } = linksOf(path);
      if (isUseful) found.push(path);
      further.push(...names);
    }
    next = further;
  }
  return found.slice(0, MOST);
}

/** What is known of a file or folder, and of which time it is. */
interface Known<V> {
  readonly time: number;
  readonly value: V;
}

/** Whether a file is of use, and which files it names in turn. */
interface Links {
  readonly isUseful: boolean;
  readonly names: readonly string[];
}

const NONE: Links = { isUseful: false, names: [] };

const listed = new Map<string, Known<Listing>>();
const linked = new Map<string, Known<Links>>();

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

function linksOf(path: string): Links {
  const read = ({ size, isFile }: Stat): Links => {
    if (!isFile || size > LARGEST) return NONE;
    const text = readFileSync(path, 'utf8');
    return { isUseful: USEFUL.test(text), names: filesNamedIn({ path, text }, list) };
  };
  return remembered(linked, path, read) ?? NONE;
}

interface Stat {
  readonly size: number;
  readonly isFile: boolean;
}

/** Why by its time: an editor's server lives long, and asks again at each key. */
function remembered<V>(known: Map<string, Known<V>>, path: string, read: (stat: Stat) => V): V | undefined {
  try {
    const stat = statSync(path);
    const before = known.get(path);
    if (before?.time === stat.mtimeMs) return before.value;
    const value = read({ size: stat.size, isFile: stat.isFile() });
    known.set(path, { time: stat.mtimeMs, value });
    return value;
  } catch {
    return undefined;
  }
}
