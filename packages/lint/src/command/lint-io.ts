/** The streams of a run. */
import { once } from 'node:events';
import { relative, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { readableName } from '../files/file-name.ts';
import type { Style } from '../formats/report.ts';

/** What the linter reads from and writes to. */
export interface LintIo {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Writes, and waits where the reader is slower. */
export async function writeAll(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed) return;
  if (!stream.write(text)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);
}

/** How text is painted: as asked, else by `NO_COLOR` and `FORCE_COLOR`, else on a terminal. */
export function painterOf({ env, stdout }: LintIo, wish: 'always' | 'auto' | 'never'): Style['paint'] {
  const isWanted =
    wish === 'auto'
      ? !env['NO_COLOR'] && (env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stdout.isTTY === true)
      : wish === 'always';
  return isWanted ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

/** A path as people read it: relative to the folder of the run, unless it lies outside of it. */
export function shownPath(path: string): string {
  const inner = relative('', resolve(path));
  return readableName(inner === '' || inner.startsWith('..') ? path : inner);
}
