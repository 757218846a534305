/** Reads .http files: requests, one after the other, with variables. */
import { cancelPathIn } from './cancel-forms.ts';
import type { Excerpt } from '../snippets/snippet.ts';
import { type PlacedCancel, stepsInText } from './placed-cancel.ts';

const REQUEST = /^\s*(?:@?\w+\s*=\s*)?(POST|GET|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\S.*?)(?:\s+HTTP\/[\d.]+)?\s*$/i;

/** The requests of a text that cancel. Nothing in it can stand before a request, so none is guarded. */
export function httpCancels(excerpt: Excerpt): readonly PlacedCancel[] {
  const { text, offsetOf } = excerpt;
  const variables = variablesIn(text);
  const found: PlacedCancel[] = [];
  let start = 0;
  let isBody = false;
  let current: { line: string; start: number; end: number } | undefined;
  const close = (): void => {
    const cancel = current === undefined ? undefined : requestCancel(current, variables);
    if (cancel !== undefined) found.push({ ...cancel, start: offsetOf(cancel.start), end: offsetOf(cancel.end) });
    current = undefined;
  };
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '');
    if (/^###/.test(line)) {
      close();
      isBody = false;
    } else if (current === undefined && !isBody && REQUEST.test(line))
      current = { line, start: start + line.search(/\S/), end: start + line.trimEnd().length };
    // A request line goes on with its path and query in the lines below.
    else if (
      current !== undefined &&
      !isBody &&
      (/^\s+[?&/]/.test(line) || (/^\s+\S/.test(line) && /\/$/.test(current.line)))
    )
      current = { ...current, line: current.line.replace(/\s+HTTP\/[\d.]+\s*$/, '') + line.trim() };
    else if (line.trim() === '' && current !== undefined) {
      close();
      isBody = true;
    } else if (isBody && REQUEST.test(line) && /^\s*\w+\s+(?:https?:|\/|\{\{)/.test(line))
      current = { line, start: start + line.search(/\S/), end: start + line.trimEnd().length };
    start += raw.length + 1;
  }
  close();
  return [...found, ...stepsInText(excerpt)];
}

function requestCancel(
  { line, start, end }: { readonly line: string; readonly start: number; readonly end: number },
  variables: ReadonlyMap<string, string>,
): PlacedCancel | undefined {
  const [, method = '', target = ''] = REQUEST.exec(line) ?? [];
  const path = /^post$/i.test(method) ? cancelPathIn(fill(target, variables)) : undefined;
  return path === undefined ? undefined : { start, end, form: 'http', ...path };
}

function variablesIn(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/^@([\w-]+)\s*=\s*(.*?)\s*$/gm))
    variables.set(name, fill(value, variables));
  return variables;
}

function fill(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (whole, name: string) => variables.get(name) ?? whole);
}
