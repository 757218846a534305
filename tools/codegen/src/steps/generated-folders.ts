/** The generated folders of a package on the disk: reading them, and making them hold what was generated. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Files by path relative to the package. */
export type Files = ReadonlyMap<string, string>;

/** How a write changed the disk. */
export interface Changes {
  readonly written: number;
  readonly removed: number;
}

/** Reads every file in a folder, by path relative to it, in order. */
export function readFolder(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

/** Reads the given folders of a package, by path relative to the package. */
export function readFolders(packageFolder: string, folders: Iterable<string>): Map<string, string> {
  const files = [...new Set(folders)]
    .toSorted()
    .flatMap((folder) =>
      [...readFolder(join(packageFolder, folder))].map(([name, text]) => [`${folder}/${name}`, text] as const),
    );
  return new Map(files);
}

/** Makes the given folders of a package hold these files and no others. */
export function writeFolders(packageFolder: string, folders: Iterable<string>, files: Files): Changes {
  const before = readFolders(packageFolder, folders);
  const stale = [...before.keys()].filter((name) => !files.has(name));
  for (const name of stale) {
    rmSync(join(packageFolder, name));
    removeEmpty(dirname(join(packageFolder, name)), packageFolder);
  }
  const changed = [...files].filter(([name, text]) => before.get(name) !== text);
  for (const [name, text] of changed) {
    mkdirSync(dirname(join(packageFolder, name)), { recursive: true });
    writeFileSync(join(packageFolder, name), text);
  }
  return { written: changed.length, removed: stale.length };
}

function removeEmpty(folder: string, end: string): void {
  if (folder === end || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), end);
}
