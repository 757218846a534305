/** Turns how a cancel ended into what the caller is told. */
import { GraphError, isShutOut } from '@pim-precheck/client';
import { classifyFailure, contradicts } from '../classify-failure.ts';
import type { Allowed, SentOutcome } from './sent-outcome.ts';
import { isDisprovedBy, notCancelled } from './found-out.ts';
import type { ManyResult } from './many-result.ts';

/** What became of a request that was cancelled, or was to be. */
export function resultOf(sent: SentOutcome): ManyResult {
  const { requestId, decision, statusAfter, readBack, isOpen, isUnsent } = sent;
  if (isUnsent && sent.error === undefined) return { requestId, outcome: 'skipped', skipped: 'run-ended', decision };
  const isDisproved = isDisprovedBy(sent);
  const error = isDisproved ? notCancelled(sent) : sent.error;
  const failure = error === undefined ? undefined : classifyFailure(error);
  return {
    requestId,
    outcome: error === undefined ? 'cancelled' : 'failed',
    decision,
    ...(error === undefined ? {} : { error, failure }),
    ...(statusAfter === undefined ? {} : { statusAfter }),
    ...(readBack === undefined ? {} : { readBack }),
    ...(isOpen === undefined ? {} : { unclear: true }),
    ...(contradicts(decision, failure) || isDisproved ? { contradicts: true } : {}),
  };
}

/** The result of a request that was not begun since the run had to end. */
export function notBegun(
  { requestId, decision }: { requestId: string } & Partial<Allowed>,
  fatal: unknown,
): ManyResult {
  const known = { requestId, ...(decision === undefined ? {} : { decision }) };
  return fatal instanceof GraphError
    ? { ...known, outcome: 'failed', error: fatal, failure: classifyFailure(fatal) }
    : { ...known, outcome: 'skipped', skipped: 'run-ended' };
}

/** Whether no call can succeed any more: signing in failed, the token is refused, or no header can hold it. */
export function isSignInFailure(error: GraphError | undefined): error is GraphError {
  return error !== undefined && (error.kind === 'sign-in' || error.code === 'INVALID_TOKEN' || error.status === 401);
}

/** What ends a run: no call can succeed any more, or Graph wants none of several for long. One that it does not want alone stops no other. */
export function endOfRun(errors: readonly (GraphError | undefined)[]): GraphError | undefined {
  return errors.find(isSignInFailure) ?? (errors.every(isShutOut) ? errors[0] : undefined);
}

/** What was thrown, as an error: a record of the caller's own may throw anything. */
export function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  return new GraphError({
    kind: 'input',
    code: 'RECORD_FAILED',
    message: `a record cannot be written: ${String(thrown)}`,
  });
}
