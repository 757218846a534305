/** The contents of a page: open beside the text where there is room, with the heading at hand marked. */

/** Same width as in the style sheet. */
const BESIDE = '(min-width: 76rem)';
/** A heading counts once it has passed this far below the top of the window. */
const LINE = 120;

/** Sets up the contents of the page, if it has any. */
export function setUpContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('details.contents');
  if (contents === null) return;
  const beside = matchMedia(BESIDE);
  const follow = (): void => {
    contents.open = beside.matches;
  };
  beside.addEventListener('change', follow);
  follow();
  markWhileScrolling(contents, beside);
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
    const list = link?.closest('nav');
    if (link !== undefined && list) list.scrollTop = link.offsetTop - list.offsetTop - list.clientHeight / 2;
  };
  const later = (): void => {
    if (waiting || !beside.matches) return;
    waiting = true;
    requestAnimationFrame(mark);
  };
  window.addEventListener('scroll', later, { passive: true });
  later();
}
