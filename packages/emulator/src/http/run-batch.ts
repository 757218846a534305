/** Runs a JSON batch: up to twenty calls in one, each with an answer of its own. */
import { type Answer, ok } from '../answers/answer.ts';
import { assumedAnswers } from '../answers/assumed-answers.ts';
import { Refusal } from '../answers/refusal.ts';
import type { Call } from './call.ts';
import { readTypedObject } from './read-json.ts';

/** One call of the batch as the caller wrote it. */
interface BatchItem {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body?: unknown;
  readonly dependsOn: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

// Graph: https://learn.microsoft.com/graph/json-batching
const BATCH_LIMIT = 20;
const METHODS = new Set(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']);

/** Answers all items; an item waits for those it depends on. Graph promises no order of the answers. */
export async function runBatch(
  call: Call,
  dispatch: (item: Call) => Answer | Promise<Answer>,
  order: 'reversed' | 'as-sent',
): Promise<Answer> {
  const items = readItems(call);
  const answers = new Map<string, Answer>();
  for (const item of inOrder(items)) {
    const failed = item.dependsOn.some((id) => (answers.get(id)?.status ?? 0) >= 400);
    answers.set(item.id, failed ? dependencyFailed() : await dispatch(toCall(item, call)));
  }
  if ([...answers.values()].some(({ reset }) => reset)) return { status: 0, reset: true };
  const responses = items.map(({ id }) => toResponse(id, answers.get(id) ?? dependencyFailed()));
  return ok({ responses: order === 'reversed' ? responses.reverse() : responses });
}

function readItems(call: Call): readonly BatchItem[] {
  const { requests } = readTypedObject(call);
  if (!Array.isArray(requests) || requests.length === 0) throw invalid('The batch needs a list of requests.');
  if (requests.length > BATCH_LIMIT) throw invalid(`Number of requests exceeded the maximum of ${BATCH_LIMIT}.`);
  const items = requests.map(readItem);
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id.toLowerCase())) throw invalid(`Request id '${id}' is used more than once.`);
    seen.add(id.toLowerCase());
  }
  for (const { id, dependsOn } of items) {
    const unknown = dependsOn.find((other) => !items.some((item) => item.id === other));
    if (unknown !== undefined) throw invalid(`Request '${id}' depends on '${unknown}', which is not in the batch.`);
  }
  return items;
}

function readItem(value: unknown): BatchItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('A request of the batch is not an object.');
  const { id, method, url, body, headers, dependsOn = [] } = value as Fields;
  if (typeof id !== 'string' || id === '') throw invalid('A request of the batch has no id.');
  if (typeof method !== 'string' || !METHODS.has(method.toUpperCase()))
    throw invalid(`Request '${id}' has no method that is known.`);
  if (typeof url !== 'string' || url === '') throw invalid(`Request '${id}' has no url.`);
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url))
    throw invalid(`The url of request '${id}' has to be relative to the version.`);
  if (!Array.isArray(dependsOn) || !dependsOn.every((other): other is string => typeof other === 'string')) {
    throw invalid(`The property dependsOn of request '${id}' has to be a list of ids.`);
  }
  const given = readHeaders(id, headers ?? {});
  // Graph: https://learn.microsoft.com/graph/json-batching — a write without a body still needs one here, and its type.
  if (
    method.toUpperCase() !== 'GET' &&
    method.toUpperCase() !== 'DELETE' &&
    (body === undefined || !given.has('content-type'))
  ) {
    throw invalid(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  return { id, method: method.toUpperCase(), url, headers: given, body, dependsOn };
}

function readHeaders(id: string, headers: unknown): ReadonlyMap<string, string> {
  const entries = typeof headers === 'object' && headers !== null ? Object.entries(headers as Fields) : undefined;
  if (entries === undefined || Array.isArray(headers) || entries.some(([, text]) => typeof text !== 'string'))
    throw invalid(`The property headers of request '${id}' has to be an object of texts.`);
  return new Map(entries.map(([name, text]) => [name.toLowerCase(), String(text)]));
}

/** Each item after those it depends on. */
function inOrder(items: readonly BatchItem[]): readonly BatchItem[] {
  const ordered: BatchItem[] = [];
  const placed = new Set<string>();
  while (ordered.length < items.length) {
    const ready = items.filter(({ id, dependsOn }) => !placed.has(id) && dependsOn.every((other) => placed.has(other)));
    if (ready.length === 0) throw invalid('The requests of the batch depend on each other in a circle.');
    for (const item of ready) placed.add(item.id);
    ordered.push(...ready);
  }
  return ordered;
}

function toCall({ id, method, url, headers, body }: BatchItem, { origin, header, signal }: Call): Call {
  return {
    method,
    target: `/v1.0${url.startsWith('/') ? '' : '/'}${url}`,
    origin,
    header: (name) => headers.get(name) ?? (name === 'authorization' ? header(name) : undefined),
    body: body === undefined ? undefined : JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
    batchItem: id,
  };
}

function toResponse(id: string, { status, headers, body, json, text }: Answer): object {
  const content = text ?? (json === undefined ? body : (JSON.parse(json) as unknown));
  const type = content === undefined ? {} : { 'Content-Type': 'application/json' };
  return { id, status, headers: { ...type, ...headers }, ...(content === undefined ? {} : { body: content }) };
}

function dependencyFailed(): Answer {
  const { status, code, message } = assumedAnswers['dependency-failed'];
  return { status, body: { error: { code, message } } };
}

function invalid(reason: string): Refusal {
  return new Refusal('batch-invalid', { reason });
}
