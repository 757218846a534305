/** Splits a `$filter` expression into tokens. */
import { Refusal } from '../answers/refusal.ts';

/** One token; `at` is where it begins. */
export interface FilterToken {
  readonly kind: 'open' | 'close' | 'comma' | 'text' | 'number' | 'dateTime' | 'name';
  readonly text: string;
  readonly at: number;
}

const PATTERNS: readonly (readonly [FilterToken['kind'], RegExp])[] = [
  ['open', /\(/y],
  ['close', /\)/y],
  ['comma', /,/y],
  ['text', /'(?:[^']|'')*'/y],
  ['dateTime', /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/y],
  ['number', /-?\d+(?:\.\d+)?(?![\w-])/y],
  ['name', /[A-Za-z_@][\w.@]*(?:\/[A-Za-z_@][\w.@]*)*/y],
];

/** Splits the expression; a character that begins no token is refused. */
export function tokenizeFilter(text: string): readonly FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const token = readToken(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function readToken(text: string, at: number): FilterToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { kind, text: found[0], at };
  }
  throw new Refusal('query-invalid', {
    reason: `Invalid filter clause: there is a syntax error at position ${at} in '${text}'.`,
  });
}
