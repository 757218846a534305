/** Reads the imports of every source file of the packages, as the TypeScript scanner sees them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** One import: the file it stands in and what it names, both relative to the workspace where they are files. */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
}

/** Folder of the workspace. */
export const workspace: string = new URL('../../../', import.meta.url).pathname.replace(/\/$/, '');

/** Every TypeScript file of the packages, relative to the workspace. */
export function sourceFiles(): readonly string[] {
  return readdirSync(join(workspace, 'packages'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(workspace, join(entry.parentPath, entry.name)))
    .filter((path) => /^packages\/[^/]+\/src\//.test(path))
    .toSorted();
}

/** Every import of the packages' sources. Relative ones are resolved to files. */
export function importEdges(): readonly ImportEdge[] {
  return sourceFiles().flatMap((from) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(workspace, from), 'utf8'), true, true);
    return importedFiles.map(({ fileName }) => ({
      from,
      to: fileName.startsWith('.') ? resolve(from, fileName) : fileName,
    }));
  });
}

/** The name of the package a file belongs to. */
export function packageOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function resolve(from: string, specifier: string): string {
  return join(dirname(from), specifier).replace(/\.js$/, '.ts');
}
