/** Finds what a function of a shell hands on of the words that it was called with: `"$@"`, `@args`. */
import type { SyntaxNode } from '../grammar.ts';
import { isWithin } from '../node-kinds.ts';
import { ALL_WORDS } from '../values/parameters.ts';
import type { Seen, View } from '../values/view.ts';

const FORWARDED = /^"?\$(?:[@*]|\{[@*](?::(\d+))?[^}]*\})"?$|^[@$]args$/i;

/** The words that a word stands for, where one call of the function around it is looked at. */
export function forwardedWords(word: SyntaxNode, view: View): readonly Seen[] | undefined {
  const match = FORWARDED.exec(word.text);
  if (match === null) return undefined;
  for (let { bound } = view, steps = 0; bound !== undefined && steps < 8; { bound } = bound.view, steps += 1) {
    if (!isWithin(word, bound.own)) continue;
    const from = match[1] === undefined ? shiftsBefore(word, bound.own) : Number(match[1]) - 1;
    const outer = bound.view;
    return bound.rest
      .get(ALL_WORDS)
      ?.slice(Math.max(0, from))
      .map((node) => ({ node, view: outer }));
  }
  return undefined;
}

/** How many words a function has taken off before a place. */
function shiftsBefore(word: SyntaxNode, own: SyntaxNode): number {
  const text = own.text.slice(0, word.startIndex - own.startIndex);
  return [...text.matchAll(/\bshift\b(?:[ \t]+(\d+))?/g)].reduce((sum, [, count]) => sum + Number(count ?? 1), 0);
}
