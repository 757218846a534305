/** Addresses inside the site: from the top of the site in page bodies, relative to the page in what is written. */
import { posix } from 'node:path';

/** Turns a path from the top of the site into an address as seen from a page. */
export type Addressing = (target: string) => string;

const OUTSIDE = /^[a-z][a-z0-9+.-]*:/i;

/** Whether an address leads out of the site. */
export function isExternal(href: string): boolean {
  return OUTSIDE.test(href);
}

/** The address of a target as seen from a page; both count from the top of the site. */
export function relativeFrom(page: string, target: string): string {
  const path = posix.relative(posix.dirname(`/${page}`), `/${target}`);
  return path === '' ? posix.basename(target) : path;
}

/** A link of a body as a path from the top of the site and a fragment. */
export function resolveLink(page: string, href: string): { readonly path: string; readonly fragment: string } {
  const [address = '', fragment] = href.split(/(?=#)/, 2);
  if (address.startsWith('#')) return { path: `${page}.md`, fragment: address };
  const path = address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(page), address);
  return { path, fragment: fragment ?? '' };
}

/** A link of a body as it stands in the page's HTML: pages end in `.html` there. */
export function htmlHref(page: string, href: string): string {
  if (isExternal(href)) return href;
  if (href.startsWith('#')) return href;
  const { path, fragment } = resolveLink(page, href);
  return `${relativeFrom(page, path.replace(/\.md$/, '.html'))}${fragment}`;
}

/** A link of a body as it stands in the `.md` beside the page. */
export function markdownHref(page: string, href: string): string {
  if (isExternal(href) || href.startsWith('#')) return href;
  const { path, fragment } = resolveLink(page, href);
  return `${relativeFrom(page, path)}${fragment}`;
}
