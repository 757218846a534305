/** What the rules about policies look at. */
import type { ReadDocument } from '../../read-document.ts';

/** The files of one folder that belong together: a policy, and the tests about it. */
export interface PolicySource {
  readonly policy: ReadDocument | undefined;
  readonly tests: readonly ReadDocument[];
}
