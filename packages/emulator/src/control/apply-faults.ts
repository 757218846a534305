/** Lets the faults that strike a call do what they do. */
import { type Answer, textOf } from '../answers/answer.ts';
import type { AnswerId } from '../answers/assumed-answers.ts';
import { type ErrorContext, errorAnswer } from '../answers/error-answer.ts';
import { findRequest } from '../directory/schedule-requests.ts';
import { type EmulatorState, nowOf } from '../emulator-state.ts';
import { setStatus } from '../lifecycle/move-request.ts';
import type { FaultEffect } from './fault-rule.ts';
import type { ActiveFault } from './faults.ts';

/** The call that faults strike. */
export interface StruckCall {
  readonly state: EmulatorState;
  readonly context: ErrorContext;
  readonly signal: AbortSignal | undefined;
}

const RETRY_AFTER = 10;

/** Waits, changes the state, and returns the answer that takes the operation's place, if one does. */
export async function applyBefore(faults: readonly ActiveFault[], struck: StruckCall): Promise<Answer | undefined> {
  const early = faults.filter(({ rule }) => rule.when !== 'after').map(({ rule }) => rule.effect);
  for (const effect of early) await applyToState(effect, struck);
  return early.map((effect) => replacementFor(effect, struck.context)).find((answer) => answer !== undefined);
}

/** Waits, changes the state, and returns the answer as the caller is to get it. */
export async function applyAfter(faults: readonly ActiveFault[], answer: Answer, struck: StruckCall): Promise<Answer> {
  const late = faults.filter(({ rule }) => rule.when === 'after').map(({ rule }) => rule.effect);
  for (const effect of late) await applyToState(effect, struck);
  const replaced =
    late.map((effect) => replacementFor(effect, struck.context)).find((found) => found !== undefined) ?? answer;
  return faults.reduce((current, { rule }) => damage(current, rule.effect), replaced);
}

async function applyToState(effect: FaultEffect, { state, signal }: StruckCall): Promise<void> {
  if (effect.kind === 'latency') await state.delays.wait(effect.milliseconds, signal);
  if (effect.kind === 'revoke') state.revoked.add(effect.permission);
  if (effect.kind === 'set-status') {
    for (const kind of ['assignment', 'eligibility'] as const) {
      const request = findRequest(state.directory, kind, effect.requestId);
      if (request) setStatus(state, { kind, request }, effect.status, nowOf(state));
    }
  }
}

function replacementFor(effect: FaultEffect, context: ErrorContext): Answer | undefined {
  if (effect.kind === 'reset') return { status: 0, reset: true };
  if (effect.kind === 'throttle') return throttled(effect.retryAfter ?? RETRY_AFTER, context);
  if (effect.kind !== 'status') return undefined;
  if (effect.status === 429) return throttled(effect.retryAfter ?? RETRY_AFTER, context);
  // Why: with the refusal of a token comes the challenge that clients look for.
  const refusals: Readonly<Record<number, AnswerId>> = { 401: 'token-expired', 503: 'unavailable' };
  const answer = { ...errorAnswer(refusals[effect.status] ?? 'fault-injected', {}, context), status: effect.status };
  return effect.retryAfter === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'Retry-After': String(effect.retryAfter) } };
}

/** Graph: https://learn.microsoft.com/graph/throttling — the inner error repeats the status. */
function throttled(retryAfter: number | string, context: ErrorContext): Answer {
  const answer = errorAnswer('throttled', {}, context);
  const { error } = answer.body as {
    readonly error: { readonly code: string; readonly message: string; readonly innerError: object };
  };
  const innerError = { ...error.innerError, code: '429', message: 'Please retry after', status: '429' };
  const body = { error: { ...error, innerError } };
  return { status: answer.status, headers: { 'Retry-After': String(retryAfter) }, body };
}

function damage(answer: Answer, effect: FaultEffect): Answer {
  if (answer.reset) return answer;
  if (effect.kind === 'empty') return { ...withoutBody(answer), text: '' };
  if (effect.kind !== 'malformed') return answer;
  const text = textOf(answer) ?? '{"error":';
  return {
    ...withoutBody(answer),
    status: answer.status === 204 ? 200 : answer.status,
    text: text.slice(0, Math.ceil(text.length / 2)),
  };
}

function withoutBody({ body: _body, json: _json, ...rest }: Answer): Answer {
  return rest;
}
