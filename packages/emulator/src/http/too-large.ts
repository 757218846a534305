/** The answer to a body that is too long to be read. */
import type { Answer } from '../answers/answer.ts';
import { errorAnswer } from '../answers/error-answer.ts';
import { type EmulatorState, nowOf } from '../emulator-state.ts';
import { BODY_LIMIT } from './call.ts';

/** Refuses the call without looking at it. */
export function tooLarge(state: EmulatorState): Answer {
  const requestId = state.newId();
  const context = {
    requestId,
    clientRequestId: requestId,
    now: nowOf(state),
    authority: '',
    overrides: state.directory.tenant.assumptions?.answers,
  };
  return {
    ...errorAnswer('body-too-large', { limit: BODY_LIMIT }, context),
    headers: { 'request-id': requestId, 'client-request-id': requestId },
  };
}
