/** A request that may be cancelled, and how its cancel ended. */
import type { AnswerIds, GraphError } from '@pim-precheck/client';
import type { Decision } from '../../engine/decision.ts';

/** A request that may be cancelled. */
export interface Allowed {
  readonly requestId: string;
  readonly decision: Decision;
  /** An earlier run has sent it, and was ended before it had the answer. */
  readonly wasSent?: true | undefined;
}

/** How a cancel that was sent ended. */
export interface SentOutcome extends Allowed {
  readonly error?: GraphError | undefined;
  /** The status that the request was read back with; `gone` where it is no longer there, `unknown` where the read failed. */
  readonly statusAfter?: string | undefined;
  /** The answer was lost; what became of the request was read back. */
  readonly readBack?: true;
  /** Whether it was cancelled is not known: the answer was lost, and so was that of the read afterwards. */
  readonly isOpen?: true;
  /** Nothing was sent: the run ended before. */
  readonly isUnsent?: true;
}

/** What came of a cancel that was sent once. */
export interface CallAnswer {
  readonly error?: GraphError | undefined;
  readonly status?: number | undefined;
  readonly ids?: AnswerIds | undefined;
}
