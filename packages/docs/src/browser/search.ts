/** The search dialog: an index made in the browser from the texts that the build wrote. */
import MiniSearch, { type SearchResult } from 'minisearch';

interface Entry {
  readonly id: number;
  readonly href: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
}

declare global {
  /** Written by the build as assets/search-index.js. */
  var searchEntries: readonly (readonly [href: string, page: string, heading: string, text: string])[] | undefined;
}

const SHOWN = 12;
const AROUND = 70;

/** Words, and the parts of words that are written together, as codes are. */
function wordsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const parts = words.flatMap((word) => word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u)).filter((part) => part.length > 1);
  return [...new Set([...words, ...parts])];
}

const index = new MiniSearch<Entry>({
  tokenize: wordsOf,
  fields: ['heading', 'page', 'text'],
  storeFields: ['href', 'page', 'heading', 'text'],
  searchOptions: {
    tokenize: (query) => query.split(/[^\p{L}\p{N}]+/u).filter(Boolean),
    prefix: true,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    combineWith: 'AND',
    boost: { heading: 4, page: 3 },
  },
});
index.addAll(
  (globalThis.searchEntries ?? []).map(([href, page, heading, text], id) => ({ id, href, page, heading, text })),
);

const dialog = document.createElement('dialog');
dialog.className = 'search';
dialog.setAttribute('aria-label', 'Search');
dialog.innerHTML = `<form method="dialog"><label class="visually-hidden" for="search-input">Search the reference</label>
<input id="search-input" type="search" autocomplete="off" placeholder="Search: role, status, error, code"></form>
<p class="where" role="status"></p><ul></ul>`;
document.body.append(dialog);
const input = dialog.querySelector('input');
const list = dialog.querySelector('ul');
const status = dialog.querySelector('p');

input?.addEventListener('input', () => show(input.value));
dialog.addEventListener('keydown', moveBetweenResults);
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || (event.target as Element).closest('a') !== null) dialog.close();
});
dialog.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  dialog.querySelector<HTMLAnchorElement>('li a')?.click();
});
document.addEventListener('search:open', () => {
  if (!dialog.open) dialog.showModal();
  input?.select();
});

function show(query: string): void {
  const results = query.trim() === '' ? [] : index.search(query);
  if (status !== null) status.textContent = query.trim() === '' ? '' : `${results.length} found`;
  list?.replaceChildren(...results.slice(0, SHOWN).map(itemOf));
}

function itemOf(result: SearchResult): HTMLLIElement {
  const { href, page, heading, text } = result as unknown as Entry;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = (document.body.dataset['root'] ?? '') + href;
  const title = document.createElement('strong');
  title.textContent = heading === '' ? page : heading;
  const where = document.createElement('span');
  where.className = 'where';
  where.append(heading === '' ? '' : `${page} · `, ...excerpt(text, result.terms));
  link.append(title, document.createElement('br'), where);
  item.append(link);
  return item;
}

/** The text around the first word that was found, with that word marked. */
function excerpt(text: string, terms: readonly string[]): readonly (string | HTMLElement)[] {
  const lower = text.toLowerCase();
  const found = terms.map((term) => ({ at: lower.indexOf(term), term })).filter(({ at }) => at >= 0);
  const first = found.toSorted((one, other) => one.at - other.at)[0];
  if (first === undefined) return [text.slice(0, 2 * AROUND)];
  const { at, term } = first;
  const mark = document.createElement('mark');
  mark.textContent = text.slice(at, at + term.length);
  return [text.slice(Math.max(0, at - AROUND), at), mark, text.slice(at + term.length, at + AROUND)];
}

function moveBetweenResults(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [input, ...dialog.querySelectorAll<HTMLAnchorElement>('li a')];
  const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  event.preventDefault();
  next?.focus();
}
