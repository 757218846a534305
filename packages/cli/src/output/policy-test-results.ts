/** What a run of policy tests found, file by file. */
import type { CaseResult } from '@pim-precheck/precheck';

/** The results of one file. */
export interface FileResults {
  readonly path: string;
  /** Path of the policy that was tested; undefined where there is none. */
  readonly policy: string | undefined;
  readonly cases: readonly (CaseResult & { readonly place: string })[];
  readonly untestedRules: readonly string[];
}
