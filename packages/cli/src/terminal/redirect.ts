/** Sends the machine output of a run to a file, or leaves out what is said to people beside it. */
import { createWriteStream, openSync } from 'node:fs';
import { Writable } from 'node:stream';
import { UsageError } from '../usage-error.ts';
import { reasonUnreadable } from '../input/open-input.ts';
import type { Io } from './io.ts';

/** What is wanted otherwise than usual. */
export interface Redirection {
  readonly output: string | undefined;
  readonly quiet: boolean;
}

/** The streams as they are wanted; a file that cannot be written is wrong usage. */
export function redirect(io: Io, { output, quiet }: Redirection): Io {
  return {
    ...io,
    stdout: output === undefined ? io.stdout : fileStream(output),
    ...(quiet ? { notes: new Writable({ write: (_chunk, _encoding, done) => done() }) } : {}),
  };
}

function fileStream(path: string): Writable {
  try {
    // Why opened at once: a run that has cancelled something may not fail to say so.
    return createWriteStream(path, { fd: openSync(path, 'w') });
  } catch (error) {
    throw new UsageError(`${path}: ${reasonUnreadable(error)}`);
  }
}
