/** Reads a text file whole. */
import { readFileSync, statSync } from 'node:fs';
import { DocumentError } from './document-error.ts';

/** A file and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const LARGEST = 4 * 1024 * 1024;

/** Reads a file; one that is too large, not text or may not be read throws a DocumentError. */
export function readTextFile(path: string): TextFile {
  const start = { path, line: 1, column: 1 };
  try {
    const { size } = statSync(path);
    if (size > LARGEST) throw new DocumentError(start, `is larger than ${LARGEST / 1024 / 1024} MB`);
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (error instanceof TypeError) throw new DocumentError(start, 'is not UTF-8');
    throw new DocumentError(path, reasonUnreadable(error));
  }
}

function reasonUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES') return 'may not be read';
  if (code === 'EISDIR') return 'is a directory, a file was expected';
  return `cannot be read (${code ?? 'unknown'})`;
}
