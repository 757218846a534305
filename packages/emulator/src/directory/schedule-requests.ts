/** Looks requests up; one that was cancelled long ago is gone. */
import { settingOf } from '../answers/assumed-behaviour.ts';
import type { RequestKind, ScheduleRequest } from '../tenant/schedule-request.ts';
import { type Directory, indexByGroup, keyOf } from './directory.ts';

const DAY = 86_400_000;
const CANCELLED = new Set(['Canceled', 'Revoked']);

/** The request with this id, unless it is gone. */
export function findRequest(
  directory: Directory,
  kind: RequestKind,
  id: string,
  now: number,
): ScheduleRequest | undefined {
  const request = directory.requests[kind].get(keyOf(id));
  return request && !isGone(directory, request, now) ? request : undefined;
}

/** Every request of a kind that is not gone, of one group where one is given. */
export function listRequests(
  directory: Directory,
  kind: RequestKind,
  now: number,
  groupId?: string,
): readonly ScheduleRequest[] {
  const all =
    groupId === undefined ? directory.requests[kind].values() : (directory.requestsOf[kind].get(keyOf(groupId)) ?? []);
  return [...all].filter((request) => !isGone(directory, request, now));
}

/** Keeps a new request. */
export function addRequest(directory: Directory, kind: RequestKind, request: ScheduleRequest): void {
  directory.requests[kind].set(keyOf(request.id), request);
  indexByGroup(directory.requestsOf[kind], request);
  directory.tenant[`${kind}ScheduleRequests`].push(request);
}

function isGone({ tenant }: Directory, { status, completedDateTime }: ScheduleRequest, now: number): boolean {
  if (!CANCELLED.has(status) || completedDateTime === null) return false;
  return Date.parse(completedDateTime) + settingOf(tenant, 'retentionDays') * DAY <= now;
}
