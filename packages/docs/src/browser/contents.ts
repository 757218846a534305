/** What stands beside the text: the contents of the page, with the heading at hand marked, and the list of all pages. */

/** Same width as in the style sheet. */
const BESIDE = '(min-width: 76rem)';
/** A heading counts once it has passed this far below the top of the window. */
const LINE = 120;

/** Sets up the contents of the page, if it has any. */
export function setUpContents(): void {
  showCurrentPage();
  const contents = document.querySelector<HTMLElement>('.contents');
  const details = contents?.querySelector('details') ?? null;
  if (contents === null || details === null) return;
  const beside = matchMedia(BESIDE);
  const follow = (): void => {
    details.open = beside.matches;
  };
  beside.addEventListener('change', follow);
  follow();
  markWhileScrolling(contents, beside);
}

/** Brings the page at hand into view in the list of all pages. */
function showCurrentPage(): void {
  const list = document.querySelector<HTMLElement>('.pages');
  const current = list?.querySelector<HTMLElement>('[aria-current="page"]');
  if (list !== null && current) scrollWithin(list, current);
}

function scrollWithin(list: HTMLElement, item: HTMLElement): void {
  const offset = item.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (offset < 0 || offset > list.clientHeight - 40) list.scrollTop += offset - list.clientHeight / 2;
}

function markWhileScrolling(contents: HTMLElement, beside: MediaQueryList): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a')];
  const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
  let waiting = false;
  let marked: HTMLAnchorElement | undefined;
  const mark = (): void => {
    waiting = false;
    const passed = headings.findLastIndex((heading) => (heading?.getBoundingClientRect().top ?? LINE) < LINE);
    const link = links[passed];
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    marked = link;
    // Why: scrollIntoView would move the page as well.
    if (link !== undefined) scrollWithin(contents, link);
  };
  const later = (): void => {
    if (waiting || !beside.matches) return;
    waiting = true;
    requestAnimationFrame(mark);
  };
  window.addEventListener('scroll', later, { passive: true });
  later();
}
