/** Puts files together that make one source. */
import { join } from 'node:path';
import { DocumentError } from '../document-error.ts';
import type { SourceReader } from '../sources/sources.ts';
import { readTextFile, type TextFile } from '../text-file.ts';
import { listFolder } from './list-folder.ts';
import type { ProjectFiles } from './project-files.ts';

/** The paths that a reader takes, those of one source together. */
export function unitsOf(reader: SourceReader, paths: readonly string[]): readonly (readonly string[])[] {
  const taken = paths.filter((path) => reader.takes(path));
  if (reader.folders === undefined) return taken.map((path) => [path]);
  const units = new Map<string, string[]>();
  for (const path of taken) {
    const [name = ''] = reader.folders(path);
    const unit = units.get(name);
    if (unit === undefined) units.set(name, [path]);
    else unit.push(path);
  }
  return [...units.values()];
}

/** The files of a source, sorted: those of the run, and beside them those that lie in its folders and are no part of the run. */
export function filesOf(reader: SourceReader, unit: readonly string[], files: ProjectFiles): readonly TextFile[] {
  const isOurs = (file: TextFile): boolean => reader.recognises?.(file) ?? true;
  const own = unit.flatMap((path) => files.read(path) ?? []).filter(isOurs);
  const [first] = own;
  if (first !== undefined && reader.beside !== undefined) return [...own, ...withImports(reader, first).slice(1)];
  if (first === undefined || reader.folders === undefined) return own;
  const known = new Set(unit);
  const beside = reader
    .folders(first.path)
    .flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
    .filter((path) => !known.has(path) && reader.takes(path))
    .flatMap((path) => readQuietly(path))
    .filter(isOurs);
  return beside.length === 0 ? own : [...own, ...beside].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** A file, and those that reading it needs besides. */
export function withImports(reader: SourceReader, file: TextFile): readonly TextFile[] {
  return [file, ...(reader.beside?.(file) ?? []).flatMap((path) => readQuietly(path))];
}

function namesIn(folder: string): readonly string[] {
  try {
    return listFolder(folder).flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
  } catch {
    return [];
  }
}

/** Why quietly: it was not asked for, and what cannot be read of it is told when it is. */
function readQuietly(path: string): readonly TextFile[] {
  try {
    return [readTextFile(path)];
  } catch (error) {
    if (error instanceof DocumentError) return [];
    throw error;
  }
}
