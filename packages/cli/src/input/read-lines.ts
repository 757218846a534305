/** Splits a stream into lines with constant memory; a line that is too long is cut off and reported. */
import { StringDecoder } from 'node:string_decoder';

/** One line, with its number from 1. `tooLong` says that the rest of it was dropped. */
export interface Line {
  readonly text: string;
  readonly number: number;
  readonly tooLong: boolean;
}

/** No line of facts is longer, in characters. */
export const LINE_LIMIT = 8 * 1024 * 1024;

/** Yields the lines of each chunk as they come; a byte order mark at the start is dropped. */
export async function* readLines(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<readonly Line[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let number = 0;
  let dropping = false;
  let first = true;
  for await (const chunk of chunks) {
    let text = rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk));
    if (first && text !== '') {
      first = false;
      if (text.startsWith('\uFEFF')) text = text.slice(1);
    }
    const lines: Line[] = [];
    let start = 0;
    for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      number++;
      lines.push({ text: text.slice(start, end), number, tooLong: dropping });
      dropping = false;
      start = end + 1;
    }
    rest = text.slice(start);
    if (rest.length > LINE_LIMIT) {
      rest = '';
      dropping = true;
    }
    if (lines.length > 0) yield lines;
  }
  rest += decoder.end();
  if (rest !== '' || dropping) yield [{ text: rest, number: number + 1, tooLong: dropping }];
}
