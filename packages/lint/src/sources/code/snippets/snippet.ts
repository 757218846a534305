/** A piece of code in a file, and what its failure does to the pieces after it. */
import type { LanguageId } from '../grammar.ts';

/** A text that stands in a file, perhaps in several parts. */
export interface Excerpt {
  readonly text: string;
  /** Where in the file a character of the text stands. */
  readonly offsetOf: (index: number) => number;
}

/** Code of one language. */
export interface Snippet extends Excerpt {
  readonly language: LanguageId;
  /** The texts of the variables that it is given from outside. */
  readonly variables?: ReadonlyMap<string, string> | undefined;
  /** Whether the shell ends at the first command that fails, as a workflow's does. */
  readonly endsOnFailure?: boolean | undefined;
  /** How it stands among others that run one after the other. */
  readonly step?: Step | undefined;
}

/** A step of a job. */
export interface Step {
  /** The job; its steps run in order, and a failed one ends the rest. */
  readonly job: string;
  /** The name by which conditions speak of the job. */
  readonly name?: string | undefined;
  readonly stage?: string | undefined;
  /** The jobs and stages that have to succeed before. */
  readonly after: readonly string[];
  /** The name by which conditions speak of the step. */
  readonly id?: string | undefined;
  /** When it runs, as the workflow writes it. */
  readonly condition: string;
  /** When its job runs. */
  readonly jobCondition?: string;
  /** The names that it is given what the workflow was handed under. */
  readonly given?: ReadonlyMap<string, string>;
  /** Whether its failure is let pass. */
  readonly isTolerated: boolean;
  /** Whether a failure of its job is let pass by those after it. */
  readonly isJobTolerated?: boolean;
}

/** A part of an excerpt, and where it begins in the file. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** What stands between two places of a file. */
export function excerptOf(text: string, start: number, end: number): Excerpt {
  return { text: text.slice(start, end), offsetOf: (index) => start + index };
}

/** Parts of a file as one text, with something between each two. */
export function pieced(pieces: readonly Piece[], glue = '\n'): Excerpt {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length + glue.length;
  }
  return {
    text: pieces.map(({ text }) => text).join(glue),
    offsetOf: (index) => {
      const at = Math.max(0, lastAtMost(starts, index));
      const piece = pieces[at];
      return piece === undefined ? 0 : piece.offset + Math.min(index - (starts[at] ?? 0), piece.text.length);
    },
  };
}

/** The place of the last number that is no greater, in a list that rises. */
export function lastAtMost(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The lines between two places of a file, each changed as told; a line that becomes undefined is left out. */
export function linesOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  change: (line: string) => Piece | string | undefined = (line) => line,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let offset = start;
  for (const line of text.slice(start, end).split('\n')) {
    const changed = change(line.replace(/\r$/, ''));
    if (typeof changed === 'string') pieces.push({ text: changed, offset });
    else if (changed !== undefined) pieces.push({ text: changed.text, offset: offset + changed.offset });
    offset += line.length + 1;
  }
  return pieces;
}

/** An expression of a workflow as one word: `${{ inputs.id }}` is `inputs_id`. */
export function plainExpression(expression: string): string {
  return expression.replace(/\W+/g, '_').replace(/^_+|_+$/g, '');
}
