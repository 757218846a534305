/** Keeps two processes from writing one file; a lock whose process has ended does not count. */
import { readFile, unlink, writeFile } from 'node:fs/promises';
import { JournalError } from './journal-error.ts';

/** Takes the lock and resolves to what gives it back. */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => unlink(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST')
        throw new JournalError('JOURNAL_UNWRITABLE', `${path}: cannot be written (${code ?? 'unknown'})`);
      const owner = Number(await readFile(path, 'utf8').catch(() => '0'));
      if (isRunning(owner))
        throw new JournalError(
          'JOURNAL_BUSY',
          `${path}: process ${owner} writes this journal; wait for it, or name another file`,
        );
      await unlink(path).catch(() => undefined);
    }
  }
  throw new JournalError('JOURNAL_BUSY', `${path}: another process took the lock`);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Why: a process of another user cannot be asked, and runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
