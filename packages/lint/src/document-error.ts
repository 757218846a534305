/** A file that cannot be read or parsed. */
import { type Place, placeText } from './place.ts';

/** The message starts with the file, and with line and column where they are known. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code = 'DOCUMENT_UNREADABLE';
  /** Where the fault lies; undefined where the file could not be opened. */
  readonly place: Place | undefined;
  /** The file. */
  readonly path: string;
  /** The fault without its place. */
  readonly reason: string;

  constructor(place: Place | string, reason: string) {
    super(`${typeof place === 'string' ? place : placeText(place)}: ${reason}`);
    this.place = typeof place === 'string' ? undefined : place;
    this.path = typeof place === 'string' ? place : place.path;
    this.reason = reason;
  }
}
