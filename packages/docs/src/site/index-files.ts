/** The files about all pages at once: `llms.txt`, its long form, the site map, `robots.txt`. */
import { pageMarkdown } from '../render/page-markdown.ts';
import { type Page, type Section, sections } from './page.ts';

/** The files by path. */
export function indexFiles(pages: readonly Page[], siteUrl: string): readonly (readonly [string, string])[] {
  const home = pages[0];
  const lists = (Object.keys(sections) as Section[]).flatMap((section) => {
    const members = pages.filter((page) => page.section === section);
    if (members.length === 0) return [];
    return [
      `## ${sections[section]}\n\n${members.map(({ path, title, summary }) => `- [${title}](${path}.md): ${summary}`).join('\n')}`,
    ];
  });
  const llms = `# pim-precheck\n\n> ${home?.summary ?? ''}\n\n${lists.join('\n\n')}\n`;
  const urls = pages.map(({ path }) => `<url><loc>${siteUrl}${path === 'index' ? '' : `${path}.html`}</loc></url>`);
  return [
    ['llms.txt', llms],
    ['llms-full.txt', pages.map(pageMarkdown).join('\n\n---\n\n')],
    [
      'sitemap.xml',
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    ],
    ['robots.txt', `User-agent: *\nAllow: /\nSitemap: ${siteUrl}sitemap.xml\n`],
  ];
}
