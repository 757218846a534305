/** Finds the blocks of code in Markdown. */
import { languageOfName } from './languages.ts';
import { type Excerpt, linesOf, type Piece, pieced, type Snippet } from './snippet.ts';
import { workflowSnippets } from './workflows.ts';

/** A block of Markdown and its name. */
export interface Block extends Excerpt {
  readonly name: string;
}

/** Why each mark and each space by itself: quotes within quotes are read in one way only, however deep they are. */
const FENCE = /^((?:[ \t>]|[-*+](?=[ \t])|\d+[.)](?=[ \t]))*)(`{3,}|~{3,})[ \t]*([^\n`]*)$/;
const COMMAND =
  /^\s*(?:\$\s+|%\s+)?(?:curl|wget|az|mgc|http|https|npx|sudo|export|precheck|for|if|while|TOKEN=\S+)\s+\S/;
const CMDLET = /^\s*(?:PS[^>\n]*>\s*)?(?:Stop-Mg|Invoke-\w|Connect-Mg|Import-Module|irm\s|\$\w+\s*=)/i;
const PROMPT = /^(\s*)(?:\$ |% |PS(?: [^>\n]*)?> ?|\w+@[\w.-]+[:~][^$#\n]*[$#] )/;

/** The fenced blocks of a text, in order; one that is not closed ends with the text. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open:
    { readonly mark: string; readonly name: string; readonly start: number; readonly prefix: string } | undefined;
  let offset = 0;
  let isComment = false;
  for (const line of text.split('\n')) {
    // Why: what stands in a comment of HTML is shown to nobody.
    if (open === undefined) isComment = isComment ? !line.includes('-->') : /<!--(?![^]*-->)/.test(line);
    const fence = isComment ? null : FENCE.exec(line.replace(/\r$/, ''));
    const [, prefix = '', mark = '', info = ''] = fence ?? [];
    if (open === undefined) {
      if (fence !== null) open = { mark, name: nameIn(info), start: offset + line.length + 1, prefix };
    } else if (mark.startsWith(open.mark) && info.trim() === '') {
      blocks.push({ name: open.name, ...withoutPrefix(text, open.start, offset, open.prefix) });
      open = undefined;
    }
    offset += line.length + 1;
  }
  if (open !== undefined)
    blocks.push({ name: open.name, ...withoutPrefix(text, open.start, text.length, open.prefix) });
  return blocks;
}

/** The lines of a block, without the marks of what it stands in. */
function withoutPrefix(text: string, start: number, end: number, prefix: string): Excerpt {
  return pieced(
    linesOf(text, { start, end }, (line): Piece => {
      const own = /^[\s>]*/.exec(line.slice(0, prefix.length))?.[0] ?? '';
      return { text: line.slice(own.length), offset: own.length };
    }),
  );
}

/** `bash title="…"`, `{.bash}`, `bash{1,3}`, `language-bash` */
function nameIn(info: string): string {
  return (/^\{?\s*\.?(?:language-|code-cell\s+)?([\w#+-]*)/.exec(info.trim())?.[1] ?? '').toLowerCase();
}

/** The blocks of code. */
export function markdownSnippets(text: string): readonly Snippet[] {
  return blocksOf(text).flatMap((block, index) => {
    const { name } = block;
    if (/^ya?ml$/.test(name)) return stepsOf(block, index);
    const language = languageOfName(name) ?? (/^(?:text|txt|)$/.test(name) ? guessed(block.text) : undefined);
    if (language === undefined) return [];
    const isShell = language === 'bash' || language === 'powershell';
    return [{ language, ...(isShell ? typed(block) : block) }];
  });
}

/** The commands of a workflow that a block shows; its jobs have nothing to do with those of other blocks. */
function stepsOf(block: Block, index: number): readonly Snippet[] {
  const own = (name: string): string => `${index}/${name}`;
  return workflowSnippets(block.text).map(({ step, ...snippet }) => ({
    ...snippet,
    offsetOf: (at) => block.offsetOf(snippet.offsetOf(at)),
    step: step && {
      ...step,
      job: own(step.job),
      stage: step.stage === undefined ? undefined : own(step.stage),
      after: step.after.map(own),
    },
  }));
}

/** What a block without a name is: the commands of a shell, if it begins with one. */
function guessed(text: string): 'bash' | 'powershell' | undefined {
  const first = text.split('\n').find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
  if (COMMAND.test(first)) return 'bash';
  return CMDLET.test(first) ? 'powershell' : undefined;
}

/** What is typed in a block that shows a terminal: the lines with a prompt, and those that go on with one. */
function typed(block: Excerpt): Excerpt {
  if (!block.text.split('\n').some((line) => PROMPT.test(line))) return block;
  let goesOn = false;
  const pieces = linesOf(block.text, { start: 0, end: block.text.length }, (line): Piece | undefined => {
    const prompt = PROMPT.exec(line)?.[0];
    if (prompt === undefined && !goesOn) return undefined;
    goesOn = /[\\`|]\s*$/.test(line);
    return { text: line.slice((prompt ?? '').length), offset: (prompt ?? '').length };
  });
  const inner = pieced(pieces);
  return { text: inner.text, offsetOf: (index) => block.offsetOf(inner.offsetOf(index)) };
}
