/** Finds what keeps a Bicep file from being read: a bracket, a text or a comment that is left open, or too many levels. */

/** Where it was opened, as an offset, and what is wrong. */
export interface BicepFault {
  readonly offset: number;
  readonly reason: string;
  /** Whether reading it would take too long. */
  readonly isTooDeep?: boolean;
}

/** Why a limit: reading takes longer than the text is long, and no real file comes near it. */
const DEEPEST = 200;

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', '${': '}' };
/** Where something opens, closes or hides what follows; the directives of the linter may say anything. */
const TOKEN = /\/\/[^\n]*|\/\*|'''|'|\$\{|[{}[\]()]|^[ \t]*#[^\n]*/gm;

/** The first fault; undefined where all is closed. Why nothing more: the grammar at hand is older than the language. */
export function unclosedIn(text: string): BicepFault | undefined {
  const open: { readonly offset: number; readonly mark: string }[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [mark] = match;
    const offset = match.index;
    if (open.length > DEEPEST) return { offset, reason: `is nested more than ${DEEPEST} levels deep`, isTooDeep: true };
    if (mark === '/*' || mark === "'''") {
      const end = text.indexOf(mark === '/*' ? '*/' : mark, TOKEN.lastIndex);
      if (end < 0) return { offset, reason: `not Bicep: this ${mark === '/*' ? 'comment' : 'text'} does not end` };
      // Why more than three: those before the last three belong to the text.
      TOKEN.lastIndex = mark === '/*' ? end + 2 : end + (/^'+/.exec(text.slice(end))?.[0].length ?? 0);
    } else if (mark === "'") {
      const fault = readText(text, offset, open);
      if (fault !== undefined) return fault;
    } else if (mark in CLOSING && mark !== '${') open.push({ offset, mark });
    else if (/^[}\])]$/.test(mark)) {
      const last = open.pop();
      if (last === undefined || CLOSING[last.mark] !== mark)
        return { offset, reason: `not Bicep: nothing is open that \`${mark}\` closes` };
      // A value put into a text has ended, and the text goes on.
      const fault = last.mark === '${' ? readText(text, offset, open) : undefined;
      if (fault !== undefined) return fault;
    }
  }
  const last = open.at(-1);
  return last && { offset: last.offset, reason: `not Bicep: this \`${last.mark}\` is not closed` };
}

/** Reads a text from its quote, or from the end of a value in it, to its end or to the next value. */
function readText(
  text: string,
  offset: number,
  open: { readonly offset: number; readonly mark: string }[],
): BicepFault | undefined {
  const part = /(?:\\[^\n]|\$(?!\{)|[^'\\$\n])*('|\$\{)?/y;
  part.lastIndex = offset + 1;
  const end = part.exec(text)?.[1];
  if (end === undefined) return { offset, reason: 'not Bicep: this text does not end on its line' };
  if (end === '${') open.push({ offset: part.lastIndex - 2, mark: end });
  TOKEN.lastIndex = part.lastIndex;
  return undefined;
}
