/** Works out what a condition about the status of an answer says for one status, in the notations of all languages. */

/** A status by the name that libraries give it. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/not_?found|\bGone\b|resourcenotfound/i, 404],
  [/no_?content/i, 204],
  [/\bStatusOK\b|\bStatusCode\.OK\b|\bHttpStatus\.OK\b|\bHTTP_OK\b|\bSC_OK\b|\bcodes\.ok\b/, 200],
  [/forbidden/i, 403],
  [/conflict/i, 409],
  [/too_?many_?requests/i, 429],
];
const NUMBER = /(?<![\w.#-])[1-5]\d\d(?![\w-]|\.\d)/g;
const OR = /\|\||\bor\b|-or\b|\s-o\s/iy;
const AND = /&&|\band\b|-and\b|\s-a\s/iy;
const NEGATION = /^(?:!(?![=~])|not\b|-not\b)\s*/i;
const NEGATED = /!==?|<>|-c?ne\b|-notmatch\b|-notlike\b|-notin\b|-notcontains\b|\bis\s+not\b|\bnot\s+in\b|!~/i;
const BOUND = /(>=|<=|>|<|-ge\b|-le\b|-gt\b|-lt\b)\s*\(?["']?(\d{3})\b/gi;
const BOUND_BEFORE = /\b(\d{3})\s*(<=?)\s*(?=\w)/;
const RANGE = /range\(\s*(\d{3})\s*,\s*(\d{3})\s*\)/;
const HUNDREDS = /\/\/?\s*100\b\D*(\d)\b/;
const IS_OK = /\.ok\b|is_?success(?:ful|_?status_?code)?\b|is2xx\w*|->successful\(|\bis_ok\b|->ok\(/i;
const IS_ERROR = /is_?(?:client_?)?error\b|is4xx\w*|->(?:failed|clientError)\(|\bis_?http_?error\b/i;
/** A test of what kind of failure there is, or that it has an answer at all. */
const IS_FAILURE =
  /errors\.As\(|isinstance\(|\binstanceof\b|\bis\w*error\(|\bis\s+\w*(?:error|exception)\b|-is\s+\[|^\$?(?:e|err|error|ex|exception|_)\b[\w.?!>-]*$/i;
const IS_THERE = /\b(?:err|error|exception|e|ex)\b[^]*(?:nil|null|none|undefined)\b/i;

/** Whether a text names the status of what is not there. */
export function namesNotFound(text: string): boolean {
  return statusesIn(text).has(404);
}

/** Whether a condition asks whether there was an error, and nothing else. */
export function asksForError(text: string): boolean {
  return IS_THERE.test(text) && statusesIn(text).size === 0;
}

/** The statuses that a text names. */
export function statusesIn(text: string): ReadonlySet<number> {
  const found = new Set([...text.matchAll(NUMBER)].map(([number]) => Number(number)));
  for (const [pattern, status] of NAMED) if (pattern.test(text)) found.add(status);
  return found;
}

/** What a condition says for an answer of a status; undefined where it does not hang on that. */
export function holdsFor(condition: string, status: number): boolean | undefined {
  const text = withoutBrackets(condition);
  if (text === '') return undefined;
  const either = splitAt(text, OR);
  if (either.length > 1) return anyOf(either.map((part) => holdsFor(part, status)));
  const all = splitAt(text, AND);
  if (all.length > 1) {
    const none = anyOf(all.map((part) => negated(holdsFor(part, status))));
    return negated(none);
  }
  const negation = NEGATION.exec(text);
  if (negation !== null) return negated(holdsFor(text.slice(negation[0].length), status));
  return leafHolds(text, status);
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function anyOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

function leafHolds(text: string, status: number): boolean | undefined {
  const bounds = boundsIn(text, status);
  if (bounds !== undefined) return bounds;
  const isNegated = NEGATED.test(text);
  const named = statusesIn(text);
  if (named.size > 0) return named.has(status) !== isNegated;
  if (IS_OK.test(text)) return status < 300 !== isNegated;
  if (IS_ERROR.test(text)) return status >= 400 !== isNegated;
  if (IS_FAILURE.test(text)) return status >= 400 !== isNegated;
  return IS_THERE.test(text) ? status >= 400 === isNegated : undefined;
}

/** `status >= 400`, `200 <= status < 300`, `status // 100 == 4`, `status in range(200, 300)` */
function boundsIn(text: string, status: number): boolean | undefined {
  const hundreds = HUNDREDS.exec(text)?.[1];
  if (hundreds !== undefined) return (Math.floor(status / 100) === Number(hundreds)) !== NEGATED.test(text);
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from !== undefined) return (status >= Number(from) && status < Number(to)) !== NEGATED.test(text);
  const before = BOUND_BEFORE.exec(text);
  const after = [...text.matchAll(BOUND)];
  if (before === null && after.length === 0) return undefined;
  const lower = before === null || (before[2] === '<' ? status > Number(before[1]) : status >= Number(before[1]));
  return lower && after.every(([, operator = '', bound]) => isWithinBound(status, operator, Number(bound)));
}

function isWithinBound(status: number, operator: string, bound: number): boolean {
  if (/^(?:>=|-ge)$/i.test(operator)) return status >= bound;
  if (/^(?:<=|-le)$/i.test(operator)) return status <= bound;
  return /^(?:>|-gt)$/i.test(operator) ? status > bound : status < bound;
}

/** A text without the brackets that hold all of it. */
function withoutBrackets(text: string): string {
  let inner = text.trim().replace(/^test\s+/, '');
  for (;;) {
    const bare = /^\[\[\s([^]*)\s\]\]$|^\[\s([^]*)\s\]$/.exec(inner);
    const next = bare?.[1] ?? bare?.[2] ?? (isBracketed(inner) ? inner.slice(1, -1) : undefined);
    if (next === undefined) return inner.trim();
    inner = next.trim();
  }
}

function isBracketed(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  let depth = 0;
  for (let index = 0; index < text.length - 1; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (text[index] === ')') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

/** The parts of a text between the matches of a sticky pattern that stand in no bracket and no quotes. */
function splitAt(text: string, pattern: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (/["'`]/.test(character)) quote = character;
    else if (/[([{]/.test(character)) depth += 1;
    else if (/[)\]}]/.test(character)) depth -= 1;
    else if (depth === 0) {
      pattern.lastIndex = index;
      const length = pattern.exec(text)?.[0].length ?? 0;
      if (length === 0) continue;
      parts.push(text.slice(from, index));
      from = index + length;
      index = from - 1;
    }
  }
  return [...parts, text.slice(from)];
}
