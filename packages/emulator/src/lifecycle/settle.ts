/** Lets happen what time alone brings about: approvals run out, schedules begin, access ends. */
import { settingOf } from '../answers/assumed-behaviour.ts';
import { takeAccess } from '../directory/access.ts';
import { keyOf } from '../directory/directory.ts';
import { removeRequest } from '../directory/schedule-requests.ts';
import { type World, provision, setStatus } from './move-request.ts';
import type { Timer } from './timers.ts';

const STARTING = new Set(['PendingProvisioning', 'ScheduleCreated']);

/** Brings the directory up to a moment; one step can be the cause of the next. */
export function settle(world: World, now: number): void {
  let due = world.timers.takeDue(now);
  while (due.length > 0) {
    for (const timer of due) happen(world, timer);
    due = world.timers.takeDue(now);
  }
}

function happen(world: World, { step, kind, requestId, at }: Timer): void {
  const request = world.directory.requests[kind].get(keyOf(requestId));
  if (request === undefined) return;
  const moving = { kind, request };
  if (step === 'remove') removeRequest(world.directory, kind, request);
  if (step === 'end') takeAccess(world.directory, kind, request);
  if (step === 'provision' && STARTING.has(request.status)) provision(world, moving, at);
  if (step === 'expire' && request.status === 'PendingApproval')
    setStatus(world, moving, settingOf(world.directory.tenant, 'expiredApprovalStatus'), at);
}
