/** What a run of many cancels writes down, so that one that was ended at any point can go on. */

/** What is known of a request from earlier runs. */
export type JournalState = 'cancelled' | 'intended' | 'not-cancelled';

/** How a request ended, as it is written down. */
export interface JournalOutcome {
  readonly requestId: string;
  readonly outcome: 'cancelled' | 'failed' | 'refused';
  /** The verdict, or the code of the error. */
  readonly why: string;
  readonly graphRequestId?: string | undefined;
}

/** A journal; a file in `@pim-precheck/precheck/journal`. */
export interface Journal {
  /** What earlier runs wrote; an intent without an outcome may or may not have been carried out. */
  stateOf(requestId: string): JournalState | undefined;
  /** Writes that these are about to be sent; resolves when that would survive the end of the process. */
  intend(requestIds: readonly string[]): Promise<void>;
  /** Writes how requests ended. */
  settle(outcomes: readonly JournalOutcome[]): Promise<void>;
}
