/** A file that cannot be read or parsed. */
import { readableName } from './files/file-name.ts';
import { type Place, placeText } from './place.ts';

/** The message starts with the file, and with line and column where they are known; each other fault has a line of its own. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code = 'DOCUMENT_UNREADABLE';
  /** Where the fault lies; undefined where the file could not be opened. */
  readonly place: Place | undefined;
  /** The file. */
  readonly path: string;
  /** The fault without its place. */
  readonly reason: string;
  /** The message, a line for each fault. */
  readonly lines: readonly string[];
  /** Faults of the same file that were found with it. */
  readonly others: readonly DocumentError[];

  constructor(place: Place | string, reason: string, others: readonly DocumentError[] = []) {
    const own = `${readableName(typeof place === 'string' ? place : placeText(place))}: ${reason}`;
    const lines = [own, ...others.map(({ message }) => message)];
    super(lines.join('\n'));
    this.lines = lines;
    this.place = typeof place === 'string' ? undefined : place;
    this.path = typeof place === 'string' ? place : place.path;
    this.reason = reason;
    this.others = others;
  }
}
