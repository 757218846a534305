/** The chain of an audit file: every line holds the hash of the line before it. */
import { createHash } from 'node:crypto';

/** What the first line holds in the place of a hash. */
export const START = '0'.repeat(64);

/** The hash of a line as it stands in the file, without its line end. */
export function hashOf(line: string): string {
  return createHash('sha256').update(line, 'utf8').digest('hex');
}
