/** Finds the files that share a package, a project or a module with a file of code, whose names it may use without an import. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { TextFile } from '../../../text-file.ts';
import { foldersAbove, type Tree } from './project-folders.ts';

/** The files of a package: in Go all of its folder and of the packages that it imports, in Java, C# and PowerShell those whose name is used. */
export function neighbours(file: TextFile, ending: string, tree: Tree): readonly string[] {
  if (ending === '.go') return goFiles(file, tree);
  const { root, words } = CUSTOMS[ending] ?? {};
  if (words === undefined) return [];
  const folder = dirname(resolve(file.path));
  const used = new Set(file.text.match(words));
  // Why more than its name: what is used may be the interface, by the customs of C# and of Java.
  const isNamed = (name: string): boolean => {
    const own = basename(name, ending).replace(/[^\w-].*$/, '');
    return name.endsWith(ending) && [own, `I${own}`, own.replace(/Impl$/, '')].some((word) => used.has(word));
  };
  const elsewhere = root === undefined ? [] : foldersOfProject(folder, root, tree);
  return [folder, ...elsewhere].flatMap((each) =>
    [...tree.list(each).files]
      .filter((name) => name !== basename(file.path) && isNamed(name))
      .map((name) => join(each, name)),
  );
}

/** What tells the root of a project, and how the names are written that its files are called by. */
interface Custom {
  readonly root?: RegExp;
  readonly words: RegExp;
}

const CUSTOMS: Readonly<Record<string, Custom>> = {
  '.cs': { root: /\.csproj$/, words: /[A-Za-z_]\w*/g },
  '.java': { words: /[A-Za-z_]\w*/g },
  // A module loads the files of its folders, each called by its function.
  '.ps1': { root: /\.ps[dm]1$/, words: /[A-Za-z]+-[A-Za-z]\w*/g },
};

function goFiles(file: TextFile, tree: Tree): readonly string[] {
  const path = resolve(file.path);
  const own = tree
    .usefulIn(dirname(path), '.go')
    .filter((other) => other.path !== path && isOfPackage(other.text, file.text));
  const imported = packagesOf(file, tree).flatMap((folder) => tree.usefulIn(folder, '.go'));
  return [...own, ...imported].map((other) => other.path).filter((name) => !name.endsWith('_test.go'));
}

const MOST_FOLDERS = 60;
/** Folders of what is built, and of nobody's source. */
const BUILT: ReadonlySet<string> = new Set(['bin', 'obj', 'node_modules', '.git', '.vs']);

/** The folders of the project that a folder belongs to; none where there is no project above it. */
function foldersOfProject(folder: string, isRoot: RegExp, tree: Tree): readonly string[] {
  const root = foldersAbove(join(folder, 'file')).find((each) =>
    [...tree.list(each).files].some((name) => isRoot.test(name)),
  );
  const found = root === undefined ? [] : [root];
  for (const each of found)
    if (found.length < MOST_FOLDERS)
      found.push(...tree.list(each).folders.flatMap((name) => (BUILT.has(name) ? [] : [join(each, name)])));
  return found.filter((each) => each !== folder);
}

/** The folders of the packages of its own module that a file of Go imports. */
function packagesOf({ path, text }: TextFile, tree: Tree): readonly string[] {
  const imported = [...text.matchAll(/^[ \t]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?"([^"\n]+\/[^"\n]+)"/gm)].map(
    ([, name = '']) => name,
  );
  if (imported.length === 0) return [];
  const above = foldersAbove(path);
  const root = above.find((folder) => existsSync(join(folder, 'go.mod')));
  if (root === undefined) return imported.flatMap((name) => packageNear(name, above, tree) ?? []);
  const module = /^module[ \t]+(\S+)/m.exec(readFileSync(join(root, 'go.mod'), 'utf8'))?.[1] ?? '';
  return imported.flatMap((name) => (name.startsWith(`${module}/`) ? [join(root, name.slice(module.length + 1))] : []));
}

/** Where no module is declared: the folder above whose inner path is the longest end of the name. */
function packageNear(name: string, above: readonly string[], tree: Tree): string | undefined {
  const steps = name.split('/');
  // Why a dot: packages of the language itself have none in their first step.
  if (steps[0]?.includes('.') !== true) return undefined;
  const ends = steps.slice(1).map((_, index) => steps.slice(index + 1).join('/'));
  return ends
    .flatMap((end) => above.map((folder) => join(folder, end)))
    .find((folder) => [...tree.list(folder).files].some((file) => file.endsWith('.go')));
}

const GO_NAMES = /^(?:func(?:[ \t]*\([^)\n]*\))?|const|var|type)[ \t]+([A-Za-z]\w*)/gm;

/** Whether a file of Go may be of the package of another: no name twice, and one that the other uses. */
function isOfPackage(other: string, text: string): boolean {
  const namesOf = (own: string): readonly string[] => [...own.matchAll(GO_NAMES)].map(([, name = '']) => name);
  const own = new Set(namesOf(text).filter((name) => name !== 'init'));
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
