/** Finds out where the chain of an audit file goes on, and whether a file is one before anything is added to it. */
import { fstatSync, readSync } from 'node:fs';
import { AuditError } from './audit-error.ts';
import { hashOf, isTornLine, parseLine, START } from './chain.ts';

/** Where a chain goes on. */
export interface ChainEnd {
  /** How long the file is. */
  readonly size: number;
  /** The hash that the next line holds. */
  readonly previous: string;
  /** The number of the last whole line. */
  readonly sequence: number;
  /** Whether the file ends in its midst: an earlier run was ended while it wrote a line. */
  readonly isOpen: boolean;
  /** Whether that line is not whole. */
  readonly isCut: boolean;
}

const TAIL = 64 * 1024;

/** Reads the end of a file. Throws an AuditError where it is no audit file. */
export function endOfFile(file: number, path: string): ChainEnd {
  const { size } = fstatSync(file);
  if (size === 0) return { size, previous: START, sequence: 0, isOpen: false, isCut: false };
  const [line, rest] = lastLine(file, size);
  const isOpen = rest !== '';
  const last = isOpen ? parseLine(rest) : undefined;
  if (last !== undefined) return { size, previous: hashOf(rest), sequence: last.sequence, isOpen, isCut: false };
  const entry = line === undefined ? undefined : parseLine(line);
  if (line === undefined ? isTornLine(rest) : entry !== undefined) {
    const sequence = entry?.sequence ?? 0;
    return { size, previous: hashOf(isOpen ? rest : (line ?? '')), sequence, isOpen, isCut: isOpen };
  }
  throw new AuditError(
    'AUDIT_BROKEN',
    `${path}: its last line is none of an audit file; the file is left as it is: name another one`,
  );
}

/** The last line that has an end, and what comes after it. */
function lastLine(file: number, size: number): readonly [string | undefined, string] {
  for (let length = Math.min(TAIL, size); ; length = Math.min(length * 2, size)) {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, size - length);
    const text = bytes.toString('utf8');
    const end = text.lastIndexOf('\n');
    const start = text.lastIndexOf('\n', end - 1);
    if ((end > 0 && start !== -1) || length === size)
      return [end === -1 ? undefined : text.slice(start + 1, end), text.slice(end + 1)];
  }
}
