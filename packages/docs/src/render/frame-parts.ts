/** The parts around a page's text: header, trail, contents, neighbours and the navigation over all pages. */
import { type Page, type Section, sections } from '../site/page.ts';
import { escapeHtml } from './escape-html.ts';
import type { Addressing } from './links.ts';
import type { Rendered } from './render-markdown.ts';

const TOP_LINKS: readonly (readonly [path: string, label: string])[] = [
  ['explorer', 'Can I cancel?'],
  ['guides/five-minute-start', 'Guides'],
  ['operations/index', 'Operations'],
  ['rules/index', 'Lint rules'],
];

const GLASS =
  '<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5"/><path d="M10.5 10.5 14 14"/></svg>';
const THEME =
  '<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6"/><path class="full" d="M8 2a6 6 0 0 0 0 12z"/></svg>';

/** The bar at the top of every page. */
export function header(to: Addressing, page: Page): string {
  const links = TOP_LINKS.map(([path, label]) => {
    const current = path === page.path ? ' aria-current="page"' : '';
    return `<li><a class="top-link" href="${to(`${path}.html`)}"${current}>${label}</a></li>`;
  });
  return `<header class="top">
<a class="brand" href="${to('index.html')}"><img src="${to('assets/icon.svg')}" alt="" width="24" height="24">pim-precheck</a>
<nav class="top-links" aria-label="Main"><ul>
${links.join('\n')}
<li class="menu-link"><a class="top-link" href="#pages">All pages</a></li>
</ul></nav>
<div class="top-tools">
<button type="button" class="top-button" id="search-open" hidden>${GLASS}<span>Search</span> <kbd aria-hidden="true">/</kbd></button>
<button type="button" class="top-button" id="theme-switch" hidden>${THEME}<span>Theme: system</span></button>
</div>
</header>`;
}

/** Where the page stands: its section, with a link to the first page of it. */
export function trail(page: Page, pages: readonly Page[], to: Addressing): string {
  const first = pages.find(({ section }) => section === page.section);
  if (first === undefined || page.path === 'index' || page.path === '404') return '';
  const name = sections[page.section];
  const link = first.path === page.path ? name : `<a href="${to(`${first.path}.html`)}">${name}</a>`;
  return `<p class="trail">${link}</p>\n`;
}

/** The headings of the page; closed above the text, open beside it where there is room. */
export function contents({ headings }: Rendered): string {
  const shown = headings.filter(({ level }) => level === 2 || level === 3);
  if (shown.length < 3) return '';
  const items = shown.map(
    ({ level, id, text }) => `<li class="level-${level}"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  );
  return `<nav class="contents" aria-label="On this page"><details><summary>On this page</summary><ul>
${items.join('\n')}
</ul></details></nav>\n`;
}

/** The pages before and after this one in its section. */
export function neighbours(page: Page, pages: readonly Page[], to: Addressing): string {
  const members = pages.filter(({ section }) => section === page.section);
  const at = members.findIndex(({ path }) => path === page.path);
  const link = (near: Page | undefined, kind: 'next' | 'prev', word: string): string =>
    near === undefined
      ? ''
      : `<a class="${kind}" rel="${kind}" href="${to(`${near.path}.html`)}"><span>${word}</span> ${escapeHtml(near.label ?? near.title)}</a>`;
  const links = [link(members[at - 1], 'prev', 'Previous'), link(members[at + 1], 'next', 'Next')].filter(Boolean);
  if (at < 0 || links.length === 0 || page.path === 'index') return '';
  return `<nav class="neighbours" aria-label="Neighbouring pages">\n${links.join('\n')}\n</nav>\n`;
}

/** Every page of the site, by section. */
export function navigation(page: Page, pages: readonly Page[], to: Addressing): string {
  const groups = (Object.keys(sections) as Section[]).flatMap((section) => {
    const members = pages.filter((candidate) => candidate.section === section);
    return members.length === 0 ? [] : [group(section, members, page, to)];
  });
  return `<nav class="pages" id="pages" aria-label="All pages" tabindex="-1">
${groups.join('\n')}
</nav>`;
}

function group(section: Section, members: readonly Page[], page: Page, to: Addressing): string {
  const items = members.map(({ path, title, label }) => {
    const current = path === page.path ? ' aria-current="page"' : '';
    const name = escapeHtml(label ?? title).replaceAll(/(?<=[./])(?=\w)/g, '<wbr>');
    return `<li><a href="${to(`${path}.html`)}"${current}>${name}</a></li>`;
  });
  const open = section === page.section || section === 'start' ? ' open' : '';
  return `<details${open}><summary>${sections[section]}</summary><ul>
${items.join('\n')}
</ul></details>`;
}
