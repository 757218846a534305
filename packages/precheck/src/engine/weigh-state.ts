/** Clause 3: is the request in a state that can be cancelled. */
import type { Verdict } from './verdict.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import type { OperationPolicy, StatusRule } from './policy.ts';
import { sameId } from './same-id.ts';

const REQUEST_ID = '/request/id';
const STATUS = '/request/status';

/** Weighs the state; an unknown or undocumented status is indeterminate. */
export function weighState(facts: Facts, operation: OperationPolicy): Verdict {
  const request = facts.request;
  if (request === undefined) return 'indeterminate';
  if (request.found === false || namesSchedule(facts, operation)) return 'deny';
  const rule = ruleOf(facts, operation);
  if (rule === undefined || rule.cancellable === 'undocumented') return 'indeterminate';
  return rule.cancellable === 'no' ? 'deny' : 'allow';
}

/** Says why the state weighs as it does. */
export function explainState(facts: Facts, operation: OperationPolicy, findings: Findings): void {
  const sources = operation.state.sources;
  const request = facts.request;
  if (request?.found === false) findings.reason('request/not-found', sources, ['/request/found'], request.id);
  if (namesSchedule(facts, operation)) findings.reason('request/schedule-id', sources, [REQUEST_ID], request?.id);
  const status = request?.status;
  if (status === undefined || request?.found === false) return;
  const cancellable = ruleOf(facts, operation)?.cancellable ?? 'undocumented';
  if (cancellable === 'undocumented') findings.reason('request/status-undocumented', sources, [STATUS], status);
  else if (cancellable === 'no') findings.reason('request/not-cancellable', sources, [STATUS], status);
  else if (!namesSchedule(facts, operation)) findings.reason('request/cancellable', sources, [STATUS], status);
  if (cancellable === 'racing') findings.caveat('status/racing', sources, status);
}

/** Names what to do instead of cancelling a request that has ended, where something can be done. */
export function insteadOf(facts: Facts, operation: OperationPolicy): string | undefined {
  const rule = facts.request?.found === false ? undefined : ruleOf(facts, operation);
  if (rule?.cancellable !== 'no') return undefined;
  const { action, read } = operation.state.ownActivation;
  const own = rule.ownActivation !== undefined && facts.request?.action === action;
  return own && sameId(read[0](facts), read[1](facts)) ? rule.ownActivation : rule.instead;
}

function namesSchedule(facts: Facts, operation: OperationPolicy): boolean {
  const id = facts.request?.id;
  // Why: a GUID is 36 characters, a schedule's id holds two; most ids are settled by their length.
  return id !== undefined && id.length > 72 && operation.state.scheduleId.test(id);
}

function ruleOf(facts: Facts, operation: OperationPolicy): StatusRule | undefined {
  const status = facts.request?.status;
  return status === undefined ? undefined : operation.state.statuses.get(status);
}
