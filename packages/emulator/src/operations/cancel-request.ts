/** Cancels a request: authority first, then the status, then the change, with nothing in between. */
import type { Answer } from '../answers/answer.ts';
import { Refusal } from '../answers/refusal.ts';
import { isAllowed, weighAuthority } from '../authorization/weigh-authority.ts';
import { weighStatus } from '../authorization/weigh-status.ts';
import { readJson } from '../http/read-json.ts';
import { setStatus } from '../lifecycle/move-request.ts';
import type { RequestKind, ScheduleRequest } from '../tenant/schedule-request.ts';
import type { OperationContext } from './operation.ts';

// Graph: https://learn.microsoft.com/graph/api/unifiedroleeligibilityschedulerequest-cancel — Revoked there; assumed for groups.
const CANCELLED_STATUS: Readonly<Record<RequestKind, string>> = { assignment: 'Canceled', eligibility: 'Revoked' };

/** Carries the cancel out, or refuses it. */
export function cancelRequest(
  { call, state, caller, now }: OperationContext,
  kind: RequestKind,
  request: ScheduleRequest,
): Answer {
  const body = readJson(call);
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const isEmpty = body === undefined || (isObject && Object.keys(body).length === 0);
  if (!isEmpty) throw new Refusal('body-invalid', { reason: 'This action takes no request body.' });
  const { directory } = state;
  if (!isAllowed(weighAuthority(directory, caller, request, now), directory)) throw new Refusal('authority-missing');
  if (!isAllowed(weighStatus(request.status), directory)) throw new Refusal('request-not-cancellable');
  setStatus(state, { kind, request }, CANCELLED_STATUS[kind], now);
  return { status: 204 };
}
