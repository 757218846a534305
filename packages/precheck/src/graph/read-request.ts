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
import type { FactPointer, OperationId, ScheduleRequest } from '../engine/facts.ts';
import { policy } from '../generated/policy.ts';
import { known } from './known.ts';
import { reasonOf, type Unread, unread } from './unread.ts';

/** The facts that only the request itself tells; those that a verdict can hang on come first. */
const REQUEST_FACTS: readonly FactPointer[] = [
  '/request/status',
  '/request/accessId',
  '/request/createdBy',
  '/request/action',
  '/request/principalId',
  '/request/createdDateTime',
  '/request/justification',
  '/request/ticket/number',
  '/request/ticket/system',
  '/group/id',
  '/group/isAssignableToRole',
  '/group/callerIsOwner',
  '/group/callerIsMember',
];

/** Graph's answer: either of the two kinds of request. */
export type RequestResource =
  PrivilegedAccessGroupAssignmentScheduleRequest | PrivilegedAccessGroupEligibilityScheduleRequest;

/** The facts about a request, and where each came from. */
export interface RequestFacts {
  readonly request: ScheduleRequest;
  readonly evidence: readonly Evidence[];
  /** Why the request could not be read, where it was refused. */
  readonly unread?: readonly Unread[];
}

/** What a request is read for, and when. */
export interface RequestContext {
  readonly operation: OperationId;
  readonly at: string;
}

/** The facts about a request; refused, they are unknown, and an unknown id is a fact of its own. */
export async function readRequest(
  client: PimGroupsClient,
  requestId: string,
  context: RequestContext & { readonly signal?: AbortSignal | undefined },
): Promise<RequestFacts> {
  if (isScheduleId(context.operation, requestId)) return factsOfInput(requestId);
  checkRequestId(requestId);
  try {
    const resource = await requestBuilder(client, context.operation, requestId).get(
      context.signal === undefined ? undefined : { options: [new CallOptions({ signal: context.signal })] },
    );
    return factsOfAnswer(requestId, resource, context);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return factsOfRefusal(requestId, error, context);
  }
}

/** Why: a schedule's id settles the verdict by itself; Graph is not asked for it. */
export function isScheduleId(operation: OperationId, requestId: string): boolean {
  return policy.operations[operation].state.scheduleId.test(requestId);
}

/** What is known of a request that is not asked about: its id. */
export function factsOfInput(requestId: string): RequestFacts {
  return { request: { id: requestId }, evidence: [{ fact: '/request/id', value: requestId, source: 'input' }] };
}

/** The facts of a request that was read. */
export function factsOfAnswer(
  requestId: string,
  resource: RequestResource | undefined,
  context: RequestContext,
): RequestFacts {
  return withEvidence({ id: requestId, ...factsOf(resource) }, context);
}

/** The facts of a read that was refused: not found, or unknown. Throws an error that is neither. */
export function factsOfRefusal(requestId: string, error: GraphError, context: RequestContext): RequestFacts {
  if (isNotFound(error)) return withEvidence({ id: requestId, found: false }, context);
  if (error.status !== 403) throw error;
  const call = `GET ${policy.operations[context.operation].path.replace(/\/cancel$/, '')}`;
  const read = { call, facts: REQUEST_FACTS };
  return {
    ...withEvidence({ id: requestId }, context),
    unread: [unread(read, 'delegatedWork', reasonOf(error), error)],
  };
}

/** The path of a request below the version, as a batch wants it. */
export function requestPath(operation: OperationId, requestId: string): string {
  return policy.operations[operation].path.replace(/\/cancel$/, '').replace(/\{[^}]*\}/, encodeURIComponent(requestId));
}

function withEvidence(request: ScheduleRequest & { readonly id: string }, context: RequestContext): RequestFacts {
  const call = `GET ${requestPath(context.operation, request.id)}`;
  const evidence = Object.entries(request).map(([key, value]: [string, unknown]): Evidence =>
    key === 'id'
      ? { fact: '/request/id', value, source: 'input' }
      : { fact: `/request/${key}`, value, source: 'graph', call, at: context.at },
  );
  return { request, evidence };
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
