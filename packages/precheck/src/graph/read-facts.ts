/** Reads the facts of a decision from Graph: the request first, then everything else in one batch. */
import {
  type GraphError,
  type PimGroupsClient,
  readTokenClaims,
  sendBatch,
  type TokenClaims,
} from '@pim-precheck/client';
import type { Evidence } from '../engine/decision.ts';
import type { Caller, CallerKind, CloudId, Facts, Group, OperationId, ScheduleRequest } from '../engine/facts.ts';
import { callerFacts, groupFacts, rolesFacts } from './answers-to-facts.ts';
import { planReads } from './plan-reads.ts';
import { readRequest } from './read-request.ts';

/** What is read, and with which patience. */
export interface ReadOptions {
  /** The operation to decide about; the cancel of an assignment request when absent. */
  readonly operation?: OperationId | undefined;
  /** The cloud that the client calls; it is written into the facts. */
  readonly cloud?: CloudId | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The clock of the evidence; the system's when absent. */
  readonly now?: (() => Date) | undefined;
}

/** Facts, and where each came from. */
export interface ReadFacts {
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
}

const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

/**
 * Reads the facts about one request and the signed-in caller in two round trips.
 *
 * A read that Graph refuses leaves its fact unknown. Throws a GraphError when Graph cannot be reached or sign-in fails.
 */
export async function readFacts(
  client: PimGroupsClient,
  requestId: string,
  options: ReadOptions = {},
): Promise<ReadFacts> {
  const operation = options.operation ?? 'assignmentScheduleRequest.cancel';
  const at = (options.now?.() ?? new Date()).toISOString();
  const claims = await readTokenClaims(client);
  const { request, evidence } = await readRequest(client, requestId, { operation, signal: options.signal, at });
  const kind = kindOf(claims);
  const calls = planReads(kind, request.groupId);
  const answers = await sendBatch(client, calls, { signal: options.signal });
  for (const { error } of answers.values()) if (error && !isRefusal(error)) throw error;
  const context = { answers, at, groupId: request.groupId };
  const group = groupFacts(context);
  const who = callerFacts(kind, claims, context);
  const roles = kind === 'delegatedWork' ? rolesFacts(claims, context) : { facts: {}, evidence: [] };
  const facts = assemble({
    operation,
    cloud: options.cloud,
    caller: { ...who.facts, ...roles.facts },
    group: group.facts,
    request,
  });
  return { facts, evidence: [...evidence, ...who.evidence, ...roles.evidence, ...group.evidence] };
}

/** What a token says about its holder; without any claim the stricter reading, a signed-in user, is taken. */
function kindOf(claims: TokenClaims | undefined): CallerKind {
  if (claims?.tid === PERSONAL_TENANT) return 'delegatedPersonal';
  if (claims?.idtyp === 'app' || (claims?.roles !== undefined && claims.scp === undefined)) return 'application';
  return 'delegatedWork';
}

/** A refusal makes a fact unknown; anything else is a call that could not be carried out. */
function isRefusal(error: GraphError): boolean {
  return (
    error.status !== undefined && error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status)
  );
}

function assemble(parts: {
  readonly operation: OperationId;
  readonly cloud: CloudId | undefined;
  readonly caller: Caller;
  readonly group: Group;
  readonly request: ScheduleRequest;
}): Facts {
  const { cloud, operation, caller, group, request } = parts;
  return { schemaVersion: 1, operation, ...(cloud === undefined ? {} : { cloud }), caller, group, request };
}
