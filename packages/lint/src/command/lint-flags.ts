/** The flags of the linter, as they are parsed. */
import type { Severity } from '../define-rule.ts';

/** Every flag. */
export interface LintFlags {
  readonly format: readonly string[];
  readonly output: readonly string[];
  /** A file, true for the one that is found, false for none. */
  readonly config: string | boolean | undefined;
  readonly printConfig?: string;
  readonly listRules: boolean;
  readonly explain?: string;
  readonly printSchema: boolean;
  readonly since?: string;
  readonly stdinFilename?: string;
  readonly inline: boolean;
  /** A file, false for none. */
  readonly baseline?: string | false;
  readonly updateBaseline: boolean;
  readonly pruneBaseline: boolean;
  readonly fix: boolean;
  readonly fixUnsafe: boolean;
  readonly fixDryRun: boolean;
  readonly cache: boolean;
  readonly cacheLocation: string;
  readonly concurrency: number | 'auto';
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly quiet: boolean;
  readonly exitZero: boolean;
  readonly passOnNoFiles: boolean;
  readonly showSuppressed: boolean;
  readonly stats: boolean;
  readonly color: 'always' | 'auto' | 'never';
}
