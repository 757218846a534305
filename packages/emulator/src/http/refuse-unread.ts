/** The answers to calls that are not read: too long, too slow, or no HTTP that can be answered. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Answer, textOf } from '../answers/answer.ts';
import { settingOf } from '../answers/assumed-behaviour.ts';
import { errorAnswer } from '../answers/error-answer.ts';
import { type EmulatorState, nowOf } from '../emulator-state.ts';

/** Why a call is not read. */
export type UnreadReason =
  | 'body-too-large'
  | 'bytes-unreadable'
  | 'connect-unsupported'
  | 'expectation-failed'
  | 'head-too-large'
  | 'host-missing'
  | 'too-slow';

/** Refuses the call without looking at it. */
export function refuseUnread(
  reason: UnreadReason,
  state: EmulatorState,
  facts: Readonly<Record<string, string | number>> = {},
): Answer {
  const requestId = state.newId();
  const now = nowOf(state);
  const { tenant } = state.directory;
  const answer = errorAnswer(reason, facts, {
    requestId,
    clientRequestId: requestId,
    now,
    plainDates: settingOf(tenant, 'errorDates') === 'without-zone',
    authority: '',
    overrides: tenant.assumptions?.answers,
  });
  return {
    ...answer,
    headers: {
      ...answer.headers,
      'request-id': requestId,
      'client-request-id': requestId,
      Date: new Date(now).toUTCString(),
    },
  };
}

/** Writes the refusal to a socket on which no call was made out, and ends it. */
export function refuseSocket(socket: Duplex, answer: Answer): void {
  const text = textOf(answer) ?? '';
  const headers = {
    ...answer.headers,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? 'Error'}`;
  socket.end(`${[status, ...lines].join('\r\n')}\r\n\r\n${text}`);
}
