/** A command that was called in a way it cannot work with. */

/** Wrong usage: the message says what, where and what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'USAGE';
}
