/** Opens the file of an option, or standard input for `-`. */
import { open } from 'node:fs/promises';
import type { Io } from '../terminal/io.ts';
import { UsageError } from '../usage-error.ts';

/** Returns the bytes of a file, or of standard input; a file that cannot be read is wrong usage. */
export async function openInput(path: string, io: Io): Promise<AsyncIterable<Buffer | string>> {
  if (path === '-') return io.stdin;
  try {
    const file = await open(path);
    if ((await file.stat()).isDirectory()) {
      await file.close();
      throw new UsageError(`${path}: is a directory, a file was expected`);
    }
    return file.createReadStream({ highWaterMark: 1 << 18 });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path}: ${reasonUnreadable(error)}`);
  }
}

/** Why a file cannot be read, in words. */
export function reasonUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES') return 'may not be read';
  if (code === 'EISDIR') return 'is a directory, a file was expected';
  return `cannot be read (${code ?? 'unknown'})`;
}
