/** Answers a call: faults, the service it is for, error bodies, headers, journal. */
import type { Answer } from '../answers/answer.ts';
import { settingOf } from '../answers/assumed-behaviour.ts';
import { type ErrorContext, errorAnswer, errorBody } from '../answers/error-answer.ts';
import { Refusal } from '../answers/refusal.ts';
import { applyAfter, applyBefore } from '../control/apply-faults.ts';
import type { ActiveFault } from '../control/faults.ts';
import type { Trace } from '../control/journal.ts';
import { serveControl } from '../control/serve-control.ts';
import { EmulatorError } from '../emulator-error.ts';
import { type EmulatorState, nowOf } from '../emulator-state.ts';
import { clouds } from '../generated/directory.ts';
import { serveTokens } from '../tokens/serve-tokens.ts';
import type { Call } from './call.ts';
import { runBatch } from './run-batch.ts';
import { serveGraph } from './serve-graph.ts';
import { splitTarget } from './split-target.ts';

const CONTROL = '__emulator';
const VERSION = 'v1.0';
const CORRELATION_ID = /^[\w.-]{1,128}$/;

/** What is known of a call while it is answered. */
interface Job {
  readonly call: Call;
  readonly state: EmulatorState;
  readonly context: ErrorContext;
  readonly trace: Trace;
}

/** Answers any call; it never throws. Why at once where it can: a promise costs more than most operations. */
export function dispatch(call: Call, state: EmulatorState): Answer | Promise<Answer> {
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
    plainDates: settingOf(tenant, 'errorDates') === 'without-zone',
    authority: clouds[tenant.cloud ?? 'global'].authority,
  };
  const job: Job = { call, state, context, trace: { matched: true } };
  const answer = isControl(call) ? guard(job, () => serveControl(call, state)) : serveCall(job);
  return answer instanceof Promise ? answer.then((late) => identify(late, context)) : identify(answer, context);
}

/** Adds the headers by which a call can be found again. */
function identify(answer: Answer, { requestId, clientRequestId, now }: ErrorContext): Answer {
  const headers = { 'request-id': requestId, 'client-request-id': clientRequestId, Date: httpDate(now) };
  return { ...answer, headers: answer.headers === undefined ? headers : { ...headers, ...answer.headers } };
}

let lastSecond = -1;
let lastDate = '';

/** Why: a date in this form takes as long as a lookup of a request, and holds for a second. */
function httpDate(now: number): string {
  const second = Math.floor(now / 1000);
  if (second !== lastSecond) {
    lastSecond = second;
    lastDate = new Date(now).toUTCString();
  }
  return lastDate;
}

function serveCall(job: Job): Answer | Promise<Answer> {
  const { call, state } = job;
  const faults = state.faults.strike(call.method, pathOf(call));
  if (faults.length > 0) return serveStruck(job, faults);
  const answer = guard(job, () => serve(job));
  return answer instanceof Promise ? answer.then((late) => note(job, late)) : note(job, answer);
}

async function serveStruck(job: Job, faults: readonly ActiveFault[]): Promise<Answer> {
  const struck = { state: job.state, context: job.context, signal: job.call.signal };
  const plain = (await applyBefore(faults, struck)) ?? (await guard(job, () => serve(job)));
  return note(job, await applyAfter(faults, plain, struck), faults);
}

/** Writes the call into the journal. */
function note({ call, state, context, trace }: Job, answer: Answer, faults?: readonly ActiveFault[]): Answer {
  state.journal.add({ call, status: answer.status, at: context.now, requestId: context.requestId, trace, faults });
  return answer;
}

function serve({ call, state, trace }: Job): Answer | Promise<Answer> {
  const { segments, query } = splitTarget(call.target);
  const [first = '', ...rest] = segments;
  if (first.toLowerCase() !== VERSION) {
    const answer = serveTokens(call, segments, state);
    if (answer) return answer;
    trace.matched = false;
    if (first.toLowerCase() === 'beta') throw new Refusal('version-unsupported', { version: 'beta' });
    throw new Refusal('path-unknown', { segment: first });
  }
  return serveGraph({ call, segments: rest, query, state, trace }, (batch) =>
    runBatch(batch, (item) => dispatch(item, state), settingOf(state.directory.tenant, 'batchOrder')),
  );
}

/** Turns what is thrown into an answer. */
function guard(job: Job, work: () => Answer | Promise<Answer>): Answer | Promise<Answer> {
  try {
    const answer = work();
    return answer instanceof Promise ? answer.catch((error: unknown) => answerTo(error, job)) : answer;
  } catch (error) {
    return answerTo(error, job);
  }
}

/** Anything unforeseen is an answer of 500. */
function answerTo(error: unknown, { context, trace }: Job): Answer {
  if (error instanceof Refusal) {
    trace.refusal = error.answer;
    return errorAnswer(error.answer, error.facts, context);
  }
  if (error instanceof EmulatorError) return { status: 400, body: errorBody(error.code, error.message, context) };
  return errorAnswer('emulator-failed', { reason: error instanceof Error ? error.message : String(error) }, context);
}

function isControl({ target }: Call): boolean {
  return target.startsWith(`/${CONTROL}/`) || target === `/${CONTROL}`;
}

/** The path that fault rules see: without version and query. */
function pathOf({ target }: Call): string {
  const path = target.split('?', 1)[0] ?? '';
  return path.toLowerCase().startsWith(`/${VERSION}/`) ? path.slice(VERSION.length + 1) : path;
}
