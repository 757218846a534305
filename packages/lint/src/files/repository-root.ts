/** Finds the root of the repository that a folder belongs to. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The nearest folder above that holds `.git`; where there is none, the folder itself or another one. */
export function repositoryRoot(folder: string, otherwise: string = folder): string {
  for (let current = resolve(folder); ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current;
    if (dirname(current) === current) return resolve(otherwise);
  }
}
