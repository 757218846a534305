/** Finds the files of the tree that a file of code takes names from, so that what it calls of them is known. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { TextFile } from '../../../text-file.ts';

const MOST = 8;
const LARGEST = 100_000;
/** What another file has to speak of to be of use. */
const USEFUL = /schedule_?requests?|privileged_?access|precheck/i;

const SCRIPTS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

/** How the files of a language name others: the pattern whose first group is the name, and where that leads. */
interface Importing {
  readonly pattern: RegExp;
  readonly places: (name: string, folder: string) => readonly string[];
}

const SCRIPT: Importing = {
  pattern: /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"](\.{1,2}\/[^'"\n]+)['"]/g,
  places: (name, folder) => {
    const path = resolve(folder, name);
    const bare = path.replace(/\.[cm]?[jt]sx?$/, '');
    return [path, ...SCRIPTS.map((ending) => bare + ending), ...SCRIPTS.map((ending) => join(path, `index${ending}`))];
  },
};
const PYTHON: Importing = {
  pattern: /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import\b|import[ \t]+([.\w]+))/gm,
  places: (name, folder) => {
    const [, dots = '', rest = ''] = /^(\.*)(.*)$/.exec(name) ?? [];
    const path = `${rest.replaceAll('.', '/')}.py`;
    const base = dots.length > 1 ? resolve(folder, ...Array.from({ length: dots.length - 1 }, () => '..')) : folder;
    return dots === ''
      ? [folder, dirname(folder), dirname(dirname(folder))].map((each) => join(each, path))
      : [join(base, path)];
  },
};
const beside = (pattern: RegExp): Importing => ({
  pattern,
  places: (name, folder) => [resolve(folder, name.replaceAll('\\', '/').replace(/^\/+/, ''))],
});
const SHELL = beside(/^[ \t]*(?:source|\.)[ \t]+["']?(?:\$\([^\n]*\)|\$\{?\w+\}?)?\/?([\w./-]+\.(?:sh|bash))\b/gm);
const POWERSHELL = beside(
  /^[ \t]*(?:\.|Import-Module|using[ \t]+module)[ \t]+(?:-Name[ \t]+)?\(?["']?(?:\$PSScriptRoot)?[\\/]?([\w.\\/-]+\.psm?1)\b/gim,
);
const PHP = beside(/\b(?:require|include)(?:_once)?[ \t]*\(?[ \t]*(?:__DIR__[ \t]*\.[ \t]*)?['"]([^'"\n]+\.php)['"]/g);

const BY_ENDING: Readonly<Record<string, Importing>> = {
  ...Object.fromEntries(SCRIPTS.map((ending) => [ending, SCRIPT])),
  '.py': PYTHON,
  '.sh': SHELL,
  '.bash': SHELL,
  '.ps1': POWERSHELL,
  '.psm1': POWERSHELL,
  '.php': PHP,
};

/** Whether a file may take names from others of the tree. */
export function mayImport({ path, text }: TextFile): boolean {
  const ending = extname(path).toLowerCase();
  if (/^\.(?:go|java|cs)$/.test(ending)) return true;
  const importing = BY_ENDING[ending];
  // Why first: the pattern takes its time, and most files import packages alone.
  if (importing === SCRIPT && !/['"]\.{1,2}\//.test(text)) return false;
  return importing !== undefined && text.search(importing.pattern) >= 0;
}

/** The files that a file imports, or that share its package, so far as they speak of these requests or of a check. */
export function importsOf(file: TextFile): readonly string[] {
  let found = imports.get(file);
  if (found === undefined) imports.set(file, (found = findImports(file)));
  return found;
}

const imports = new WeakMap<TextFile, readonly string[]>();

function findImports(file: TextFile): readonly string[] {
  const folder = dirname(resolve(file.path));
  const ending = extname(file.path).toLowerCase();
  const importing = BY_ENDING[ending];
  const named = importing === undefined ? neighbours(file, folder, ending) : namedIn(file, importing);
  return [...new Set(named)].filter((path) => path !== resolve(file.path) && isUseful(path)).slice(0, MOST);
}

/** The files that a text names, where they are. */
function namedIn({ path, text }: TextFile, { pattern, places }: Importing): readonly string[] {
  const folders = new Map<string, ReadonlySet<string>>();
  // Why by the names of the folder: each import may stand for two dozen files, most of which are not there.
  const isThere = (own: string): boolean => {
    const folder = dirname(own);
    let names = folders.get(folder);
    if (names === undefined) folders.set(folder, (names = namesIn(folder)));
    return names.has(basename(own)) && isFile(own);
  };
  return [...text.matchAll(pattern)].flatMap(
    ([, one, other]) => places(one ?? other ?? '', dirname(resolve(path))).find((own) => isThere(own)) ?? [],
  );
}

/** The files of a package: in Go all of its folder, in Java and C# those whose class is named. */
function neighbours({ path, text }: TextFile, folder: string, ending: string): readonly string[] {
  if (!/^\.(?:go|java|cs)$/.test(ending)) return [];
  return [...namesIn(folder)]
    .filter((name) => name.endsWith(ending) && name !== basename(path) && !name.endsWith('_test.go'))
    .filter((name) => ending === '.go' || new RegExp(`\\b${basename(name, ending).replace(/\W.*$/, '')}\\b`).test(text))
    .map((name) => join(folder, name))
    .filter((own) => isUseful(own) && (ending !== '.go' || isOfPackage(own, text)));
}

const GO_NAMES = /^(?:func(?:[ \t]*\([^)\n]*\))?|const|var|type)[ \t]+([A-Za-z]\w*)/gm;

/** Whether a file of Go may be of the package of another: no name twice, and one that the other uses. */
function isOfPackage(path: string, text: string): boolean {
  const namesOf = (own: string): readonly string[] => [...own.matchAll(GO_NAMES)].map(([, name = '']) => name);
  const own = new Set(namesOf(text).filter((name) => name !== 'init'));
  const other = readFileSync(path, 'utf8');
  const names = namesOf(other);
  if (names.some((name) => own.has(name)) || packageOf(other) !== packageOf(text)) return false;
  const mentioned = new Set(text.match(/[A-Za-z]\w*/g));
  return [...names, ...other.matchAll(/^\t([A-Za-z]\w*)[ \t]*=/gm)].some((name) =>
    mentioned.has(typeof name === 'string' ? name : (name[1] ?? '')),
  );
}

function packageOf(text: string): string | undefined {
  return /^package[ \t]+(\w+)/m.exec(text)?.[1];
}

/** What is known of a file or folder, and of which time it is. */
interface Known<V> {
  readonly time: number;
  readonly value: V;
}

const listed = new Map<string, Known<ReadonlySet<string>>>();
const useful = new Map<string, Known<boolean>>();

function namesIn(folder: string): ReadonlySet<string> {
  return remembered(listed, folder, () => new Set(readdirSync(folder))) ?? new Set();
}

/** Why by its time: an editor's server lives long, and asks again at each key. */
function remembered<V>(known: Map<string, Known<V>>, path: string, read: (size: number) => V): V | undefined {
  try {
    const { mtimeMs: time, size } = statSync(path);
    const before = known.get(path);
    if (before?.time === time) return before.value;
    const value = read(size);
    known.set(path, { time, value });
    return value;
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isUseful(path: string): boolean {
  return remembered(useful, path, (size) => size <= LARGEST && USEFUL.test(readFileSync(path, 'utf8'))) === true;
}
