/** The folders around a file, and what lies in them. */
import { dirname, resolve } from 'node:path';
import type { TextFile } from '../../../text-file.ts';

/** What lies in a folder, by name; nothing where there is no such folder. */
export interface Listing {
  readonly files: ReadonlySet<string>;
  readonly folders: readonly string[];
}

/** Looks at the files around. */
export interface Tree {
  readonly list: (folder: string) => Listing;
  /** The files of a folder with an ending that are worth reading beside another. */
  readonly usefulIn: (folder: string, ending: string) => readonly TextFile[];
}

/** The root of a project lies at most so many folders above a file. */
const HIGHEST = 6;

/** The folder of a file and those above it, the nearest first. */
export function foldersAbove(path: string): readonly string[] {
  const found = [dirname(resolve(path))];
  while (found.length <= HIGHEST) found.push(dirname(found.at(-1) ?? ''));
  return [...new Set(found)];
}
