/** Does on demand what an approver or the service would do to a request. */
import { EmulatorError } from '../emulator-error.ts';
import { findRequest } from '../directory/schedule-requests.ts';
import type { RequestKind } from '../tenant/schedule-request.ts';
import { type Moving, type World, awaitProvisioning, provision, setStatus } from './move-request.ts';
import { settle } from './settle.ts';

/** What can be done to a request. */
export type RequestStep = 'approve' | 'deny' | 'provision' | 'fail';

/** What became of the request. */
export interface MovedRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly status: string;
}

interface Step {
  readonly from: readonly string[];
  readonly move: (world: World, moving: Moving, now: number) => void;
}

const APPROVABLE = ['PendingApproval', 'PendingAdminDecision'];
const UNDERWAY = ['Granted', 'PendingProvisioning', 'PendingScheduleCreation'];

const STEPS: Readonly<Record<RequestStep, Step>> = {
  approve: { from: APPROVABLE, move: awaitProvisioning },
  deny: { from: APPROVABLE, move: (world, moving, now) => setStatus(world, moving, 'Denied', now) },
  provision: { from: UNDERWAY, move: provision },
  fail: {
    from: [...APPROVABLE, ...UNDERWAY, 'ScheduleCreated'],
    move: (world, moving, now) => setStatus(world, moving, 'Failed', now),
  },
};

/** Takes the step. Throws an EmulatorError where the request is not there, or is past that. */
export function decideRequest(world: World, step: RequestStep, requestId: string, now: number): MovedRequest {
  settle(world, now);
  const kinds = ['assignment', 'eligibility'] as const;
  const found = kinds.flatMap((kind) => {
    const request = findRequest(world.directory, kind, requestId);
    return request ? [{ kind, request }] : [];
  });
  const { from, move } = STEPS[step];
  const moving = found.find(({ request }) => from.includes(request.status)) ?? found[0];
  if (moving === undefined)
    throw new EmulatorError('CONTROL_INVALID', `there is no request \`${requestId.slice(0, 80)}\``);
  const { kind, request } = moving;
  if (!from.includes(request.status)) {
    throw new EmulatorError(
      'CONTROL_INVALID',
      `\`${step}\` needs a request that is ${from.join(' or ')}; \`${request.id}\` is ${request.status}`,
    );
  }
  move(world, moving, now);
  settle(world, now);
  return { id: request.id, kind, status: request.status };
}
