/** The file beside an audit file that says which its last line is: it shows when lines are taken from the end. */
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { unreadable } from './audit-error.ts';

/** The number and the hash of a line. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** Where the head of an audit file stands. */
export function headPath(path: string): string {
  return `${path}.head`;
}

// Why padded: a text of one length is written over the one before in one go, and is never seen in parts.
const LENGTH = 120;

/** Notes the last line. It is written after the line, so it can be behind by what one run was writing, never ahead. */
export function writeHead(path: string, { sequence, hash }: Head): void {
  const file = openSync(headPath(path), constants.O_WRONLY | constants.O_CREAT, 0o600);
  try {
    writeSync(file, `${JSON.stringify({ sequence, hash }).padEnd(LENGTH - 1)}\n`, 0);
  } finally {
    closeSync(file);
  }
}

/** Reads the head: `damaged` where the file holds something else, undefined where it is not there or empty. Throws an AuditError where it cannot be read. */
export function readHead(path: string): Head | 'damaged' | undefined {
  let text: string;
  try {
    text = readFileSync(headPath(path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(headPath(path), error);
  }
  // Why: a disk that was full, or went away, leaves the file without what was to be written.
  if (/^[\s\0]*$/.test(text)) return undefined;
  try {
    const { sequence, hash } = (JSON.parse(text) ?? {}) as { readonly sequence?: unknown; readonly hash?: unknown };
    const isHead = Number.isSafeInteger(sequence) && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash);
    return isHead ? { sequence: Number(sequence), hash } : 'damaged';
  } catch {
    return 'damaged';
  }
}
