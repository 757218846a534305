/** A command that was called in a way it cannot work with. */

/** Wrong usage: the message says what, where and what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'USAGE';
  /** What is to be read, line by line, where there is more than one. */
  readonly lines: readonly string[];

  constructor(message: string, ...further: readonly string[]) {
    super(message);
    this.lines = [message, ...further];
  }
}
