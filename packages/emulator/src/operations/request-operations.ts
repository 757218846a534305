/** Operations on the requests of PIM for Groups, the same for both kinds. */
import type { Answer } from '../answers/answer.ts';
import { Refusal } from '../answers/refusal.ts';
import { mayReadRequest } from '../authorization/check-reader.ts';
import { keyOf } from '../directory/directory.ts';
import { findRequest, listRequests } from '../directory/schedule-requests.ts';
import type { OperationId } from '../generated/routes.ts';
import { requiredValue } from '../odata/filter.ts';
import { creatorOf, type RequestKind, type ScheduleRequest } from '../tenant/schedule-request.ts';
import { answerWithPage, answerWithResource } from './answer-with.ts';
import { cancelRequest } from './cancel-request.ts';
import { createRequest } from './create-request.ts';
import { listEligibilities, listOwnEligibilities } from './list-eligibilities.ts';
import type { OperationContext, Operations } from './operation.ts';

type RequestOperationId = Extract<OperationId, `identityGovernance.${string}`>;
type Fields = Readonly<Record<string, unknown>>;

const GROUPS = 'identityGovernance.privilegedAccess.group';

/** Reads, creation and cancelling of requests. */
export const requestOperations: Operations<RequestOperationId> = {
  [`${GROUPS}.ListAssignmentScheduleRequests`]: (context) => list(context, 'assignment'),
  [`${GROUPS}.ListEligibilityScheduleRequests`]: (context) => list(context, 'eligibility'),
  [`${GROUPS}.CreateAssignmentScheduleRequests`]: (context) => createRequest(context, 'assignment'),
  [`${GROUPS}.CreateEligibilityScheduleRequests`]: (context) => createRequest(context, 'eligibility'),
  [`${GROUPS}.GetAssignmentScheduleRequests`]: (context) => get(context, 'assignment'),
  [`${GROUPS}.GetEligibilityScheduleRequests`]: (context) => get(context, 'eligibility'),
  [`${GROUPS}.assignmentScheduleRequests.filterByCurrentUser`]: (context) => filterByCurrentUser(context, 'assignment'),
  [`${GROUPS}.eligibilityScheduleRequests.filterByCurrentUser`]: (context) =>
    filterByCurrentUser(context, 'eligibility'),
  [`${GROUPS}.ListEligibilityScheduleInstances`]: listEligibilities,
  [`${GROUPS}.eligibilityScheduleInstances.filterByCurrentUser`]: listOwnEligibilities,
  [`${GROUPS}.assignmentScheduleRequests.privilegedAccessGroupAssignmentScheduleRequest.cancel`]: (context) =>
    cancel(context, 'assignment'),
  [`${GROUPS}.eligibilityScheduleRequests.privilegedAccessGroupEligibilityScheduleRequest.cancel`]: (context) =>
    cancel(context, 'eligibility'),
};

/** Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroup-list-assignmentschedulerequests — the filter is required. */
function list(context: OperationContext, kind: RequestKind): Answer {
  const { filter } = context.query;
  const groupId = requiredValue(filter, 'groupId');
  if (groupId === undefined && requiredValue(filter, 'principalId') === undefined) throw new Refusal('filter-required');
  return answerWithPage(context, readable(context, kind, groupId));
}

function get(context: OperationContext, kind: RequestKind): Answer {
  const request = requestOf(context, kind);
  const { state, caller, now } = context;
  if (!mayReadRequest(state.directory, caller, request, now)) throw new Refusal('authority-missing');
  return answerWithResource(context, fieldsOf(request));
}

function cancel(context: OperationContext, kind: RequestKind): Answer {
  return cancelRequest(context, kind, requestOf(context, kind));
}

/** Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroupassignmentschedulerequest-filterbycurrentuser */
function filterByCurrentUser(context: OperationContext, kind: RequestKind): Answer {
  const { state, caller, parameters } = context;
  const me = keyOf(caller.id);
  const on = parameters['on'] ?? '';
  const isMine: Readonly<Record<string, (request: ScheduleRequest) => boolean>> = {
    principal: ({ principalId }) => keyOf(principalId) === me,
    createdby: (request) => keyOf(creatorOf(request) ?? '') === me,
    approver: ({ status, groupId }) => {
      const group = state.directory.groups.get(keyOf(groupId));
      return status === 'PendingApproval' && (group?.approvers ?? group?.owners ?? []).some((id) => keyOf(id) === me);
    },
  };
  const keep = Object.hasOwn(isMine, on.toLowerCase()) ? isMine[on.toLowerCase()] : undefined;
  if (keep === undefined) {
    throw new Refusal('query-invalid', {
      reason: `The value '${on}' of the parameter 'on' has to be principal, createdBy or approver.`,
    });
  }
  return answerWithPage(context, listRequests(state.directory, kind).filter(keep).map(fieldsOf));
}

function readable(
  { state, caller, now }: OperationContext,
  kind: RequestKind,
  groupId: string | undefined,
): readonly Fields[] {
  const requests = listRequests(state.directory, kind, groupId);
  return requests.filter((request) => mayReadRequest(state.directory, caller, request, now)).map(fieldsOf);
}

function requestOf({ parameters, route, state }: OperationContext, kind: RequestKind): ScheduleRequest {
  const id = parameters[route.pathParameters[0] ?? ''] ?? '';
  const request = findRequest(state.directory, kind, id);
  if (request === undefined) throw new Refusal('request-not-found', { id });
  return request;
}

function fieldsOf(request: ScheduleRequest): Fields {
  return request as unknown as Fields;
}
