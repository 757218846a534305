/** The words of texts and queries, and the part of a text that shows why it was found. */

const AROUND = 90;

/** Words, and the parts of words that are written together, as codes are. */
export function wordsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const parts = words.flatMap((word) => word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u)).filter((part) => part.length > 1);
  return [...new Set([...words, ...parts])];
}

/** A piece of text; whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** The text around the query, or around the first of the words found, cut between words, with all of them marked. */
export function excerpt(text: string, query: string, terms: readonly string[]): readonly Piece[] {
  const lower = text.toLowerCase();
  const places = [query.trim().toLowerCase(), ...terms].map((term) => lower.indexOf(term)).filter((at) => at >= 0);
  const at = places[0] ?? 0;
  const start = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const end = at + AROUND >= text.length ? text.length : text.lastIndexOf(' ', at + AROUND + 60);
  const shown = text.slice(start, Math.max(end, at));
  return [
    ...(start > 0 ? [{ text: '… ', found: false }] : []),
    ...marked(shown, [query.trim(), ...terms]),
    ...(end < text.length ? [{ text: ' …', found: false }] : []),
  ];
}

function marked(text: string, words: readonly string[]): readonly Piece[] {
  const known = words.filter((word) => word.length > 1).toSorted((one, other) => other.length - one.length);
  if (known.length === 0) return [{ text, found: false }];
  const pattern = new RegExp(
    `(${known.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})`,
    'giu',
  );
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, found: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
