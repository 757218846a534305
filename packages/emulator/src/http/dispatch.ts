/** Answers a call: faults, the service it is for, error bodies, headers, journal. */
import type { Answer } from '../answers/answer.ts';
import { type ErrorContext, errorAnswer, errorBody } from '../answers/error-answer.ts';
import { Refusal } from '../answers/refusal.ts';
import { applyAfter, applyBefore } from '../control/apply-faults.ts';
import { serveControl } from '../control/serve-control.ts';
import { EmulatorError } from '../emulator-error.ts';
import { type EmulatorState, nowOf } from '../emulator-state.ts';
import { clouds } from '../generated/directory.ts';
import { serveTokens } from '../tokens/serve-tokens.ts';
import type { Call } from './call.ts';
import { runBatch } from './run-batch.ts';
import { type Trace, serveGraph } from './serve-graph.ts';
import { splitTarget } from './split-target.ts';

const CONTROL = '__emulator';
const VERSION = 'v1.0';
const CORRELATION_ID = /^[\w.-]{1,128}$/;

/** Answers any call; it never throws. */
export async function dispatch(call: Call, state: EmulatorState): Promise<Answer> {
  const now = nowOf(state);
  const requestId = state.newId();
  const sent = call.header('client-request-id');
  const clientRequestId = sent !== undefined && CORRELATION_ID.test(sent) ? sent : requestId;
  const { tenant } = state.directory;
  const context: ErrorContext = {
    requestId,
    clientRequestId,
    now,
    overrides: tenant.assumptions?.answers,
    authority: clouds[tenant.cloud ?? 'global'].authority,
  };
  const answer = isControl(call)
    ? await guard(context, () => serveControl(call, state))
    : await serveCall(call, state, context);
  return {
    ...answer,
    headers: {
      'request-id': requestId,
      'client-request-id': clientRequestId,
      Date: new Date(now).toUTCString(),
      ...answer.headers,
    },
  };
}

async function serveCall(call: Call, state: EmulatorState, context: ErrorContext): Promise<Answer> {
  const trace: Trace = { matched: true };
  const faults = state.faults.strike(call.method, pathOf(call));
  const struck = { state, context, signal: call.signal };
  const replaced = faults.length > 0 ? await applyBefore(faults, struck) : undefined;
  const plain = replaced ?? (await guard(context, () => serve(call, state, trace), trace));
  const answer = faults.length > 0 ? await applyAfter(faults, plain, struck) : plain;
  state.journal.add({
    method: call.method,
    path: call.target,
    status: answer.status,
    ...(trace.caller === undefined ? {} : { caller: trace.caller }),
    at: new Date(context.now).toISOString(),
    requestId: context.requestId,
    ...(trace.refusal === undefined ? {} : { refusal: trace.refusal }),
    ...(call.batchItem === undefined ? {} : { batchItem: call.batchItem }),
    matched: trace.matched,
    ...(faults.length === 0 ? {} : { faults: faults.map(({ id }) => id) }),
  });
  return answer;
}

function serve(call: Call, state: EmulatorState, trace: Trace): Answer | Promise<Answer> {
  const { segments, query } = splitTarget(call.target);
  const [first = '', ...rest] = segments;
  if (first.toLowerCase() !== VERSION) {
    const answer = serveTokens(call, segments, state);
    if (answer) return answer;
    trace.matched = false;
    throw new Refusal('path-unknown', { segment: first });
  }
  return serveGraph({ call, segments: rest, query, state, trace }, (batch) =>
    runBatch(batch, (item) => dispatch(item, state)),
  );
}

/** Turns what is thrown into an answer; anything unforeseen is an answer of 500. */
async function guard(context: ErrorContext, work: () => Answer | Promise<Answer>, trace?: Trace): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) {
      if (trace) trace.refusal = error.answer;
      return errorAnswer(error.answer, error.facts, context);
    }
    if (error instanceof EmulatorError) return { status: 400, body: errorBody(error.code, error.message, context) };
    return errorAnswer('emulator-failed', { reason: error instanceof Error ? error.message : String(error) }, context);
  }
}

function isControl({ target }: Call): boolean {
  return target.startsWith(`/${CONTROL}/`) || target === `/${CONTROL}`;
}

/** The path that fault rules see: without version and query. */
function pathOf({ target }: Call): string {
  const path = target.split('?', 1)[0] ?? '';
  return path.toLowerCase().startsWith(`/${VERSION}/`) ? path.slice(VERSION.length + 1) : path;
}
