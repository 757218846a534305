/** What an operation throws to end a call with a refusal; it never leaves the package. */
import type { AnswerId } from './assumed-answers.ts';

/** A refusal on its way to the caller. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly answer: AnswerId;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(answer: AnswerId, facts: Readonly<Record<string, string | number>> = {}) {
    // Why: a refusal is an answer like any other; collecting its stack would take longer than finding it.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(answer);
    Error.stackTraceLimit = stackTraceLimit;
    this.answer = answer;
    this.facts = facts;
  }
}
