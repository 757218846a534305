/** Finds the commands in the files of builds: those of images, of make and its kin, and of npm. */
import { isMap, isPair, isScalar, parseDocument } from 'yaml';
import { type Excerpt, excerptOf, linesOf, type Piece, pieced, type Snippet } from './snippet.ts';

const INSTRUCTIONS =
  /^[ \t]*(?:HEALTHCHECK\b[^\n]*?\bCMD|ONBUILD[ \t]+RUN|RUN|CMD|ENTRYPOINT)[ \t]+(?:--\S+[ \t]+)*((?:[^\n]*\\\r?\n(?:[ \t]*#[^\n]*\n)*)*[^\n]*)/gim;

/** The commands of an image: `RUN`, `CMD`, `ENTRYPOINT` and `HEALTHCHECK CMD`. */
export function dockerfileSnippets(text: string): readonly Snippet[] {
  return [...text.matchAll(INSTRUCTIONS)].map((match): Snippet => {
    const [whole, body = ''] = match;
    const start = match.index + whole.length - body.length;
    const word = /<<-?\s*["']?(\w+)["']?/.exec(body)?.[1];
    const close = word === undefined ? -1 : text.indexOf(`\n${word}`, start);
    if (close >= 0) return { language: 'bash', ...excerptOf(text, text.indexOf('\n', start) + 1, close) };
    const lines = linesOf(text, { start, end: start + body.length }, (line) => (/^\s*#/.test(line) ? undefined : line));
    return { language: 'bash', ...(/^\s*\[/.test(body) ? asWords(lines) : pieced(lines)) };
  });
}

/** `["curl", "-X", "POST"]`: the brackets and commas are no part of the command. */
function asWords(lines: readonly Piece[]): Excerpt {
  return pieced(
    lines.map((line) => ({
      ...line,
      text: line.text.replace(/^\s*\[|\]\s*$|"\s*,\s*"?|,\s*$/g, (part) => part.replace(/[[\],]/g, ' ')),
    })),
  );
}

/** The recipes of a makefile, one for each target: each line ends the rest where it fails, but for one with a `-`. */
export function makefileSnippets(text: string): readonly Snippet[] {
  const lines = linesOf(text, { start: 0, end: text.length }, (line) =>
    line.replace(/\$\(([\w.-]+)\)/g, (_whole, name: string) => `\${${name}}`),
  );
  const assigned = lines
    .filter((line) => ASSIGNMENT.test(line.text))
    .map((line) => ({ ...line, text: assignment(line.text) }));
  const found: Snippet[] = [];
  let own: Piece[] = [];
  const close = (): void => {
    if (own.length > 0) found.push({ language: 'bash', ...pieced([...assigned, ...own]), endsOnFailure: true });
    own = [];
  };
  for (const line of lines) {
    if (/^(?:\t| {2,}\S)/.test(line.text)) own.push(recipeLine(line));
    else if (/^[^\s#][^=]*:(?!=)/.test(line.text)) close();
  }
  close();
  return found;
}

const ASSIGNMENT = /^(?:export\s+)?([A-Za-z_][\w.]*)\s*[:?+]?=\s*(.*?)\s*$/;

/** `NAME := value` as a shell's `NAME="value"`. */
function assignment(line: string): string {
  const [, name = '', value = ''] = ASSIGNMENT.exec(line) ?? [];
  return `${name}="${value.replace(/"/g, '')}"`;
}

function recipeLine(line: Piece): Piece {
  const [whole, blanks = '', marks = ''] = /^(\s*)([@+-]*)/.exec(line.text) ?? [''];
  const rest = line.text.slice(whole.length).replace(/\$\$/g, '$');
  const tolerated = marks.includes('-') && !/[\\|]\s*$/.test(rest) ? `${rest} || true` : rest;
  return { ...line, text: blanks + ' '.repeat(marks.length) + tolerated };
}

/** The scripts of a package. */
export function packageSnippets(text: string): readonly Snippet[] {
  const document = parseDocument(text, { prettyErrors: false });
  const scripts: unknown = document.errors.length > 0 ? undefined : document.get('scripts');
  if (!isMap(scripts)) return [];
  return scripts.items.flatMap((pair): readonly Snippet[] => {
    if (!isPair(pair) || !isScalar(pair.value) || typeof pair.value.value !== 'string' || !pair.value.range) return [];
    const [start] = pair.value.range;
    return [{ language: 'bash', ...pieced([{ text: pair.value.value, offset: start + 1 }]) }];
  });
}
