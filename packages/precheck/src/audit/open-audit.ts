/** Appends to an audit file. */
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import type { AuditEntry, AuditSink } from '../graph/many/audit-entries.ts';
import { hashOf, START } from './chain.ts';
import { AuditError } from './verify-audit.ts';

/** An audit file that is open. */
export interface AuditLog extends AuditSink {
  /** Appends a line and flushes it. Throws an AuditError where the file system refuses: an act without a line is not done. */
  write(entries: readonly AuditEntry[]): void;
  close(): void;
}

const TAIL = 64 * 1024;

/** Says that the line before was cut off by the end of its run; what it would have recorded is not known. */
interface CutOffEntry {
  readonly event: 'cut-off';
}

/** Opens or creates the file; the chain goes on from its last line, also where the end of a run has cut that off. */
export function openAudit(path: string, now: () => Date = () => new Date()): AuditLog {
  try {
    const file = openSync(path, 'a+', 0o600);
    const end = endOf(file, path);
    let { previous, sequence } = end;
    const append = (entries: readonly (AuditEntry | CutOffEntry)[], before = ''): void => {
      const lines = entries.map((entry) => {
        sequence += 1;
        const line = JSON.stringify({ schemaVersion: 1, sequence, at: now().toISOString(), ...entry, previous });
        previous = hashOf(line);
        return `${line}\n`;
      });
      writeSync(file, before + lines.join(''));
      fsyncSync(file);
    };
    if (end.cut !== '') append([{ event: 'cut-off' }], '\n');
    return { write: (entries) => append(entries), close: () => closeSync(file) };
  } catch (error) {
    if (error instanceof AuditError) throw error;
    throw new AuditError(
      'AUDIT_UNWRITABLE',
      `${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
    );
  }
}

interface End {
  readonly previous: string;
  readonly sequence: number;
  /** The text after the last line end, which the end of an earlier run has cut off. */
  readonly cut: string;
}

function endOf(file: number, path: string): End {
  const { size } = fstatSync(file);
  if (size === 0) return { previous: START, sequence: 0, cut: '' };
  const [line, cut] = lastLine(file, size);
  if (line === undefined) return { previous: hashOf(cut), sequence: 0, cut };
  try {
    const { sequence } = JSON.parse(line) as { readonly sequence?: unknown };
    if (typeof sequence === 'number') return { previous: hashOf(cut === '' ? line : cut), sequence, cut };
  } catch {
    // Said below.
  }
  throw new AuditError(
    'AUDIT_BROKEN',
    `${path}: its last line is none of an audit file; keep it, and name another file`,
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
