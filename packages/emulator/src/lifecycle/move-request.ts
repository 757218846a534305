/** Moves requests from status to status, with what that does to the directory and to the timers. */
import { settingOf } from '../answers/assumed-behaviour.ts';
import { giveAccess, takeAccess } from '../directory/access.ts';
import { type Directory, keyOf } from '../directory/directory.ts';
import type { RequestKind, ScheduleRequest, ScheduleRequestFields } from '../tenant/schedule-request.ts';
import { spanOf } from './span-of.ts';
import type { Timer, Timers } from './timers.ts';

/** What a move changes. */
export interface World {
  readonly directory: Directory;
  readonly timers: Timers;
}

/** A request of one kind. */
export interface Moving {
  readonly kind: RequestKind;
  readonly request: ScheduleRequest;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CANCELLED = new Set(['Canceled', 'Revoked']);
const REMOVING = new Set(['adminRemove', 'selfDeactivate']);
/** Statuses in which a request waits for somebody or something. */
export const PENDING: ReadonlySet<string> = new Set([
  'PendingApproval',
  'PendingAdminDecision',
  'PendingProvisioning',
  'PendingScheduleCreation',
]);

/** Gives a request its status, and calls off what was to happen to it. */
export function setStatus({ directory, timers }: World, { kind, request }: Moving, status: string, at: number): void {
  timers.delete(keyOfRequest(kind, request));
  request.status = status;
  request.completedDateTime = PENDING.has(status) ? null : new Date(at).toISOString();
  watchRemoval({ directory, timers }, { kind, request });
}

/** The request waits for an approver, for as long as approvers have. */
export function awaitApproval(world: World, moving: Moving, at: number): void {
  setStatus(world, moving, 'PendingApproval', at);
  watchApproval(world, moving, at);
}

/** The request was approved and is on its way into effect. */
export function awaitProvisioning(world: World, moving: Moving, at: number): void {
  setStatus(world, moving, 'PendingProvisioning', at);
  const seconds = settingOf(world.directory.tenant, 'provisioningSeconds');
  setTimer(world, moving, 'provision', at + seconds * 1000);
}

/** The request takes effect, or waits for its beginning. */
export function provision(world: World, moving: Moving, at: number): void {
  const { directory, timers } = world;
  const { kind, request } = moving;
  const span = spanOf(request.scheduleInfo, at);
  if (REMOVING.has(request.action)) {
    takeAccess(directory, kind, request);
    timers.delete(keyOfEnd(kind, request));
    setStatus(world, moving, 'Revoked', at);
  } else if (span.start > at) {
    setStatus(world, moving, 'ScheduleCreated', at);
    setTimer(world, moving, 'provision', span.start);
  } else {
    giveAccess(directory, kind, request, span);
    setStatus(world, moving, 'Provisioned', at);
    const key = keyOfEnd(kind, request);
    if (span.end === undefined) timers.delete(key);
    else timers.set({ key, at: span.end, step: 'end', kind, requestId: request.id });
  }
}

/** Sets the timers of requests as a tenant file has them: what it says holds at the beginning. */
export function watch(world: World, moving: Moving, beginning: number): void {
  const { status, createdDateTime, scheduleInfo } = moving.request;
  const created = Date.parse(createdDateTime ?? '');
  watchRemoval(world, moving);
  if (status === 'PendingApproval') watchApproval(world, moving, created > beginning ? created : beginning);
  const { start } = spanOf(scheduleInfo, beginning);
  if (status === 'ScheduleCreated' && start > beginning) setTimer(world, moving, 'provision', start);
}

/** A cancelled request does not stay for ever. */
function watchRemoval(world: World, moving: Moving): void {
  const { status, completedDateTime } = moving.request;
  if (!CANCELLED.has(status) || completedDateTime === null) return;
  setTimer(
    world,
    moving,
    'remove',
    Date.parse(completedDateTime) + settingOf(world.directory.tenant, 'retentionDays') * DAY,
  );
}

function watchApproval(world: World, moving: Moving, since: number): void {
  setTimer(world, moving, 'expire', since + settingOf(world.directory.tenant, 'approvalHours') * HOUR);
}

function setTimer({ timers }: World, { kind, request }: Moving, step: Timer['step'], at: number): void {
  timers.set({ key: keyOfRequest(kind, request), at, step, kind, requestId: request.id });
}

function keyOfRequest(kind: RequestKind, { id }: ScheduleRequestFields): string {
  return `${kind} ${keyOf(id)}`;
}

/** Why: a later request for the same access decides when it ends. */
function keyOfEnd(kind: RequestKind, { groupId, principalId, accessId }: ScheduleRequestFields): string {
  return `${kind} ${keyOf(groupId)} ${keyOf(principalId)} ${accessId}`;
}
