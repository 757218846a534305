/** What is wrong with a policy that was given: every place as a JSON pointer, with what was expected there. */

/** One fault of a policy. */
export interface PolicyFault {
  /** JSON pointer of the value that is wrong; empty for the whole. */
  readonly pointer: string;
  /** One line: what is wrong, what was expected, and the word that may have been meant. */
  readonly message: string;
}

/** A policy that no decision can be made with. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly code = 'POLICY_INVALID';
  readonly faults: readonly PolicyFault[];

  constructor(faults: readonly PolicyFault[]) {
    super(faults[0]?.message ?? 'the policy does not fit its schema');
    this.faults = faults;
  }
}
