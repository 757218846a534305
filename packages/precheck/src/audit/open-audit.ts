/** Appends to an audit file, which several processes may do at once. */
import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { type Lock, takeLock } from '../files/take-lock.ts';
import type { AuditEntry, AuditSink } from '../graph/many/audit-entries.ts';
import { AuditError, unwritable } from './audit-error.ts';
import { hashOf } from './chain.ts';
import { type ChainEnd, endOfFile } from './end-of-file.ts';
import { headPath, readHead, writeHead } from './head-file.ts';

/** An audit file that is open. */
export interface AuditLog extends AuditSink {
  /** Appends a line for each entry and flushes them. Throws an AuditError where the file system refuses: an act without a line is not done. */
  write(entries: readonly AuditEntry[]): void;
  close(): void;
}

/** Says that the line before was cut off by the end of its run, or that lines were taken away: what they recorded is not known. */
interface CutOffEntry {
  readonly event: 'cut-off';
  /** The number of the last line that was noted beside the file, where that line is no longer there. */
  readonly lastNoted?: number;
}

/**
 * Opens or creates the file. The chain goes on from its last line, whoever wrote it; where that was cut off, or lines
 * are missing after it, the next line says so.
 *
 * Throws an AuditError where the file is none of an audit; such a file stays as it is.
 */
export function openAudit(path: string, now: () => Date = () => new Date()): AuditLog {
  const log = new OpenAudit(path, now);
  log.write([]);
  return log;
}

class OpenAudit implements AuditLog {
  readonly #path: string;
  readonly #now: () => Date;
  /** Tells the lines of this run from those of others in the same file. */
  readonly #run = randomUUID().slice(0, 8);
  #file: number | undefined;
  #end: ChainEnd | undefined;

  constructor(path: string, now: () => Date) {
    this.#path = path;
    this.#now = now;
  }

  write(entries: readonly AuditEntry[]): void {
    let lock: Lock | undefined;
    try {
      if (this.#file === undefined) checkIsFile(this.#path);
      lock = waitForLock(`${this.#path}.lock`, this.#path);
      const file = this.#opened();
      const end = this.#endOf(file);
      if (entries.length > 0) this.#append(file, entries, end);
    } catch (error) {
      // Why: what a write that failed has left behind is looked at by the next.
      this.#end = undefined;
      throw unwritable(this.#path, error);
    } finally {
      lock?.release();
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #opened(): number {
    this.#file ??= openSync(this.#path, 'a+', 0o600);
    const named = statSync(this.#path, { throwIfNoEntry: false });
    const own = fstatSync(this.#file);
    if (named?.ino !== own.ino || named.dev !== own.dev)
      throw new AuditError(
        'AUDIT_BROKEN',
        `${this.#path}: was moved or replaced while this run writes it; nothing more is sent`,
      );
    return this.#file;
  }

  /** Where the chain goes on: read again where another process has written in between. */
  #endOf(file: number): ChainEnd {
    if (this.#end?.size === fstatSync(file).size) return this.#end;
    const end = endOfFile(file, this.#path);
    const head = readHead(this.#path);
    if (head === 'damaged') throw damagedHead(this.#path);
    const isBehind = head !== undefined && head.sequence > end.sequence;
    if (!end.isCut && !isBehind) return (this.#end = end);
    return this.#append(file, [{ event: 'cut-off', ...(isBehind ? { lastNoted: head.sequence } : {}) }], end);
  }

  #append(file: number, entries: readonly (AuditEntry | CutOffEntry)[], end: ChainEnd): ChainEnd {
    let { previous, sequence } = end;
    const lines = entries.map((entry) => {
      sequence += 1;
      const at = this.#now().toISOString();
      const line = JSON.stringify({ schemaVersion: 1, sequence, at, run: this.#run, ...entry, previous });
      previous = hashOf(line);
      return `${line}\n`;
    });
    const bytes = Buffer.from((end.isOpen ? '\n' : '') + lines.join(''));
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
    writeHead(this.#path, { sequence, hash: previous });
    return (this.#end = { size: end.size + bytes.length, previous, sequence, isOpen: false, isCut: false });
  }
}

/** Why refused: written over, it would no longer show that somebody has changed it. */
function damagedHead(path: string): AuditError {
  return new AuditError(
    'AUDIT_BROKEN',
    `${headPath(path)}: holds no number and hash of a line of ${path}: it was changed; both files are left as they are: name another audit file, or take ${headPath(path)} away to go on`,
  );
}

function checkIsFile(path: string): void {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined || about.isFile()) return;
  const what = about.isDirectory() ? 'a directory' : 'no regular file';
  throw new AuditError('AUDIT_UNWRITABLE', `${path}: is ${what}, a file was expected`);
}

const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 5;

/** Why waiting: a process holds the lock while it writes a few lines, and no longer. */
function waitForLock(lockPath: string, path: string): Lock {
  const start = Date.now();
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    const taken = takeLock(lockPath);
    if ('release' in taken) return taken;
    if (Date.now() - start > PATIENCE_MS)
      throw new AuditError(
        'AUDIT_BUSY',
        `${path}: ${taken.holder} has been writing this audit file for long; wait for it, or name another file (if it has ended, delete ${lockPath})`,
      );
    Atomics.wait(clock, 0, 0, LOOK_AGAIN_MS);
  }
}
