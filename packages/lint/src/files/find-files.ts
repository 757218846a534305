/** Finds the files to lint: walks folders, leaves out what git ignores, and follows no link in a circle. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { DocumentError } from '../document-error.ts';

/** How files are looked for. */
export interface Search {
  /** Whether a file may be of interest, by its path. */
  readonly takes: (path: string) => boolean;
  /** Patterns, as in `.gitignore`, of what is left out besides. */
  readonly ignores: readonly string[];
  /** Folder that the patterns are about. */
  readonly root: string;
}

/** Folders of what others have written, or programs. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'bower_components', '.git', '.nx', '.venv']);
/** Folders with a dot that hold workflows. */
const SHOWN: ReadonlySet<string> = new Set(['.github', '.gitlab', '.azuredevops', '.azure-pipelines', '.pipelines']);

interface Rules {
  readonly folder: string;
  readonly matcher: Ignore;
}

/** The files under some paths, each once, in order. A file that is named is taken as it is; a path that is not there throws. */
export function findFiles(paths: readonly string[], search: Search): readonly string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind === undefined) throw new DocumentError(path, 'no such file or folder');
    if (kind.isDirectory()) walk(path, { search, rules: rulesAbove(path, search), seen: new Set(), found });
    else found.add(path);
  }
  return [...found];
}

interface Walk {
  readonly search: Search;
  readonly rules: readonly Rules[];
  /** Real paths of the folders on the way here. */
  readonly seen: ReadonlySet<string>;
  readonly found: Set<string>;
}

function walk(folder: string, { search, rules, seen, found }: Walk): void {
  const real = realpathSync(folder);
  if (seen.has(real)) return;
  const own = rulesOf(folder);
  const inForce = own === undefined ? rules : [...rules, own];
  const inner = { search, rules: inForce, seen: new Set([...seen, real]), found };
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(path));
    if (isIgnored(path, isFolder, inForce)) continue;
    if (isFolder) {
      if (!SKIPPED.has(entry.name) && (!entry.name.startsWith('.') || SHOWN.has(entry.name))) walk(path, inner);
    } else if (search.takes(path)) found.add(path);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    // A folder that may not be read holds nothing that could be linted.
    return [];
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The rules of the folders between the repository's root and a folder, and those of the configuration. */
function rulesAbove(folder: string, { ignores, root }: Search): readonly Rules[] {
  const rules: Rules[] = ignores.length > 0 ? [{ folder: resolve(root), matcher: ignore().add([...ignores]) }] : [];
  const above: Rules[] = [];
  let current = resolve(folder);
  while (!existsSync(join(current, '.git')) && dirname(current) !== current) {
    current = dirname(current);
    const own = rulesOf(current);
    if (own !== undefined) above.unshift(own);
  }
  return existsSync(join(current, '.git')) ? [...rules, ...above] : rules;
}

function rulesOf(folder: string): Rules | undefined {
  const path = join(folder, '.gitignore');
  return existsSync(path) ? { folder: resolve(folder), matcher: ignore().add(readFileSync(path, 'utf8')) } : undefined;
}

function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  return rules.some(({ folder, matcher }) => {
    const inner = relative(folder, resolve(path)).split(sep).join('/');
    return inner !== '' && !inner.startsWith('..') && matcher.ignores(isFolder ? `${inner}/` : inner);
  });
}
