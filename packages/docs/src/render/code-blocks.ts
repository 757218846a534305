/** Code with a copy button; neighbours that name a tab form a group of tabs, readable one after the other without a script. */
import type { MarkdownIt, Token } from 'markdown-it';
import { escapeHtml } from './escape-html.ts';
import { highlight } from './highlight.ts';
import { contextOf, nextNumber, type RenderContext } from './render-context.ts';
import { languageNames, tabLabels } from './tab-labels.ts';

/** Adds the rules to a renderer. */
export function codeBlocks(markdown: MarkdownIt): void {
  markdown.core.ruler.push('code-tabs', ({ tokens, env }) => {
    groupTabs(tokens, contextOf(env));
  });
  markdown.renderer.rules['fence'] = (tokens, index) => {
    const token = tokens[index];
    if (token === undefined) return '';
    const tabs = token.meta as TabPlace | null;
    const code = codeFigure(token);
    return tabs === null ? code : `${tabs.before}${panelOf(code, tabs)}${tabs.after}`;
  };
}

interface TabPlace {
  readonly group: string;
  readonly tab: string;
  readonly before: string;
  readonly after: string;
}

function groupTabs(tokens: readonly Token[], context: RenderContext): void {
  for (let start = 0; start < tokens.length; start += 1) {
    const run: Token[] = [];
    for (let next = start; tabOf(tokens[next]) !== undefined; next += 1) run.push(tokens[next] as Token);
    if (run.length === 0) continue;
    const group = `tabs-${nextNumber(context, 'tabs')}`;
    for (const [index, token] of run.entries()) {
      token.meta = {
        group,
        tab: tabOf(token) ?? '',
        before: index === 0 ? `<div class="tabs" id="${group}">\n` : '',
        after: index === run.length - 1 ? '</div>\n' : '',
      } satisfies TabPlace;
    }
    start += run.length - 1;
  }
}

function tabOf(token: Token | undefined): string | undefined {
  return token?.type === 'fence' ? /\btab=([\w-]+)/.exec(token.info)?.[1] : undefined;
}

function panelOf(code: string, { group, tab }: TabPlace): string {
  const label = escapeHtml(tabLabels[tab] ?? tab);
  return `<section class="tab" id="${group}-${tab}" data-tab="${tab}" aria-label="${label}">
<p class="tab-label">${label}</p>
${code}</section>\n`;
}

function codeFigure({ content, info }: Token): string {
  const [language = ''] = info.split(/\s+/);
  const wrap = /\bwrap\b/.test(info) ? ' class="wrap"' : '';
  const code = highlight(content.replace(/\n$/, ''), language);
  const name = escapeHtml(languageNames[language] ?? language);
  return `<div class="code" data-language="${escapeHtml(language)}"><div class="code-bar"><span>${name}</span></div><pre tabindex="0"${wrap}><code>${code}</code></pre></div>\n`;
}
