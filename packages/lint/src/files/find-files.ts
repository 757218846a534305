/** Finds the files to lint: walks folders, leaves out what git ignores, and follows no link in a circle. */
import { type Stats, existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { DocumentError } from '../document-error.ts';
import { reasonUnreadable } from '../text-file.ts';
import { onDisk } from './file-name.ts';
import { type Entry, listFolder } from './list-folder.ts';

/** How files are looked for. */
export interface Search {
  /** Whether a file may be of interest, by its path. */
  readonly takes: (path: string) => boolean;
  /** Patterns, as in `.gitignore`, of what is left out besides. */
  readonly ignores: readonly string[];
  /** Folder that the patterns are about. */
  readonly root: string;
  /** Takes a folder that may not be read. */
  readonly unreadable?: (fault: DocumentError) => void;
}

/** Folders of what others have written, or programs. */
const SKIPPED: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  '.git',
  '.nx',
  '.venv',
  '.terraform',
]);

interface Rules {
  readonly folder: string;
  /** Whether no other rules can take back what these ignore. */
  readonly isFinal: boolean;
  readonly matcher: Ignore;
}

/** The files under some paths, each once, in order. A file that is named is taken as it is; a path that is not there throws. */
export function findFiles(paths: readonly string[], search: Search): readonly string[] {
  const found = new Set<string>();
  for (const path of paths.flatMap((each) => expand(each, search))) {
    const kind = kindOf(path);
    if (kind === undefined) throw new DocumentError(path, 'no such file or folder');
    if (kind.isDirectory()) walk(path, { search, rules: rulesAbove(path, search), found });
    else found.add(path);
  }
  return [...found];
}

function kindOf(path: string): Stats | undefined {
  try {
    return statSync(onDisk(path), { throwIfNoEntry: false });
  } catch (error) {
    throw new DocumentError(path, reasonUnreadable(error));
  }
}

/** What a pattern such as `src/**` stands for, where a shell has not seen to it; a path stands for itself. */
function expand(path: string, search: Search): readonly string[] {
  if (path.includes('\ufffd') && !existsSync(path)) return meantBy(path);
  if (!/[*?[\]{}]/.test(path) || existsSync(path)) return [path];
  const found = globSync(path, { exclude: (name) => SKIPPED.has(basename(name)) }).toSorted();
  if (found.length === 0) throw new DocumentError(path, 'no file or folder fits this pattern');
  return found.filter((each) => {
    if (statSync(each, { throwIfNoEntry: false })?.isFile() !== true) return false;
    const own = rulesOf(dirname(each));
    const rules = rulesAbove(dirname(each), search);
    return search.takes(each) && !isIgnored(each, false, own === undefined ? rules : [...rules, own]);
  });
}

/** Why: of a name that is no valid text, a process is told no more than where something is missing. */
function meantBy(path: string): readonly string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [path];
  const meant = listFolder(folder).filter(({ name }) => onDisk(name).toString() === basename(path));
  return meant.length === 0 ? [path] : meant.map(({ name }) => join(folder, name));
}

interface Walk {
  readonly search: Search;
  readonly rules: readonly Rules[];
  readonly found: Set<string>;
}

/** Follows no link to a folder, as git does not: what it leads to is walked where it lies, and there are no circles. */
function walk(folder: string, { search, rules, found }: Walk): void {
  const own = rulesOf(folder);
  const inForce = own === undefined ? rules : [...rules, own];
  for (const entry of entriesOf(folder, search)) {
    const path = join(folder, entry.name);
    const isFolder = entry.kind === 'folder';
    if (!isFolder && !(isFile(entry, path) && search.takes(path))) continue;
    if (isFolder && SKIPPED.has(entry.name)) continue;
    if (isIgnored(path, isFolder, inForce)) continue;
    if (isFolder) walk(path, { search, rules: inForce, found });
    else found.add(path);
  }
}

/** Sockets and devices are none, nor is a link to a folder or to nothing. */
function isFile({ kind }: Entry, path: string): boolean {
  if (kind !== 'link') return kind === 'file';
  try {
    return statSync(onDisk(path)).isFile();
  } catch {
    return false;
  }
}

function entriesOf(folder: string, { unreadable }: Search): readonly Entry[] {
  try {
    return listFolder(folder).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    // Why told: a run that says nothing of what it could not see would be taken for clean.
    unreadable?.(new DocumentError(folder, `the folder cannot be read (${code})`));
    return [];
  }
}

/** The rules of the folders between the repository's root and a folder, and those of the configuration. */
function rulesAbove(folder: string, { ignores, root }: Search): readonly Rules[] {
  const rules: Rules[] =
    ignores.length > 0 ? [{ folder: resolve(root), isFinal: true, matcher: ignore().add([...ignores]) }] : [];
  const above: Rules[] = [];
  let current = resolve(folder);
  while (!existsSync(onDisk(join(current, '.git'))) && dirname(current) !== current) {
    current = dirname(current);
    const own = rulesOf(current);
    if (own !== undefined) above.unshift(own);
  }
  return existsSync(onDisk(join(current, '.git'))) ? [...rules, ...above] : rules;
}

function rulesOf(folder: string): Rules | undefined {
  const path = join(folder, '.gitignore');
  return existsSync(onDisk(path))
    ? { folder: resolve(folder), isFinal: false, matcher: ignore().add(readFileSync(onDisk(path), 'utf8')) }
    : undefined;
}

/** As in git, the nearest `.gitignore` that speaks of a path decides; what the configuration ignores stays ignored. */
function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  const absolute = resolve(path);
  let ignored = false;
  for (const { folder, matcher, isFinal } of rules) {
    const inner = relative(folder, absolute).split(sep).join('/');
    if (inner === '' || inner.startsWith('..')) continue;
    const verdict = matcher.test(isFolder ? `${inner}/` : inner);
    if (verdict.ignored && isFinal) return true;
    if (verdict.ignored || verdict.unignored) ignored = verdict.ignored;
  }
  return ignored;
}
