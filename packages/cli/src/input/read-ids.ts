/** Reads the ids of requests from lines: bare, or in JSON objects. */
import type { Io } from '../terminal/io.ts';
import { openInput } from './open-input.ts';
import { readLines } from './read-lines.ts';

/** A line: an id, or what is wrong with it; lines count from 1. */
export type IdLine = { readonly line: number } & (
  { readonly requestId: string; readonly fault?: undefined } | { readonly fault: string }
);

/** Yields the ids of a file, or of standard input for `-`; blank lines and what comes after a # are passed over. */
export async function* readIds(path: string, io: Io): AsyncGenerator<IdLine> {
  for await (const lines of readLines(await openInput(path, io))) {
    for (const { text, number, tooLong } of lines) {
      const trimmed = text.trim();
      const bare = trimmed.startsWith('{') ? trimmed : trimmed.replace(/(?:^|\s+)#.*$/, '');
      if (tooLong) yield { fault: 'is too long to hold an id', line: number };
      else if (bare !== '') yield { ...idOf(bare), line: number };
    }
  }
}

function idOf(text: string): { readonly requestId: string } | { readonly fault: string } {
  // Why: other encodings, such as that of a redirection in Windows PowerShell, come as zeros or as what cannot be decoded.
  if (/[\u0000\uFFFD]/.test(text)) return { fault: 'is not text in UTF-8' };
  if (!/^[{"]/.test(text))
    return /[,;\t]/.test(text)
      ? { fault: 'is a row of a table; name one id per line, or JSON objects' }
      : { requestId: text };
  try {
    const value: unknown = JSON.parse(text);
    const { id, requestId } = (typeof value === 'string' ? { id: value } : value) as Record<string, unknown>;
    const found = requestId ?? id;
    return typeof found === 'string' ? { requestId: found } : { fault: 'has neither `id` nor `requestId`' };
  } catch {
    return { fault: 'is neither an id nor JSON' };
  }
}
