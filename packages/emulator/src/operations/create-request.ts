/** Creates a request and carries it out at once, unless an approver has to look at it first. */
import type { Answer } from '../answers/answer.ts';
import { Refusal } from '../answers/refusal.ts';
import { isAllowed, weighStanding } from '../authorization/weigh-authority.ts';
import { keyOf } from '../directory/directory.ts';
import type { GroupState } from '../directory/records.ts';
import { addRequest, listRequests } from '../directory/schedule-requests.ts';
import { readTypedObject } from '../http/read-json.ts';
import { awaitApproval, type Moving, PENDING, provision, setStatus, type World } from '../lifecycle/move-request.ts';
import { spanOf } from '../lifecycle/span-of.ts';
import type { RequestKind, ScheduleRequest } from '../tenant/schedule-request.ts';
import { answerWithResource } from './answer-with.ts';
import { type Beginning, beginningOf } from './carry-out.ts';
import { type NewRequest, readNewRequest } from './read-new-request.ts';
import type { OperationContext } from './operation.ts';

const ENDS_ACCESS = /(?:Remove|Deactivate)$/;
// Graph: https://learn.microsoft.com/entra/id-governance/privileged-identity-management/groups-assign-member-owner
const SHORTEST = 5 * 60_000;

/** Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroup-post-assignmentschedulerequests */
export function createRequest(context: OperationContext, kind: RequestKind): Answer {
  const fields = readNewRequest(readTypedObject(context.call), context.route.body ?? '');
  const group = groupOf(context, fields);
  checkPrincipal(context, fields, group);
  checkSpan(kind, fields, context.now);
  checkAuthority(context, kind, fields);
  checkNothingPending(context, kind, fields);
  const beginning = beginningOf(context, kind, fields, group);
  const request = newRequest(context, fields, beginning);
  if (fields.isValidationOnly === true) request.status = statusAfterValidation(beginning, fields, context.now);
  else {
    addRequest(context.state.directory, kind, request);
    begin(context.state, { kind, request }, beginning, context.now);
  }
  return { ...answerWithResource(context, { ...request }), status: 201 };
}

function begin(world: World, moving: Moving, beginning: Beginning, now: number): void {
  if (beginning === 'approval') awaitApproval(world, moving, now);
  else if (beginning === 'admin-decision') setStatus(world, moving, 'PendingAdminDecision', now);
  else provision(world, moving, now);
}

/** The status that the request would have, were it made. */
function statusAfterValidation(beginning: Beginning, { action, scheduleInfo }: NewRequest, now: number): string {
  if (beginning === 'approval') return 'PendingApproval';
  if (beginning === 'admin-decision') return 'PendingAdminDecision';
  if (ENDS_ACCESS.test(action)) return 'Revoked';
  return spanOf(scheduleInfo, now).start > now ? 'ScheduleCreated' : 'Provisioned';
}

function groupOf({ state }: OperationContext, { groupId }: NewRequest): GroupState {
  const group = state.directory.groups.get(keyOf(groupId));
  if (group === undefined) throw new Refusal('object-not-found', { id: groupId });
  // Graph: https://learn.microsoft.com/entra/id-governance/privileged-identity-management/concept-pim-for-groups
  const reasons: readonly (readonly [boolean, string])[] = [
    [group.groupTypes?.includes('DynamicMembership') === true, 'The group is dynamic.'],
    [group.onPremisesSyncEnabled === true, 'The group is synchronized from on-premises.'],
    [group.isManagementRestricted === true, 'The group is in a restricted management administrative unit.'],
  ];
  const found = reasons.find(([holds]) => holds);
  if (found) throw new Refusal('request-invalid', { reason: found[1] });
  return group;
}

function checkPrincipal({ state }: OperationContext, { principalId }: NewRequest, group: GroupState): void {
  const type = state.directory.resources.get(keyOf(principalId))?.['@odata.type'];
  if (type === undefined || type === '#microsoft.graph.administrativeUnit') throw new Refusal('subject-not-found');
  if (type !== '#microsoft.graph.group') return;
  // Graph: https://learn.microsoft.com/entra/identity/role-based-access-control/groups-concept
  if (group.isAssignableToRole === true)
    throw new Refusal('request-invalid', { reason: 'A role-assignable group has no groups in it.' });
  if (keyOf(principalId) === keyOf(group.id))
    throw new Refusal('request-invalid', { reason: 'A group cannot be in itself.' });
}

function checkSpan(kind: RequestKind, { action, scheduleInfo }: NewRequest, now: number): void {
  if (ENDS_ACCESS.test(action)) return;
  const { type, duration, endDateTime } = scheduleInfo?.expiration ?? {};
  const missing =
    (type === 'afterDuration' && !duration && 'duration') ||
    (type === 'afterDateTime' && !endDateTime && 'endDateTime');
  if (missing)
    throw new Refusal('request-invalid', { reason: `The property 'scheduleInfo/expiration/${missing}' is required.` });
  const { start, end = Infinity } = spanOf(scheduleInfo, now);
  if (end <= start) throw new Refusal('request-invalid', { reason: 'The access would end before it begins.' });
  if (kind === 'assignment' && end - start < SHORTEST) throw new Refusal('duration-too-short');
}

/** What begins with "self" is for oneself; all else takes the same standing as a cancel. */
function checkAuthority({ caller, state, now }: OperationContext, kind: RequestKind, fields: NewRequest): void {
  const isSelf = fields.action.startsWith('self');
  const permission = `Privileged${kind === 'assignment' ? 'Assignment' : 'Eligibility'}Schedule.ReadWrite.AzureADGroup`;
  // Graph: https://learn.microsoft.com/graph/permissions-reference — the Remove permissions end access and do nothing else.
  if (!caller.permissions.has(permission) && !ENDS_ACCESS.test(fields.action)) {
    throw new Refusal('permission-missing', { permissions: permission });
  }
  if (isSelf) {
    if (caller.kind === 'application' || keyOf(caller.id) !== keyOf(fields.principalId))
      throw new Refusal('authority-missing');
  } else if (
    caller.kind !== 'application' &&
    !isAllowed(weighStanding(state.directory, caller, fields, now), state.directory)
  ) {
    throw new Refusal('authority-missing');
  }
}

function checkNothingPending({ state }: OperationContext, kind: RequestKind, fields: NewRequest): void {
  const pending = listRequests(state.directory, kind, fields.groupId).some(
    ({ status, principalId, accessId }) =>
      PENDING.has(status) && accessId === fields.accessId && keyOf(principalId) === keyOf(fields.principalId),
  );
  if (pending) throw new Refusal('request-pending');
}

function newRequest(
  { caller, state, now }: OperationContext,
  fields: NewRequest,
  beginning: Beginning,
): ScheduleRequest {
  const id = state.newId();
  const at = new Date(now).toISOString();
  const identity = { id: caller.id, displayName: null };
  return {
    isValidationOnly: false,
    ...fields,
    id,
    status: 'PendingProvisioning',
    createdBy: caller.kind === 'application' ? { application: identity } : { user: identity },
    createdDateTime: at,
    completedDateTime: null,
    approvalId: beginning === 'approval' ? id : null,
    targetScheduleId: `${fields.groupId}_${fields.accessId}_${id}`,
  };
}
