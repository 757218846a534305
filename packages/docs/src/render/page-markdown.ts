/** The `.md` beside a page: its title and body, with links as they stand on disk. */
import type { Page } from '../site/page.ts';
import { markdownHref, relativeFrom } from './links.ts';

const LINK = /(\]\()([^)\s]+)(\))/g;
const FENCE = /(^```[\s\S]*?^```$)/m;

/** The Markdown file of a page. */
export function pageMarkdown(page: Page): string {
  const body = page.body
    .split(FENCE)
    .map((part) => (part.startsWith('```') ? part.replace(/^```(\w*)[^\n]*/, '```$1') : relink(part, page.path)))
    .join('');
  return `# ${page.title}\n\n${body.trim()}\n`;
}

function relink(text: string, page: string): string {
  return text
    .replaceAll(/^(#{2,4} .*?) \{#[\w.-]+\}$/gm, '$1')
    .replaceAll(LINK, (_match, open: string, href: string, close: string) => {
      const target = href.startsWith('picture:')
        ? relativeFrom(page, `pictures/${href.slice('picture:'.length)}.svg`)
        : markdownHref(page, href);
      return `${open}${target}${close}`;
    });
}
