/** Finds the files of the tree that a file of code takes names from, so that what it calls of them is known. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TextFile } from '../../../text-file.ts';
import { filesNamedIn } from './import-places.ts';
import type { Listing, Tree } from './project-folders.ts';
import { readByTime, Recent } from './recent.ts';

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

/** Whether a file is of use, or sends what it is handed, and which files it names in turn. */
interface Links {
  readonly isUseful: boolean;
  readonly isSender: boolean;
  readonly names: readonly string[];
}

const list = readByTime<Listing>(
  (folder) => {
    const entries = readdirSync(folder, { withFileTypes: true });
    return {
      files: new Set(entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]))),
      folders: entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
    };
  },
  { files: new Set(), folders: [] },
);

/** The text of a file that is of use; undefined for others. */
const usefulText = readByTime<string | undefined>((path, stat) => {
  const text = stat.isFile() && stat.size <= LARGEST ? readFileSync(path, 'utf8') : '';
  return USEFUL.test(text) ? text : undefined;
}, undefined);

const sifted = new Recent<readonly TextFile[]>();

/** Why by folder: each file of a large package asks for all the others. */
function usefulIn(folder: string, ending: string): readonly TextFile[] {
  return sifted.of(`${ending} ${folder}`, () =>
    [...list(folder).files].flatMap((name) => {
      const path = join(folder, name);
      const text = name.endsWith(ending) ? usefulText(path) : undefined;
      return text === undefined ? [] : [{ path, text }];
    }),
  );
}

const TREE: Tree = { list, usefulIn };
const NONE: Links = { isUseful: false, isSender: false, names: [] };

const linksOf = readByTime<Links>((path, stat) => {
  if (!stat.isFile() || stat.size > LARGEST) return NONE;
  const text = readFileSync(path, 'utf8');
  return {
    isUseful: USEFUL.test(text),
    isSender: stat.size <= LARGEST_SENDER && SENDING.test(text),
    names: filesNamedIn({ path, text }, TREE),
  };
}, NONE);
