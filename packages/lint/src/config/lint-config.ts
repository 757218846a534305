/** What a configuration says. */
import type { RuleOptions, Severity } from '../severity.ts';

/** How a rule is set: off, its severity, or its severity and its options. */
export type RuleSetting = Severity | 'off' | readonly [Severity, RuleOptions];

/** A finding that is held back by the configuration. */
export interface ConfiguredSuppression {
  /** Patterns of files, as in `.gitignore`. */
  readonly files: readonly string[];
  readonly rule: string;
  /** Start of the pointer of what is meant, where the file is JSON or YAML. */
  readonly pointer?: string;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** A configuration as it is written. */
export interface LintConfig {
  readonly $schema?: string;
  readonly extends?: 'recommended' | 'strict';
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly overrides?: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, RuleSetting>>;
  }[];
  readonly ignores?: readonly string[];
  /** File of findings that are held back for now, relative to the configuration. */
  readonly baseline?: string;
  readonly suppressions?: readonly ConfiguredSuppression[];
}
