/** What the rules about policies look at. */
import type { ReadDocument } from '../../read-document.ts';

/** The files of one folder that belong together: a policy, and the tests about it. */
export interface PolicySource {
  readonly policy: ReadDocument | undefined;
  /** Other policies of the folder, by their paths: nobody decides with them. */
  readonly others: readonly string[];
  readonly tests: readonly ReadDocument[];
}
