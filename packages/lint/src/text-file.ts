/** Reads a text file whole, and writes it back in the encoding that it had. */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { DocumentError } from './document-error.ts';
import { onDisk } from './files/file-name.ts';

/** A file and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const LARGEST = 4 * 1024 * 1024;
const TOO_LARGE = `is larger than ${LARGEST / 1024 / 1024} MB`;

/** How a file is encoded; a mark is a byte order mark at its start. */
interface Encoding {
  readonly name: 'utf-16be' | 'utf-16le' | 'utf-8' | 'latin1';
  readonly mark: readonly number[];
}

/** Reads a file; one that is too large, not text or may not be read throws a DocumentError. */
export function readTextFile(path: string): TextFile {
  try {
    return { path, text: decode(bytesOf(path), path) };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw (error as NodeJS.ErrnoException).code === 'ENXIO'
      ? irregular(path)
      : new DocumentError(path, reasonUnreadable(error));
  }
}

/** Why opened so: to open a pipe waits for whoever writes to it; and a file is asked what it is only once. */
function bytesOf(path: string): Buffer {
  const file = openSync(onDisk(path), constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const kind = fstatSync(file);
    if (kind.isDirectory()) throw new DocumentError(path, 'is a directory, a file was expected');
    if (!kind.isFile()) throw irregular(path);
    if (kind.size > LARGEST) throw new DocumentError({ path, line: 1, column: 1 }, TOO_LARGE);
    // Why: some files say that they are empty, and are not.
    if (kind.size === 0) return readFileSync(file);
    const bytes = Buffer.allocUnsafe(kind.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** A pipe, a socket or a device. */
function irregular(path: string): DocumentError {
  return new DocumentError({ path, line: 1, column: 1 }, 'is no regular file');
}

/** The text that bytes stand for, whatever their encoding. */
export function decode(bytes: Buffer, path: string): string {
  const start = { path, line: 1, column: 1 };
  // Why again: some files say that they are empty, and are not.
  if (bytes.length > LARGEST) throw new DocumentError(start, TOO_LARGE);
  const { name } = encodingOf(bytes);
  // Why only here: in UTF-16 every other byte of plain text is zero.
  if (!name.startsWith('utf-16') && bytes.includes(0)) throw new DocumentError(start, 'is not text');
  return name === 'latin1' ? bytes.toString(name) : new TextDecoder(name).decode(bytes);
}

/** Puts a text into a file that is there, in the encoding and with the mark that it had. */
export function rewriteTextFile(path: string, text: string): void {
  const { name, mark } = encodingOf(readFileSync(onDisk(path)));
  const body = Buffer.from(text, name === 'utf-8' ? 'utf8' : name === 'latin1' ? name : 'utf16le');
  writeFileSync(onDisk(path), Buffer.concat([Buffer.from(mark), name === 'utf-16be' ? body.swap16() : body]));
}

/** Why more than UTF-8: editors of Windows write scripts in UTF-16 with a mark, and old ones in a code page.
 * Which one cannot be told; one character for each byte keeps every byte when a mend is written back. */
function encodingOf(bytes: Buffer): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', mark: [0xff, 0xfe] };
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', mark: [0xfe, 0xff] };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { name: 'utf-8', mark: [0xef, 0xbb, 0xbf] };
  return { name: unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'latin1'), mark: [] };
}

const SAMPLE = 512;

/** UTF-16 without a mark: of plain text every other byte is zero, and of the rest none is. */
function unmarkedUtf16(bytes: Buffer): 'utf-16be' | 'utf-16le' | undefined {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  if (sample.length < 4 || bytes.length % 2 === 1 || !sample.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 2;
  if (even === 0 && odd > most / 2) return 'utf-16le';
  return odd === 0 && even > most / 2 ? 'utf-16be' : undefined;
}

/** Why the system would not give a file. */
export function reasonUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a directory, a file was expected';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  if (code === 'ELOOP') return 'is a link in a circle';
  return `cannot be read (${code ?? 'unknown'})`;
}
