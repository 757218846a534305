/** The command line asks for something that cannot be. */
export class LintUsageError extends Error {
  override readonly name = 'LintUsageError';
  readonly code = 'LINT_USAGE';
}
