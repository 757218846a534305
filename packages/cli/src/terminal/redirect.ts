/** Sends the machine output of a run to a file, or leaves out what is said to people beside it. */
import { once } from 'node:events';
import { createWriteStream, openSync } from 'node:fs';
import { Writable } from 'node:stream';
import { UsageError } from '../usage-error.ts';
import { type Io, type OutputFiles, say } from './io.ts';

/** What is wanted otherwise than usual. */
export interface Redirection {
  readonly output: string | undefined;
  readonly quiet: boolean;
}

/** The streams as they are wanted; a file that cannot be opened is wrong usage. */
export function redirect(io: Io, { output, quiet }: Redirection): Io {
  return {
    ...io,
    stdout: output === undefined ? io.stdout : fileStream(output, io),
    ...(quiet ? { notes: new Writable({ write: (_chunk, _encoding, done) => done() }) } : {}),
  };
}

function fileStream(path: string, io: Io): Writable {
  try {
    // Why opened at once: a run that has cancelled something may not fail to say so.
    const stream = createWriteStream(path, { fd: openSync(path, 'w') });
    // Why no end: a run that has begun to cancel says in its records what it did.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      io.files?.lost.add(stream);
      void say(io, `precheck: ${path}: ${reasonUnwritable(error)}`);
    });
    io.files?.open.add(stream);
    return stream;
  } catch (error) {
    throw new UsageError(`${path}: ${reasonUnwritable(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'may not be written',
  EISDIR: 'is a directory, a file was expected',
  ENOENT: 'cannot be written, its folder is not there',
  ENOSPC: 'cannot be written, the disk is full',
  EPERM: 'may not be written',
  EROFS: 'lies on a disk that may not be written',
};

/** Why a file cannot be written, in words. */
function reasonUnwritable(error: unknown): string {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? `cannot be written (${code})`;
}

/** Ends the files of a run; false where one could not be written whole. */
export async function closeFiles({ open, lost }: OutputFiles): Promise<boolean> {
  for (const stream of open) {
    if (stream.closed) continue;
    const closed = once(stream, 'close').catch(() => undefined);
    stream.end();
    await closed;
  }
  return lost.size === 0;
}
