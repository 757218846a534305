/** Tells lines and columns from offsets. */
import type { Place } from '../../place.ts';

/** Where the lines of a text start. */
export class LineStarts {
  readonly #path: string;
  readonly #starts: readonly number[];
  readonly #last: number;

  constructor(path: string, text: string) {
    this.#path = path;
    this.#last = text.trimEnd().length - 1;
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** The place of a fault; one that is found where the text has ended is told at the last thing that stands in it. */
  placeOfFault(offset: number): Place {
    return this.placeOf(Math.max(0, Math.min(offset, this.#last)));
  }

  /** The place of an offset in UTF-16 units. */
  placeOf(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { path: this.#path, line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
