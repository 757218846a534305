/** What the rules about configurations look at. */
import type { Severity } from '../../severity.ts';
import type { LintConfig } from '../../config/lint-config.ts';
import type { DocumentError } from '../../document-error.ts';
import type { ReadDocument } from '../../read-document.ts';

/** A configuration file: what is wrong with it, else what it says. */
export interface ConfigSource {
  readonly document: ReadDocument;
  readonly fault: DocumentError | undefined;
  readonly config: LintConfig;
  /** How a preset sets each rule. */
  readonly presetOf: (preset: 'recommended' | 'strict') => Readonly<Record<string, Severity | 'off'>>;
}
