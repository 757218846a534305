/** The streams of a run: machine output, messages for people, and how they look. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { printableLines } from './printable.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What a command reads from and writes to. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Where remarks beside the result go; standard error when absent. */
  readonly notes?: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** The files that results go to. */
  readonly files?: OutputFiles;
}

/** Files that a run writes results to, and those among them that could not be written whole. */
export interface OutputFiles {
  readonly open: Set<Writable>;
  readonly lost: Set<Writable>;
}

/** Writes to a stream and waits where its reader is slower. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed) return;
  if (stream.write(text)) return;
  // Why aborted: what is no longer waited for would go on listening.
  const heard = new AbortController();
  const events = ['drain', 'close'].map((event) => once(stream, event, { signal: heard.signal }));
  await Promise.race(events).catch(() => undefined);
  heard.abort();
}

/** What takes away what stands at the foot of a terminal, by stream. */
const feet = new WeakMap<Writable, () => void>();

/** Says how to take away what stands at the foot of a terminal, so that no line of another hand runs into it. */
export function standsAtFoot(stream: Writable, clear: () => void): void {
  feet.set(stream, clear);
}

/** Writes one line for people. */
export function say(io: Io, line: string): Promise<void> {
  feet.get(io.stderr)?.();
  return write(io.stderr, `${printableLines(withoutSecrets(line, io.env))}\n`);
}

/** Writes one line that is left out with --quiet. */
export function remark(io: Io, line: string): Promise<void> {
  feet.get(io.stderr)?.();
  return write(io.notes ?? io.stderr, `${printableLines(withoutSecrets(line, io.env))}\n`);
}
