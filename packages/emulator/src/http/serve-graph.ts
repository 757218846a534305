/** Answers a call to Graph: token, route, permission, query, operation, in this order. */
import type { Answer } from '../answers/answer.ts';
import { Refusal } from '../answers/refusal.ts';
import { checkPermission } from '../authorization/check-permission.ts';
import { type EmulatorState, nowOf } from '../emulator-state.ts';
import type { Route } from '../generated/routes.ts';
import { settle } from '../lifecycle/settle.ts';
import { parseQuery } from '../odata/parse-query.ts';
import { allOperations } from '../operations/all-operations.ts';
import { authenticate } from '../tokens/authenticate.ts';
import type { Caller } from '../tokens/caller.ts';
import type { Trace } from '../control/journal.ts';
import type { Call } from './call.ts';
import { matchRoute } from './match-route.ts';

/** A call to Graph with its address taken apart. */
export interface GraphCall {
  readonly call: Call;
  /** Decoded, without the version. */
  readonly segments: readonly string[];
  readonly query: string;
  readonly state: EmulatorState;
  readonly trace: Trace;
}

const BATCH = '$batch';

/** Answers the call; the batch is run by whoever can answer its items. */
export function serveGraph(graphCall: GraphCall, batch: (call: Call) => Promise<Answer>): Answer | Promise<Answer> {
  const { call, state } = graphCall;
  const caller = authenticate(call.header('authorization'), state.directory, nowOf(state), state.tokens);
  return caller instanceof Promise
    ? caller.then((late) => serveCaller(graphCall, late, batch))
    : serveCaller(graphCall, caller, batch);
}

function serveCaller(
  graphCall: GraphCall,
  caller: Caller,
  batch: (call: Call) => Promise<Answer>,
): Answer | Promise<Answer> {
  const { call, segments, query, trace } = graphCall;
  trace.caller = caller.id;
  if (segments.length !== 1 || segments[0]?.toLowerCase() !== BATCH) return serveOperation(graphCall, caller);
  if (call.batchItem !== undefined) throw new Refusal('batch-invalid', { reason: 'A batch cannot hold a batch.' });
  if (call.method !== 'POST') throw new Refusal('method-not-allowed', { allow: 'POST' });
  if (query !== '') throw new Refusal('query-unsupported', { reason: 'A batch takes no query options.' });
  return batch(call);
}

function serveOperation({ call, segments, query, state, trace }: GraphCall, caller: Caller): Answer {
  const match = matchRoute(segments);
  if ('segment' in match) {
    trace.matched = false;
    if (match.kind === 'function')
      throw new Refusal('query-unsupported', {
        reason: `The function in the segment '${match.segment}' is not supported.`,
      });
    throw new Refusal(match.kind === 'unsupported' ? 'segment-unsupported' : 'path-unknown', {
      segment: match.segment,
    });
  }
  const route = match.routes.get(call.method);
  if (route === undefined) throw new Refusal('method-not-allowed', { allow: [...match.routes.keys()].join(', ') });
  checkCurrentUser(route, caller);
  checkPermission(route.operationId, caller, state.revoked);
  const now = nowOf(state);
  settle(state, now);
  return allOperations[route.operationId]({
    call,
    caller,
    now,
    parameters: match.parameters,
    query: parseQuery(route, query, call.header('consistencylevel')),
    queryText: query,
    route,
    state,
  });
}

function checkCurrentUser({ path }: Route, { kind }: Caller): void {
  if (kind !== 'application') return;
  if (path === '/me' || path.startsWith('/me/')) throw new Refusal('no-current-user');
  if (path.includes('/filterByCurrentUser(')) throw new Refusal('current-user-required');
}
