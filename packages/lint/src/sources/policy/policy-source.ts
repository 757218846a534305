/** What the rules about policies look at. */
import type { ReadDocument } from '../../read-document.ts';

/** The files of one folder that belong together: a policy, and the tests beside it or in a folder for tests below. */
export interface PolicySource {
  readonly policy: ReadDocument | undefined;
  /** Other policies of the folder, by their paths: nobody decides with them. */
  readonly others: readonly string[];
  readonly tests: readonly ReadDocument[];
  /** Whether a test file is about the policy: by the path that it names, else by where it lies. */
  readonly isAbout: (test: ReadDocument, named: string | undefined) => boolean;
}
