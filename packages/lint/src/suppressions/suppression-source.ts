/** What the rules about suppressions look at. */
import type { Suppression } from './read-suppressions.ts';

/** The suppressions of a file, and which of them held something back. */
export interface SuppressionSource {
  readonly suppressions: readonly (Suppression & { readonly isUsed: boolean })[];
  readonly ruleIds: ReadonlySet<string>;
  /** The day of the run, `YYYY-MM-DD`. */
  readonly today: string;
}
