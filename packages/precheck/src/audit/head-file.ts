/** The file beside an audit file that says which its last line is: it shows when lines are taken from the end. */
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';

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

/** Reads the head; `unreadable` where the file holds none, undefined where there is no such file. */
export function readHead(path: string): Head | 'unreadable' | undefined {
  let text: string;
  try {
    text = readFileSync(headPath(path), 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unreadable';
  }
  try {
    const { sequence, hash } = JSON.parse(text) as Partial<Head>;
    return typeof sequence === 'number' && typeof hash === 'string' ? { sequence, hash } : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
