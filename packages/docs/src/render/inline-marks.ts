/** Inline rules: names become links, verdicts and certainties get their colour, `<br>` breaks a line, pictures are drawn in. */
import type { MarkdownIt, Token } from 'markdown-it';
import { DocsError } from '../docs-error.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlHref, isExternal } from './links.ts';
import { contextOf, type RenderContext } from './render-context.ts';

const CALL = /^(GET|POST|PATCH|PUT|DELETE) (?=[/h])/;
const VERDICTS = new Set(['allow', 'deny', 'indeterminate']);

/** Adds the rules to a renderer. */
export function inlineMarks(markdown: MarkdownIt): void {
  markdown.renderer.rules['paragraph_open'] = (tokens, index) => {
    const token = tokens[index];
    // Why: the paragraph of a tight list is there without being shown.
    if (token?.hidden === true) return '';
    const kind = paragraphKind(tokens[index + 1]?.children ?? []);
    return kind === undefined ? '<p>' : `<p class="${kind}">`;
  };
  markdown.inline.ruler.before('html_inline', 'break_tag', (state, silent) => {
    if (!state.src.startsWith('<br>', state.pos)) return false;
    if (!silent) state.push('break_tag', 'br', 0);
    state.pos += '<br>'.length;
    return true;
  });
  markdown.renderer.rules['break_tag'] = () => '<br>';
  markdown.renderer.rules['code_inline'] = (tokens, index, _options, env) => codeSpan(tokens, index, contextOf(env));
  markdown.renderer.rules['strong_open'] = (tokens, index) => {
    const word = tokens[index + 1]?.content ?? '';
    return VERDICTS.has(word) && tokens[index + 2]?.type === 'strong_close'
      ? `<strong class="verdict ${word}">`
      : '<strong>';
  };
  markdown.renderer.rules['link_open'] = (tokens, index, _options, env) => linkOpen(tokens[index], contextOf(env));
  markdown.renderer.rules['image'] = (tokens, index, _options, env) => picture(tokens[index], contextOf(env));
}

/** A paragraph of strong links alone is a row of buttons; one call alone is the address of the page's operation. */
function paragraphKind(all: readonly Token[]): string | undefined {
  const children = all.filter(({ type, content }) => type !== 'text' || content !== '');
  const [first] = children;
  if (children.length === 1 && first?.type === 'code_inline' && CALL.test(first.content)) return 'endpoint';
  const isRow = first?.type === 'link_open' && children[1]?.type === 'strong_open';
  const inLinks = children.every(({ type, content }, index) =>
    type === 'text' ? content.trim() === '' || isInLink(children, index) : /^(?:link|strong)_|^softbreak$/.test(type),
  );
  return isRow && inLinks ? 'actions' : undefined;
}

function codeSpan(tokens: readonly Token[], index: number, { names, page }: RenderContext): string {
  const content = tokens[index]?.content ?? '';
  const method = CALL.exec(content)?.[1];
  const text = escapeHtml(content.replace(CALL, '')).replaceAll(/(?<=[./])(?=[\w{])/g, '<wbr>');
  const mark = method === undefined ? '' : `<span class="method ${method.toLowerCase()}">${method}</span> `;
  const code = `<code>${mark}${text}</code>`;
  const target = names.get(content);
  if (target === undefined || isInLink(tokens, index) || target === `/${page}.md`) return code;
  return `<a href="${escapeHtml(htmlHref(page, target))}">${code}</a>`;
}

function isInLink(tokens: readonly Token[], index: number): boolean {
  let depth = 0;
  for (const { type } of tokens.slice(0, index)) depth += type === 'link_open' ? 1 : type === 'link_close' ? -1 : 0;
  return depth > 0;
}

function linkOpen(token: Token | undefined, { page }: RenderContext): string {
  const href = String(token?.attrGet('href') ?? '');
  if (href === '/facts/sources.md#certainty') return `<a class="certainty" href="${escapeHtml(htmlHref(page, href))}">`;
  const relation = isExternal(href) ? ' rel="external noreferrer"' : '';
  return `<a href="${escapeHtml(htmlHref(page, href))}"${relation}>`;
}

function picture(token: Token | undefined, { pictures }: RenderContext): string {
  const source = String(token?.attrGet('src') ?? '');
  const svg = pictures.get(source.replace(/^picture:/, ''));
  if (svg === undefined) throw new DocsError('REFERENCE_UNKNOWN', `there is no picture \`${source}\``);
  return svg;
}
