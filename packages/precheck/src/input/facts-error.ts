/** What is wrong with facts that were given: the place as a JSON pointer, and what was expected there. */

/** Why facts were not accepted. */
export type FactsErrorCode = 'FACTS_NOT_JSON' | 'FACTS_INVALID';

/** Facts that no decision can be made about. */
export class FactsError extends Error {
  override readonly name = 'FactsError';
  readonly code: FactsErrorCode;
  /** JSON pointer of the value that is wrong; empty for the whole. */
  readonly pointer: string;

  constructor(code: FactsErrorCode, message: string, pointer: string) {
    super(message);
    this.code = code;
    this.pointer = pointer;
  }
}
