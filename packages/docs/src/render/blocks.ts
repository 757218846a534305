/** Block rules: tables scroll within themselves, and a quotation that starts with `[!NOTE]` or `[!IMPORTANT]` is a callout. */
import type { MarkdownIt, Token } from 'markdown-it';
import { contextOf, nextNumber, type RenderContext } from './render-context.ts';

const MARK = /^\[!(NOTE|IMPORTANT|WARNING)\]\s*/;

/** Adds the rules to a renderer. */
export function blocks(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'callouts', ({ tokens }) => {
    markCallouts(tokens);
  });
  markdown.renderer.rules['blockquote_open'] = (tokens, index) => {
    const kind = tokens[index]?.meta?.callout as string | undefined;
    return kind === undefined
      ? '<blockquote>\n'
      : `<div class="callout ${kind.toLowerCase()}" role="note">\n<p class="callout-title">${kind.charAt(0)}${kind.slice(1).toLowerCase()}</p>\n`;
  };
  markdown.renderer.rules['blockquote_close'] = (tokens, index) =>
    tokens[index]?.meta?.callout === undefined ? '</blockquote>\n' : '</div>\n';
  markdown.renderer.rules['table_open'] = (tokens, index, _options, env) => {
    // Why: a list of properties is easier to read where its columns stand close together.
    const narrow = tokens[index + 4]?.content === 'Property' ? ' narrow' : '';
    return `<div class="table${narrow}" role="region" aria-label="${tableName(contextOf(env))}" tabindex="0"><table>\n`;
  };
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
  markdown.renderer.rules['th_open'] = () => '<th scope="col">';
}

function markCallouts(tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'blockquote_open') {
      open.push(token);
      const inline = tokens[index + 2];
      const kind = MARK.exec(inline?.content ?? '')?.[1];
      if (inline === undefined || kind === undefined) continue;
      inline.content = inline.content.replace(MARK, '');
      token.meta = { callout: kind };
    } else if (token.type === 'blockquote_close') {
      const opened = open.pop();
      if (opened?.meta !== null && opened !== undefined) token.meta = opened.meta;
    }
  }
}

function tableName(context: RenderContext): string {
  const number = nextNumber(context, 'table');
  return `Table ${number}`;
}
