/** What the rule about unreadable files looks at. */
import type { DocumentError } from '../document-error.ts';

/** The files and folders that could not be read or parsed. */
export interface FaultSource {
  readonly faults: readonly DocumentError[];
}
