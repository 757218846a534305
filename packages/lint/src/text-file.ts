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
    return { path, text: decode(readFileSync(path)) };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (error instanceof TypeError) throw new DocumentError(start, 'is not text in UTF-8, or in UTF-16 with its mark');
    throw new DocumentError(path, reasonUnreadable(error));
  }
}

/** Why UTF-16: editors of Windows write scripts so, with a mark at the start that says it. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function reasonUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES') return 'may not be read';
  if (code === 'EISDIR') return 'is a directory, a file was expected';
  return `cannot be read (${code ?? 'unknown'})`;
}
