/** Cancels that are data rather than code: steps of a batch in JSON, requests in YAML. */
import { isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml';
import { runsCheck } from '../guards/check-words.ts';
import type { Excerpt } from '../snippets/snippet.ts';
import { GAP } from '../values/view.ts';
import { cancelPathIn, type CancelForm, type CancelKind } from './cancel-forms.ts';

/** A cancel between two places of a file. */
export interface PlacedCancel {
  readonly start: number;
  readonly end: number;
  readonly form: CancelForm | 'http';
  readonly kind: CancelKind;
  readonly id: string;
  /** Whether what stands before it in its document checks. */
  readonly isGuarded?: boolean;
}

const METHODS = ['method', 'httpMethod', 'verb', 'request_method'];
const URLS = ['url', 'uri', 'urlSuffix', 'relativeUrl', 'rest_url'];
/** What stands beside a request that is a recording, or that a stand-in answers. */
const ANSWERS = ['response', 'responses', 'returns', 'reply', 'respond', 'handler'];

/** The requests in a JSON or YAML document that cancel. */
export function cancelsInDocument(text: string): readonly PlacedCancel[] {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return [];
  const isCollection = /schema\.getpostman\.com|"_postman_id"|insomnia/i.test(text);
  const found: PlacedCancel[] = [];
  visit(document, {
    Map(_key, map, path) {
      const cancel = cancelOfMap(map);
      const isAnswered = [map, ...path].some((parent) => isMap(parent) && ANSWERS.some((key) => parent.has(key)));
      if (cancel === undefined || !map.range || (!isCollection && isAnswered)) return;
      const range = { start: map.range[0], end: endOf(text, map.range[1]) };
      found.push({ ...range, form: 'http', ...cancel, isGuarded: isPastCheck(path) });
    },
  });
  return found;
}

/** Whether a task before one in its list checks, and ends the play where it fails, as Ansible's do. */
function isPastCheck(path: readonly unknown[]): boolean {
  const list = path.findLastIndex((parent) => isSeq(parent));
  const tasks = path[list];
  const own = path[list + 1];
  if (!isSeq(tasks)) return false;
  return tasks.items.slice(0, tasks.items.indexOf(own)).some((task) => isMap(task) && isCheckingTask(task));
}

function isCheckingTask(task: YAMLMap): boolean {
  if (['ignore_errors', 'failed_when', 'when'].some((key) => task.has(key))) return false;
  return task.items.some(({ key, value }) => {
    const isCommand = isScalar(key) && /(?:^|\.)(?:command|shell|script|raw)$/.test(String(key.value));
    const text: unknown = isMap(value) ? value.get('cmd') : isScalar(value) ? value.value : undefined;
    return isCommand && typeof text === 'string' && runsCheck(text.trim().split(/\s+/));
  });
}

function endOf(text: string, end: number): number {
  return end - (/\s*$/.exec(text.slice(0, end).slice(-200))?.[0].length ?? 0);
}

function cancelOfMap(map: YAMLMap): { readonly kind: CancelKind; readonly id: string } | undefined {
  const isPosted = METHODS.some((key) => /^post$/i.test(String(map.get(key))));
  if (!isPosted) return undefined;
  for (const key of URLS) {
    const value: unknown = map.get(key);
    const text = isMap(value)
      ? value.get('raw')
      : isSeq(value)
        ? value.items.map((item) => (isScalar(item) ? item.value : '')).join('/')
        : value;
    const path = typeof text === 'string' ? cancelPathIn(text) : undefined;
    if (path !== undefined) return path;
  }
  return undefined;
}

const STEP = /\{[^{}]*?\b(?:method|url)["']?\s*:[^{}]*(?:\{\{[^{}]*\}\}[^{}]*)*(?:\{[^{}]*\}[^{}]*)*\}/g;
/** `"…/" + $id + "/cancel"` of jq. */
const JOINED = /"\s*\+\s*\(?[$.\w]+(?:\s*\|\s*\w+)?\)?\s*\+\s*"/g;

/** The steps of a JSON batch that stands somewhere in a text, such as the body of a request. */
export function stepsInText({ text, offsetOf }: Excerpt): readonly PlacedCancel[] {
  if (!/\brequests["']?\s*:/.test(text)) return [];
  return [...text.matchAll(STEP)].flatMap((step): readonly PlacedCancel[] => {
    const [own] = step;
    const url = /\burl["']?\s*:\s*\(?\s*"([^"]*)"/.exec(own.replace(JOINED, GAP))?.[1];
    const path = url === undefined || !/\bmethod["']?\s*:\s*"POST"/i.test(own) ? undefined : cancelPathIn(url);
    if (path === undefined) return [];
    return [{ start: offsetOf(step.index), end: offsetOf(step.index + own.length), form: 'http', ...path }];
  });
}
