/** Looks requests up, keeps new ones, and removes those that are gone. */
import type { RequestKind, ScheduleRequest } from '../tenant/schedule-request.ts';
import { type Directory, indexByGroup, keyOf } from './directory.ts';

/** The request with this id. */
export function findRequest(directory: Directory, kind: RequestKind, id: string): ScheduleRequest | undefined {
  return directory.requests[kind].get(keyOf(id));
}

/** Every request of a kind, of one group where one is given. */
export function listRequests(directory: Directory, kind: RequestKind, groupId?: string): readonly ScheduleRequest[] {
  return groupId === undefined
    ? [...directory.requests[kind].values()]
    : (directory.requestsOf[kind].get(keyOf(groupId)) ?? []);
}

/** Keeps a new request. */
export function addRequest(directory: Directory, kind: RequestKind, request: ScheduleRequest): void {
  directory.requests[kind].set(keyOf(request.id), request);
  indexByGroup(directory.requestsOf[kind], request);
  directory.tenant[`${kind}ScheduleRequests`].push(request);
}

/** Removes a request for good: it does not come back with the clock. */
export function removeRequest(directory: Directory, kind: RequestKind, request: ScheduleRequest): void {
  directory.requests[kind].delete(keyOf(request.id));
  const lists = [directory.requestsOf[kind].get(keyOf(request.groupId)), directory.tenant[`${kind}ScheduleRequests`]];
  for (const list of lists) {
    const index = list?.indexOf(request) ?? -1;
    if (index >= 0) list?.splice(index, 1);
  }
}
