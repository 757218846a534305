/** What became of one request of many. */
import type { GraphError } from '@pim-precheck/client';
import type { Decision } from '../../engine/decision.ts';
import type { FailureKind } from '../classify-failure.ts';

/** How one request ended. */
export interface ManyResult {
  readonly requestId: string;
  /**
   * `skipped`: the list names the request twice, an earlier run has cancelled it already, nobody confirmed, or the run ended before;
   * `would-cancel`: it is allowed, and the run is a dry one.
   */
  readonly outcome: 'cancelled' | 'failed' | 'refused' | 'skipped' | 'would-cancel';
  /** Absent where the facts could not be read, or the request was skipped. */
  readonly decision?: Decision | undefined;
  readonly error?: GraphError | undefined;
  readonly failure?: FailureKind | undefined;
  /** Graph did not do what the decision said. */
  readonly contradicts?: true;
  /** Why it was skipped. */
  readonly skipped?: 'cancelled-earlier' | 'named-twice' | 'not-confirmed' | 'run-ended';
  /** The status that it was read back with; `gone` where it is no longer there, `unknown` where it could not be read. */
  readonly statusAfter?: string | undefined;
  /** The cancel's own answer was lost; that it was carried out, or not, was read back. */
  readonly readBack?: true;
  /** Whether it was cancelled is not known: the answer was lost, and it could not be read back. */
  readonly unclear?: true;
}
