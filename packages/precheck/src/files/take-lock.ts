/** Keeps two processes from writing one file; a lock whose holder has ended does not count. */
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { isSameProcess, startOf } from './process-start.ts';

/** A lock that is held; `release` gives it back. */
export interface Lock {
  /** Whether it still is this process's: looked up on the disk. */
  isHeld(): boolean;
  release(): void;
}

/** Who holds the lock, in words. */
export interface Holder {
  readonly holder: string;
}

interface LockText {
  readonly pid: number;
  readonly host?: string;
  readonly started?: string | undefined;
  readonly token?: string;
}

/** A lock of another machine counts as long as its holder gives a sign of life this often. */
const SIGN_OF_LIFE_MS = 10_000;
const SILENCE_MS = 60_000;
const ATTEMPTS = 5;

/** Locks of this process, by path: the number of a process alone does not tell whether it is this one. */
const own = new Map<string, string>();

/** Takes the lock, or says who holds it. Throws what the file system throws. */
export function takeLock(path: string): Holder | Lock {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const token = randomUUID();
    if (create(path, { pid: process.pid, host: hostname(), started: startOf(process.pid), token }))
      return new OwnLock(path, token);
    const text = readText(path);
    if (text === undefined) continue;
    const found = parse(text);
    if (found === undefined ? isFresh(path) : isHeld(path, found)) return { holder: nameOf(found) };
    clearAway(path, text);
  }
  return { holder: 'another process' };
}

class OwnLock implements Lock {
  readonly #path: string;
  readonly #token: string;
  readonly #signs: NodeJS.Timeout;

  constructor(path: string, token: string) {
    this.#path = path;
    this.#token = token;
    own.set(resolve(path), token);
    this.#signs = setInterval(() => touch(path), SIGN_OF_LIFE_MS);
    this.#signs.unref();
  }

  isHeld(): boolean {
    const text = readText(this.#path);
    return text !== undefined && parse(text)?.token === this.#token;
  }

  release(): void {
    clearInterval(this.#signs);
    own.delete(resolve(this.#path));
    if (this.isHeld()) removeFile(this.#path);
  }
}

/** Why a link: the lock is never seen without its text. */
function create(path: string, text: LockText): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(text), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return createWithoutLink(path, text);
    throw error;
  } finally {
    removeFile(draft);
  }
}

function createWithoutLink(path: string, text: LockText): boolean {
  try {
    writeFileSync(path, JSON.stringify(text), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isHeld(path: string, { pid, host, started, token }: LockText): boolean {
  if (host !== undefined && host !== hostname()) return isFresh(path);
  if (pid === process.pid) return token !== undefined && own.get(resolve(path)) === token;
  return isSameProcess(pid, started);
}

/** Whether the lock was written, or its holder gave a sign of life, not long ago. */
function isFresh(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < SILENCE_MS;
  } catch {
    return false;
  }
}

/** Takes a lock away that was left behind, and puts it back where another process has taken it in between. */
function clearAway(path: string, text: string): void {
  const aside = `${path}.${process.pid}.left`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readText(aside) !== text) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process holds it now; the one that was put aside finds that out when it writes.
    }
  }
  removeFile(aside);
}

function parse(text: string): LockText | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'number') return { pid: value };
    const { pid } = (value ?? {}) as { readonly pid?: unknown };
    return typeof pid === 'number' ? (value as LockText) : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(found: LockText | undefined): string {
  if (found === undefined) return 'another process';
  const isElsewhere = found.host !== undefined && found.host !== hostname();
  return isElsewhere ? `process ${found.pid} on ${found.host}` : `process ${found.pid}`;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already.
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Only another machine would look.
  }
}
