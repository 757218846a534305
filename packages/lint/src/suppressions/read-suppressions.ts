/** Reads the comments of a file that hold findings back. */
import type { Place } from '../place.ts';
import type { Range } from '../read-document.ts';
import type { TextFile } from '../text-file.ts';

/** A comment, or an entry of the configuration, that holds findings back. */
export interface Suppression {
  readonly where: Place;
  readonly end: Place;
  /** Ids of rules; an empty list means every rule. */
  readonly rules: readonly string[];
  /** Where each of them is written, in their order; empty where that is not in a comment. */
  readonly named: readonly Range[];
  /** First and last line that it is about. */
  readonly from: number;
  readonly to: number;
  readonly reason: string | undefined;
  /** The last day on which it holds. */
  readonly until: string | undefined;
  /** Offsets of the comment's line, for taking it away; undefined where it shares the line with code. */
  readonly line: { readonly start: number; readonly end: number } | undefined;
}

const COMMENT =
  /(#|\/\/|\/\*|<!--)\s*precheck-(disable-next-line|disable-line|disable|enable)\b[ \t]*((?!--)[\w, \t-]*?)(?:[ \t]+--(?:[ \t]+(.*?))?)?[ \t]*(?:\*\/|-->|#>)?[ \t]*\r?$/d;
const UNTIL = /\(until (\d{4}-\d{2}-\d{2})[^)]*\)/;

/** The suppressions of a file, in order. */
export function readSuppressions({ path, text }: TextFile): readonly Suppression[] {
  if (!text.includes('precheck-disable')) return [];
  const found: Suppression[] = [];
  const open: { readonly suppression: Suppression; readonly index: number }[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const number = index + 1;
    const match = COMMENT.exec(line);
    if (match !== null && isComment(path, line.slice(0, match.index), match[1] ?? '')) {
      const [whole, , kind = '', names = '', reason] = match;
      const written = [...names.matchAll(/[^\s,]+/g)];
      const rules = written.map(([name]) => name);
      const namesStart = start + (match.indices?.[3]?.[0] ?? 0);
      if (kind === 'enable') close(open, found, { rules, line: number });
      else {
        const column = match.index + 1;
        const isAlone = line.slice(0, match.index).trim() === '';
        const suppression: Suppression = {
          where: { path, line: number, column },
          end: { path, line: number, column: column + whole.trimEnd().length },
          rules,
          named: written.map(({ 0: name, index: at }) => ({
            start: namesStart + at,
            end: namesStart + at + name.length,
          })),
          ...linesOf(kind, number),
          reason: reason?.replace(UNTIL, '').trim() === '' ? undefined : reason?.replace(UNTIL, '').trim(),
          until: UNTIL.exec(reason ?? '')?.[1],
          line: isAlone ? { start, end: start + line.length + 1 } : undefined,
        };
        if (kind === 'disable') open.push({ suppression, index: found.length });
        found.push(suppression);
      }
    }
    start += line.length + 1;
  }
  return found;
}

const LEADERS: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/\.(?:py|sh|bash|ps1|psm1|ya?ml)$/i, new Set(['#'])],
  [/\.(?:php|tf|http|rest)$/i, new Set(['#', '//', '/*'])],
  [/\.md$/i, new Set(['<!--'])],
  [/./, new Set(['//', '/*'])],
];

/** Whether a leader begins a comment in a file of its kind, and not in the midst of a string. */
function isComment(path: string, before: string, leader: string): boolean {
  if (!(LEADERS.find(([ending]) => ending.test(path))?.[1].has(leader) ?? false)) return false;
  const quotes = before.match(/["'`]/g)?.length ?? 0;
  return quotes % 2 === 0 && /(?:^|\s|[;{}(),])$/.test(before);
}

function linesOf(kind: string, line: number): { readonly from: number; readonly to: number } {
  if (kind === 'disable-next-line') return { from: line + 1, to: line + 1 };
  return kind === 'disable-line' ? { from: line, to: line } : { from: line, to: Infinity };
}

/** Ends the blocks that an `enable` names; all of them where it names none. */
function close(
  open: { readonly suppression: Suppression; readonly index: number }[],
  found: Suppression[],
  { rules, line }: { readonly rules: readonly string[]; readonly line: number },
): void {
  for (const entry of [...open]) {
    if (rules.length > 0 && !entry.suppression.rules.some((id) => rules.includes(id))) continue;
    found[entry.index] = { ...entry.suppression, to: line };
    open.splice(open.indexOf(entry), 1);
  }
}
