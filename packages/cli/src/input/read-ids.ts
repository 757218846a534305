/** Reads the ids of requests from lines: bare, or in JSON objects. */
import type { Io } from '../terminal/io.ts';
import { openInput } from './open-input.ts';
import { readLines } from './read-lines.ts';

/** A line: an id, or what is wrong with it. */
export type IdLine =
  { readonly requestId: string; readonly fault?: undefined } | { readonly fault: string; readonly line: number };

/** Yields the ids of a file, or of standard input for `-`; blank lines and those that start with # are passed over. */
export async function* readIds(path: string, io: Io): AsyncGenerator<IdLine> {
  for await (const lines of readLines(await openInput(path, io))) {
    for (const { text, number } of lines) {
      const trimmed = text.trim();
      if (trimmed !== '' && !trimmed.startsWith('#')) yield idOf(trimmed, number);
    }
  }
}

function idOf(text: string, line: number): IdLine {
  if (!text.startsWith('{')) return { requestId: text };
  try {
    const { id, requestId } = JSON.parse(text) as { readonly id?: unknown; readonly requestId?: unknown };
    const found = requestId ?? id;
    return typeof found === 'string' ? { requestId: found } : { fault: 'has neither `id` nor `requestId`', line };
  } catch {
    return { fault: 'is neither an id nor JSON', line };
  }
}
