/** Remembers findings by the content of the files, so that what has not changed is not linted again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from './finding.ts';
import type { TextFile } from './text-file.ts';

/** Findings that are known from an earlier run. */
export interface FindingCache {
  get(kind: string, files: readonly TextFile[]): readonly Finding[] | undefined;
  set(kind: string, files: readonly TextFile[], findings: readonly Finding[]): void;
}

/** A cache in a file; `salt` is what the findings hang on besides the files: version and configuration. */
export class FileCache implements FindingCache {
  readonly #path: string;
  readonly #salt: string;
  readonly #before: Readonly<Record<string, readonly Finding[]>>;
  readonly #now: Record<string, readonly Finding[]> = {};

  constructor(path: string, salt: string) {
    this.#path = path;
    this.#salt = createHash('sha256').update(salt).digest('hex');
    this.#before = this.#load();
  }

  get(kind: string, files: readonly TextFile[]): readonly Finding[] | undefined {
    const key = keyOf(kind, files);
    const known = this.#before[key];
    if (known !== undefined) this.#now[key] = known;
    return known;
  }

  set(kind: string, files: readonly TextFile[], findings: readonly Finding[]): void {
    this.#now[keyOf(kind, files)] = findings;
  }

  /** Writes what this run has used; a cache that cannot be written is done without. */
  save(): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(this.#path, JSON.stringify({ salt: this.#salt, findings: this.#now }));
    } catch {
      // The next run lints again.
    }
  }

  #load(): Readonly<Record<string, readonly Finding[]>> {
    try {
      const { salt, findings } = JSON.parse(readFileSync(this.#path, 'utf8')) as {
        readonly salt?: string;
        readonly findings?: Readonly<Record<string, readonly Finding[]>>;
      };
      return salt === this.#salt && findings !== undefined ? findings : {};
    } catch {
      return {};
    }
  }
}

function keyOf(kind: string, files: readonly TextFile[]): string {
  const hash = createHash('sha1').update(kind);
  // Why as JSON: it tells apart names that are no valid text, which are all the same to a hash.
  for (const { path, text } of files) hash.update(`\0${JSON.stringify(path)}\0`).update(text);
  return hash.digest('base64url');
}
