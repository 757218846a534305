/** The chain of an audit file: every line holds its number and the hash of the line before it. */
import { createHash } from 'node:crypto';

/** What the first line holds in the place of a hash. */
export const START = '0'.repeat(64);

/** What the chain needs of a line. */
export interface ChainedLine {
  readonly sequence: number;
  readonly previous: string;
  readonly event?: unknown;
  readonly requestId?: string;
  readonly proceeds?: boolean;
  readonly lastNoted?: number;
}

/** The hash of a line as it stands in the file, without its line end. */
export function hashOf(line: string): string {
  return createHash('sha256').update(line, 'utf8').digest('hex');
}

/** Reads a line; undefined where it is none of an audit file. */
export function parseLine(text: string): ChainedLine | undefined {
  try {
    const value = JSON.parse(text) as (Partial<ChainedLine> & { readonly schemaVersion?: unknown }) | null;
    const isLine =
      value?.schemaVersion === 1 && typeof value.sequence === 'number' && /^[0-9a-f]{64}$/.test(value.previous ?? '');
    return isLine ? (value as ChainedLine) : undefined;
  } catch {
    return undefined;
  }
}

const BEGINNING = '{"schemaVersion":1,"sequence":';

/** Whether a text without a line end can be what the end of a run has left of a line. */
export function isTornLine(text: string): boolean {
  return BEGINNING.startsWith(text) || text.startsWith(BEGINNING);
}
