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
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EACCES'
          ? 'may not be read'
          : `cannot be read (${code ?? 'unknown'})`;
    throw new UsageError(`${path}: ${why}`);
  }
}
