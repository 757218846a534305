/** Builds error answers in the form that Graph gives them. */
import { graphAppId } from '../generated/directory.ts';
import type { AnswerOverride } from '../tenant/tenant.ts';
import type { Answer } from './answer.ts';
import { type AnswerId, type AssumedAnswer, assumedAnswers } from './assumed-answers.ts';

/** What an error says about the call it answers. */
export interface ErrorContext {
  readonly requestId: string;
  readonly clientRequestId: string;
  readonly now: number;
  /** Leaves the zone out of the date. */
  readonly plainDates?: boolean;
  readonly overrides?: Readonly<Record<string, AnswerOverride>> | undefined;
  readonly authority: string;
}

/** Makes the answer to a refusal. */
export function errorAnswer(
  id: AnswerId,
  facts: Readonly<Record<string, string | number>>,
  context: ErrorContext,
): Answer {
  const { status, code, message }: AssumedAnswer = { ...assumedAnswers[id], ...context.overrides?.[id] };
  const body = errorBody(code, fill(message, facts), context);
  if (status === 401) return { status, headers: { 'WWW-Authenticate': challenge(context.authority) }, body };
  return facts['allow'] === undefined ? { status, body } : { status, headers: { Allow: String(facts['allow']) }, body };
}

/** The body of an error. */
export function errorBody(
  code: string,
  message: string,
  { requestId, clientRequestId, now, plainDates }: ErrorContext,
): unknown {
  const date = `${new Date(now).toISOString().slice(0, 19)}${plainDates ? '' : 'Z'}`;
  return {
    error: { code, message, innerError: { date, 'request-id': requestId, 'client-request-id': clientRequestId } },
  };
}

function challenge(authority: string): string {
  return `Bearer realm="", authorization_uri="${authority}/common/oauth2/authorize", client_id="${graphAppId}"`;
}

/** Names without a fact stay as they are: messages can hold JSON. */
function fill(message: string, facts: Readonly<Record<string, string | number>>): string {
  return message
    .replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(facts, name) ? String(facts[name]) : whole))
    .trim();
}
