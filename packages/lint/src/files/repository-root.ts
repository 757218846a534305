/** Finds the root of the repository that a folder belongs to. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The nearest folder above that holds `.git`; the folder itself where there is none. */
export function repositoryRoot(folder: string): string {
  for (let current = resolve(folder); ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current;
    if (dirname(current) === current) return resolve(folder);
  }
}
