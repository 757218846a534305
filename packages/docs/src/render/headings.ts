/** Gives every heading an id and a permalink, and collects headings and text for contents and search. */
import type { MarkdownIt, Token } from 'markdown-it';
import { escapeHtml } from './escape-html.ts';
import { contextOf, nextNumber, type RenderContext } from './render-context.ts';

const OWN_ID = /\s*\{#([\w.-]+)\}$/;

/** Adds the rules to a renderer. */
export function headings(markdown: MarkdownIt): void {
  markdown.core.ruler.push('headings', ({ tokens, env }) => {
    collect(tokens, contextOf(env));
  });
  markdown.renderer.rules['heading_close'] = (tokens, index) => {
    const id = tokens[index]?.meta?.id as string | undefined;
    const level = tokens[index]?.tag ?? 'h2';
    const text = escapeHtml((tokens[index]?.meta?.text as string | undefined) ?? '');
    const permalink = id === undefined ? '' : ` <a class="permalink" href="#${id}" aria-label="Link to ${text}">#</a>`;
    return `${permalink}</${level}>\n`;
  };
}

/** An id from the text of a heading, as GitHub makes it. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-');
}

function collect(tokens: readonly Token[], context: RenderContext): void {
  let current: { id: string; heading: string; text: string[]; code: string[] } = {
    id: '',
    heading: '',
    text: [],
    code: [],
  };
  const close = (): void => {
    const line = (parts: readonly string[]): string => parts.join(' ').replaceAll(/\s+/g, ' ').trim();
    context.sections.push({ ...current, text: line(current.text), code: line(current.code) });
  };
  for (const [index, token] of tokens.entries()) {
    const inline = tokens[index + 1];
    if (token.type === 'heading_open' && inline !== undefined) {
      close();
      const heading = nameHeading(token, inline, tokens[index + 2], context);
      current = { id: heading.id, heading: heading.text, text: [], code: [] };
    } else if (token.type === 'inline' && tokens[index - 1]?.type !== 'heading_open') {
      current.text.push(plainText(token));
    } else if (token.type === 'fence') {
      current.code.push(token.content);
    }
  }
  close();
}

function nameHeading(open: Token, inline: Token, close: Token | undefined, context: RenderContext) {
  const own = OWN_ID.exec(inline.content)?.[1];
  const last = inline.children?.at(-1);
  if (own !== undefined && last?.type === 'text') last.content = last.content.replace(OWN_ID, '');
  const text = plainText(inline);
  const base = own ?? slugOf(text);
  const count = nextNumber(context, `id ${base}`);
  const id = count === 1 ? base : `${base}-${count}`;
  open.attrSet('id', id);
  if (close !== undefined) close.meta = { id, text };
  const heading = { level: Number(open.tag.slice(1)), id, text };
  context.headings.push(heading);
  return heading;
}

function plainText({ children, content }: Token): string {
  return (
    (children ?? [])
      .map((child) =>
        child.type === 'text' || child.type === 'code_inline'
          ? child.content
          : child.type === 'softbreak' || child.type === 'break_tag'
            ? ' '
            : '',
      )
      .join('')
      .trim() || (children === null ? content : '')
  );
}
