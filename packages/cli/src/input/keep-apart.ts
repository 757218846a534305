/** Holds apart the files of one command line. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** Options that name files, and the file that each names; no two may be the same, links followed. */
export function keepApart(files: Readonly<Record<string, string | undefined>>): void {
  const seen = new Map<string, string>();
  for (const [option, path] of Object.entries(files)) {
    if (path === undefined || path === '-') continue;
    const key = keyOf(path);
    const other = seen.get(key);
    if (other !== undefined) throw new UsageError(`${path}: ${other} and ${option} name the same file; name two files`);
    seen.set(key, option);
  }
}

/** Why not the path alone: a link would hide that two are one. A pipe or a terminal may serve several. */
function keyOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? `${stats.dev}:${stats.ino}` : resolve(path);
}
