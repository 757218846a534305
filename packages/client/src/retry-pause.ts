/** The one rule for sending a call again, alone or in a batch, and the wait before it. */
import { GraphError, LONGEST_PAUSE_SECONDS, retryAfterSeconds } from './graph-error.ts';

/** What decides whether a call may be sent again. */
export interface RetryCase {
  readonly status: number;
  /** The answer's `Retry-After`, as it was sent. */
  readonly retryAfter: string | null | undefined;
  /** Whether the call may be carried out twice. */
  readonly repeatable: boolean;
  /** How often the call was sent again before. */
  readonly attempt: number;
  readonly maxRetries: number;
}

/** Timers take no more milliseconds, and fire at once where they are given more. */
const LONGEST_WAIT = 2 ** 31 - 1;
const TOO_MANY_REQUESTS = 429;
const PASSING_FAULTS = new Set([503, 504]);

/** How long to wait before the call may be sent again, in milliseconds; undefined where it may not. */
export function retryPause({ status, retryAfter, repeatable, attempt, maxRetries }: RetryCase): number | undefined {
  // INVARIANT: a cancel is sent again after a 429 only, which says that it was not looked at.
  const again = status === TOO_MANY_REQUESTS || (PASSING_FAULTS.has(status) && repeatable);
  if (!again || attempt >= maxRetries) return undefined;
  const asked = retryAfterSeconds(retryAfter);
  if (asked === undefined) return 500 * 2 ** attempt;
  return asked > LONGEST_PAUSE_SECONDS ? undefined : asked * 1000;
}

/** Whether Graph asks to wait for longer than anything here waits: what is left is for a later run. */
export function isShutOut(error: GraphError | undefined): error is GraphError {
  return (error?.retryAfterSeconds ?? 0) > LONGEST_PAUSE_SECONDS;
}

/** Waits; ends early with the typed error where the caller says so. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(abortedError());
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      },
      Math.min(milliseconds, LONGEST_WAIT),
    );
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Waits until the time is up, or until there is no point in it; resolves to whether the time is up. */
export async function pauseUnless(
  milliseconds: number,
  { stop, signal, wait: waitFor = wait }: PauseOptions,
): Promise<boolean> {
  if (isAborted(stop)) return false;
  const ends = [stop, signal].filter((one) => one !== undefined);
  try {
    await waitFor(milliseconds, ends.length === 0 ? undefined : AbortSignal.any(ends));
    return true;
  } catch (error) {
    if (isAborted(stop) && !isAborted(signal)) return false;
    throw error;
  }
}

/** Why a function: a signal changes between two looks at it. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** What ends a pause early: with an error, or quietly. */
export interface PauseOptions {
  readonly signal?: AbortSignal | undefined;
  readonly stop?: AbortSignal | undefined;
  /** Waits; a test's clock can stand in. */
  readonly wait?: ((milliseconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

/** The error of a call that its caller ended. */
export function abortedError(cause?: unknown): GraphError {
  return new GraphError({ kind: 'aborted', code: 'ABORTED', message: 'the call was ended by its caller', cause });
}
