/** Reads a schedule request and turns it into facts. */
import {
  CallOptions,
  checkRequestId,
  GraphError,
  type PimGroupsClient,
  type PrivilegedAccessGroupAssignmentScheduleRequest,
  type PrivilegedAccessGroupEligibilityScheduleRequest,
} from '@pim-precheck/client';
import type { Evidence } from '../engine/decision.ts';
import type { OperationId, ScheduleRequest } from '../engine/facts.ts';
import { policy } from '../generated/policy.ts';
import { known } from './known.ts';

/** Graph's answer: either of the two kinds of request. */
export type RequestResource =
  PrivilegedAccessGroupAssignmentScheduleRequest | PrivilegedAccessGroupEligibilityScheduleRequest;

/** The facts about a request; refused, they are unknown, and an unknown id is a fact of its own. */
export async function readRequest(
  client: PimGroupsClient,
  requestId: string,
  context: { readonly operation: OperationId; readonly signal?: AbortSignal | undefined; readonly at: string },
): Promise<{ readonly request: ScheduleRequest; readonly evidence: readonly Evidence[] }> {
  // Why: a schedule's id settles the verdict by itself; Graph is not asked for it.
  if (policy.operations[context.operation].state.scheduleId.test(requestId)) {
    return { request: { id: requestId }, evidence: [{ fact: '/request/id', value: requestId, source: 'input' }] };
  }
  checkRequestId(requestId);
  const call = callOf(context.operation, requestId);
  const from = (request: ScheduleRequest): { request: ScheduleRequest; evidence: readonly Evidence[] } => ({
    request,
    evidence: Object.entries(request).map(([key, value]: [string, unknown]) =>
      key === 'id'
        ? { fact: '/request/id', value, source: 'input' }
        : { fact: `/request/${key}`, value, source: 'graph', call, at: context.at },
    ),
  });
  try {
    const resource = await requestBuilder(client, context.operation, requestId).get(
      context.signal === undefined ? undefined : { options: [new CallOptions({ signal: context.signal })] },
    );
    return from({ id: requestId, ...factsOf(resource) });
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    if (isNotFound(error)) return from({ id: requestId, found: false });
    if (error.status === 403) return from({ id: requestId });
    throw error;
  }
}

/** The calls about one request that this package makes. */
export interface RequestBuilder {
  get(configuration?: { options: CallOptions[] }): Promise<RequestResource | undefined>;
  readonly cancel: { post(configuration?: { options: CallOptions[] }): Promise<void> };
}

/** The builder of one request's calls, for either kind of request. */
export function requestBuilder(client: PimGroupsClient, operation: OperationId, requestId: string): RequestBuilder {
  const { group } = client.identityGovernance.privilegedAccess;
  return operation === 'eligibilityScheduleRequest.cancel'
    ? group.eligibilityScheduleRequests.byPrivilegedAccessGroupEligibilityScheduleRequestId(requestId)
    : group.assignmentScheduleRequests.byPrivilegedAccessGroupAssignmentScheduleRequestId(requestId);
}

/** Turns Graph's answer, read whole, into facts. */
export function factsOf(resource: RequestResource | undefined): ScheduleRequest {
  if (resource === undefined) return {};
  const { accessId, createdDateTime, ticketInfo } = resource;
  const ticket = known({ number: ticketInfo?.ticketNumber, system: ticketInfo?.ticketSystem });
  return known({
    found: true,
    status: resource.status,
    accessId: accessId === 'member' || accessId === 'owner' ? accessId : undefined,
    action: resource.action,
    createdBy: resource.createdBy?.user?.id ?? resource.createdBy?.application?.id,
    principalId: resource.principalId,
    groupId: resource.groupId,
    createdDateTime: createdDateTime?.toISOString(),
    // Why: the request is read whole, so what it does not hold it does not have.
    justification: resource.justification ?? '',
    ticket,
  });
}

function isNotFound(error: GraphError): boolean {
  // Graph: https://learn.microsoft.com/graph/api/resources/privilegedaccessgroupassignmentschedulerequest — PIM says it with 400 too.
  const notFound = [error.code, error.innerCode].some((code) => code !== undefined && /NotFound$/i.test(code));
  return error.status === 404 || (error.status === 400 && notFound);
}

function callOf(operation: OperationId, requestId: string): string {
  const path = policy.operations[operation].path.replace(/\/cancel$/, '');
  return `GET ${path.replace(/\{[^}]*\}/, requestId)}`;
}
