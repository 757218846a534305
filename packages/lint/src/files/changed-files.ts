/** Asks git which files have changed. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { DocumentError } from '../document-error.ts';
import { nameOfBytes } from './file-name.ts';

/** Absolute paths of the files that differ from a commit, new ones included. */
export function changedSince(reference: string, root: string): ReadonlySet<string> {
  if (reference.startsWith('-')) throw new DocumentError(reference, 'is no name of a commit');
  const git = (...args: readonly string[]): readonly string[] =>
    nameOfBytes(execFileSync('git', ['-C', root, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })).split('\0');
  try {
    const changed = git('diff', '--name-only', '-z', '--diff-filter=d', reference, '--');
    const fresh = git('ls-files', '--others', '--exclude-standard', '-z');
    return new Set([...changed, ...fresh].filter((path) => path !== '').map((path) => resolve(root, path)));
  } catch {
    throw new DocumentError(reference, 'git knows no such commit here');
  }
}
