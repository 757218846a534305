/** The HTML around a page's body: head, header, contents and navigation. */
import { type Page, type Section, sections } from '../site/page.ts';
import { escapeHtml } from './escape-html.ts';
import { relativeFrom } from './links.ts';
import type { Rendered } from './render-markdown.ts';

/** What the frame of a page is made from. */
export interface Frame {
  readonly page: Page;
  readonly rendered: Rendered;
  readonly pages: readonly Page[];
  /** Address of the site, for canonical links; none where it is not known. */
  readonly siteUrl: string | undefined;
  /** Path from the root of the host to a page that is served under any address; none for an ordinary page. */
  readonly absoluteBase?: string;
}

// INVARIANT: everything comes from the site's own origin, and nothing can be sent from a page.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";

/** The whole document of a page. */
export function layout(frame: Frame): string {
  const { page, rendered, siteUrl } = frame;
  const to = addressing(frame);
  const title = page.path === 'index' ? page.title : `${page.title} · pim-precheck`;
  const canonical =
    siteUrl === undefined ? '' : `\n<link rel="canonical" href="${escapeHtml(`${siteUrl}${page.path}.html`)}">`;
  const script = page.app === undefined ? '' : `\n<script src="${to(`assets/${page.app.script}.js`)}" defer></script>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(page.summary)}">${canonical}
<link rel="icon" href="${to('assets/icon.svg')}" type="image/svg+xml">
<link rel="alternate" type="text/markdown" href="${to(`${page.path}.md`)}">
<script src="${to('assets/theme.js')}"></script>
<link rel="stylesheet" href="${to('assets/site.css')}">
<script src="${to('assets/site.js')}" defer></script>${script}
</head>
<body data-root="${to('')}">
<a class="skip" href="#content">Skip to content</a>
${header(to)}
<div class="frame">
<main id="content" tabindex="-1">
<h1>${escapeHtml(page.title)}</h1>
${contents(rendered)}
${rendered.html}${page.app?.html ?? ''}
<p class="page-source"><a href="${to(`${page.path}.md`)}">This page as Markdown</a></p>
</main>
${navigation(frame, to)}
</div>
</body>
</html>
`;
}

type Addressing = (target: string) => string;

function addressing({ page, absoluteBase }: Frame): Addressing {
  if (absoluteBase !== undefined) return (target) => `${absoluteBase}${target}`;
  const depth = page.path.split('/').length - 1;
  return (target) => (target === '' ? '../'.repeat(depth) || './' : relativeFrom(page.path, target));
}

function header(to: Addressing): string {
  return `<header class="top">
<a class="brand" href="${to('index.html')}">pim-precheck</a>
<a class="top-link" href="${to('explorer.html')}">Can I cancel?</a>
<a class="top-link" href="${to('operations/cancel-an-assignment-request.html')}">Reference</a>
<a class="top-link menu-link" href="#pages">All pages</a>
<span class="top-space"></span>
<button type="button" class="top-button" id="search-open" hidden><span>Search</span> <kbd>/</kbd></button>
<button type="button" class="top-button" id="theme-switch" hidden>Theme: system</button>
</header>`;
}

function contents({ headings }: Rendered): string {
  const shown = headings.filter(({ level }) => level === 2 || level === 3);
  if (shown.length < 3) return '';
  const items = shown.map(
    ({ level, id, text }) => `<li class="level-${level}"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  );
  return `<details class="contents"><summary>On this page</summary><nav aria-label="On this page"><ul>
${items.join('\n')}
</ul></nav></details>`;
}

function navigation({ pages, page }: Frame, to: Addressing): string {
  const groups = (Object.keys(sections) as Section[]).flatMap((section) => {
    const members = pages.filter((candidate) => candidate.section === section);
    return members.length === 0 ? [] : [group(section, members, page, to)];
  });
  return `<nav class="pages" id="pages" aria-label="All pages">
${groups.join('\n')}
</nav>`;
}

function group(section: Section, members: readonly Page[], page: Page, to: Addressing): string {
  const items = members.map(({ path, title, label }) => {
    const current = path === page.path ? ' aria-current="page"' : '';
    return `<li><a href="${to(`${path}.html`)}"${current}>${escapeHtml(label ?? title)}</a></li>`;
  });
  const open = section === page.section || section === 'start' ? ' open' : '';
  return `<details${open}><summary>${sections[section]}</summary><ul>
${items.join('\n')}
</ul></details>`;
}
