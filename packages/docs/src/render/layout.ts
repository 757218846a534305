/** The HTML around a page's body: head, and the frame of header, navigation, text and contents. */
import { type Page, sections } from '../site/page.ts';
import { escapeHtml } from './escape-html.ts';
import { contents, header, navigation, neighbours, trail } from './frame-parts.ts';
import { type Addressing, relativeFrom } from './links.ts';
import type { Rendered } from './render-markdown.ts';

/** What the frame of a page is made from. */
export interface Frame {
  readonly page: Page;
  readonly rendered: Rendered;
  readonly pages: readonly Page[];
  /** Address of the site, for canonical links. */
  readonly siteUrl: string;
  /** Path from the root of the host to a page that is served under any address; none for an ordinary page. */
  readonly absoluteBase?: string;
}

// INVARIANT: everything comes from the site's own origin, and nothing can be sent from a page.
/** The content policy of every page. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";

/** The whole document of a page. */
export function layout(frame: Frame): string {
  const { page, rendered, pages } = frame;
  const to = addressing(frame);
  const kind = ['page', ...(page.app === undefined ? [] : ['wide']), ...(page.path === 'index' ? ['home'] : [])];
  const list = page.path === 'index' ? '' : contents(rendered);
  return `<!DOCTYPE html>
<html lang="en">
${head(frame, to)}
<body data-root="${to('')}">
<a class="skip" href="#content">Skip to content</a>
${header(to, page)}
<div class="frame${list === '' ? '' : ' with-contents'}">
${list}<main id="content" tabindex="-1" class="${kind.join(' ')}">
${trail(page, pages, to)}<h1>${escapeHtml(page.title).replaceAll(/(?<=[./])(?=\w)/g, '<wbr>')}</h1>
${rendered.html}${page.app?.html ?? ''}
${neighbours(page, pages, to)}${madeFrom(page, to)}
</main>
${navigation(page, pages, to)}
</div>
</body>
</html>
`;
}

function head({ page, siteUrl, absoluteBase }: Frame, to: Addressing): string {
  const script = page.app === undefined ? '' : `\n<script src="${to(`assets/${page.app.script}.js`)}" defer></script>`;
  // Why: the page that stands for every address which does not exist has none of its own.
  const place =
    absoluteBase === undefined
      ? `<link rel="canonical" href="${escapeHtml(`${siteUrl}${page.path === 'index' ? '' : `${page.path}.html`}`)}">`
      : '<meta name="robots" content="noindex">';
  return `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(titleOf(page))}</title>
<meta name="description" content="${escapeHtml(page.summary)}">
${place}
<link rel="icon" href="${to('assets/icon.svg')}" type="image/svg+xml">
<link rel="alternate" type="text/markdown" href="${to(`${page.path}.md`)}">
<script src="${to('assets/theme.js')}"></script>
<link rel="stylesheet" href="${to('assets/site.css')}">
<script src="${to('assets/site.js')}" defer></script>${script}
</head>`;
}

/** The name of the part of the site is in it: a fact and its schema have the same title. */
function titleOf({ path, title, section }: Page): string {
  if (path === 'index') return `pim-precheck · ${title}`;
  const part = section === 'start' || sections[section] === title ? [] : [sections[section]];
  return [title, ...part, 'pim-precheck'].join(' · ');
}

function addressing({ page, absoluteBase }: Frame): Addressing {
  if (absoluteBase !== undefined) return (target) => `${absoluteBase}${target}`;
  const depth = page.path.split('/').length - 1;
  return (target) => (target === '' ? '../'.repeat(depth) || './' : relativeFrom(page.path, target));
}

/** What the page is made from, as files that can be read on the site where they are part of it, and the page as text. */
function madeFrom({ path, sources = [] }: Page, to: Addressing): string {
  const files = sources.map((file) => {
    const name = `<code>${escapeHtml(file).replaceAll(/(?<=[./])(?=\w)/g, '<wbr>')}</code>`;
    return file.startsWith('openapi/') && /\.\w+$/.test(file) ? `<a href="${to(file)}">${name}</a>` : name;
  });
  return `<p class="page-source">${files.length === 0 ? '' : `Made from ${files.join(', ')}. `}<a href="${to(`${path}.md`)}">This page as Markdown</a></p>`;
}
