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

/** Opens or creates the file; the chain goes on from its last line. */
export function openAudit(path: string, now: () => Date = () => new Date()): AuditLog {
  try {
    const file = openSync(path, 'a+', 0o600);
    let { previous, sequence } = lastOf(file, path);
    return {
      write(entries) {
        const lines = entries.map((entry) => {
          sequence += 1;
          const line = JSON.stringify({ schemaVersion: 1, sequence, at: now().toISOString(), ...entry, previous });
          previous = hashOf(line);
          return `${line}\n`;
        });
        writeSync(file, lines.join(''));
        fsyncSync(file);
      },
      close: () => closeSync(file),
    };
  } catch (error) {
    if (error instanceof AuditError) throw error;
    throw new AuditError(
      'AUDIT_UNWRITABLE',
      `${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
    );
  }
}

function lastOf(file: number, path: string): { previous: string; sequence: number } {
  const { size } = fstatSync(file);
  if (size === 0) return { previous: START, sequence: 0 };
  const line = lastLine(file, size, path);
  try {
    const { sequence } = JSON.parse(line) as { readonly sequence?: unknown };
    if (typeof sequence === 'number') return { previous: hashOf(line), sequence };
  } catch {
    // Said below.
  }
  throw new AuditError(
    'AUDIT_BROKEN',
    `${path}: its last line is none of an audit file; keep it, and name another file`,
  );
}

function lastLine(file: number, size: number, path: string): string {
  for (let length = Math.min(TAIL, size); ; length = Math.min(length * 2, size)) {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, size - length);
    const text = bytes.toString('utf8');
    if (!text.endsWith('\n'))
      throw new AuditError('AUDIT_BROKEN', `${path}: its last line is cut off; keep it, and name another file`);
    const start = text.lastIndexOf('\n', text.length - 2);
    if (start !== -1 || length === size) return text.slice(start + 1, -1);
  }
}
