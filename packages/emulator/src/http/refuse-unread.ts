/** The answer to a call that is too long to be read. */
import type { Answer } from '../answers/answer.ts';
import { errorAnswer } from '../answers/error-answer.ts';
import { type EmulatorState, nowOf } from '../emulator-state.ts';

/** Refuses the call without looking at it. */
export function refuseUnread(reason: 'body-too-large' | 'head-too-large', limit: number, state: EmulatorState): Answer {
  const requestId = state.newId();
  const context = {
    requestId,
    clientRequestId: requestId,
    now: nowOf(state),
    authority: '',
    overrides: state.directory.tenant.assumptions?.answers,
  };
  return {
    ...errorAnswer(reason, { limit }, context),
    headers: { 'request-id': requestId, 'client-request-id': requestId },
  };
}
