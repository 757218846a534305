/** The search dialog: an index made in the browser from the texts that the build wrote. */
import MiniSearch, { type SearchResult } from 'minisearch';
import { excerpt, wordsOf } from './search-text.ts';

interface Entry {
  readonly id: number;
  readonly href: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  readonly code: string;
  readonly section: string;
}

type Written = readonly [href: string, page: string, heading: string, text: string, code: string, section: string];

declare global {
  /** Written by the build as assets/search-index.js. */
  var searchEntries: readonly Written[] | undefined;
}

const SHOWN = 20;

const index = new MiniSearch<Entry>({
  tokenize: wordsOf,
  fields: ['heading', 'page', 'text', 'code'],
  storeFields: ['href', 'page', 'heading', 'text', 'code', 'section'],
  searchOptions: {
    tokenize: (query) => query.split(/[^\p{L}\p{N}]+/u).filter(Boolean),
    prefix: true,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    combineWith: 'AND',
    boost: { heading: 4, page: 3, text: 2, code: 0.5 },
    boostDocument: (_id, _term, fields) => weightOf(fields ?? {}),
  },
});
index.addAll(
  (globalThis.searchEntries ?? []).map(([href, page, heading, text, code, section], id) => ({
    id,
    href,
    page,
    heading,
    text,
    code,
    section,
  })),
);

const dialog = document.createElement('dialog');
const input = document.createElement('input');
const list = document.createElement('ul');
const status = document.createElement('p');
build();

/** The top of a page says more about it than one of its parts; that a page of Microsoft's was read says least. */
function weightOf({ heading, href }: Partial<Record<string, unknown>>): number {
  if (heading === '') return 1.6;
  return typeof href === 'string' && href.startsWith('facts/sources.html') ? 0.4 : 1;
}

function build(): void {
  dialog.className = 'search';
  dialog.setAttribute('aria-label', 'Search');
  const form = document.createElement('form');
  form.method = 'dialog';
  Object.assign(input, { type: 'search', autocomplete: 'off', placeholder: 'Search: role, status, error, code' });
  input.setAttribute('aria-label', 'Search the reference');
  status.className = 'where';
  status.setAttribute('role', 'status');
  form.append(input);
  dialog.append(form, status, list);
  document.body.append(dialog);
  input.addEventListener('input', () => show(input.value));
  dialog.addEventListener('keydown', onKey);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('a') !== null)) dialog.close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector<HTMLAnchorElement>('a')?.click();
  });
  document.addEventListener('search:open', () => {
    if (!dialog.open) dialog.showModal();
    show(input.value);
    input.select();
  });
}

function show(query: string): void {
  const results = query.trim() === '' ? [] : index.search(query);
  status.textContent =
    query.trim() === ''
      ? 'Arrow keys move, Enter opens, Escape closes'
      : results.length === 0
        ? 'Nothing found'
        : `${results.length} found`;
  list.replaceChildren(...results.slice(0, SHOWN).map((result) => itemOf(result, query)));
  list.scrollTop = 0;
}

function itemOf(result: SearchResult, query: string): HTMLLIElement {
  const { href, page, heading, text, code, section } = result as unknown as Entry;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = (document.body.dataset['root'] ?? '') + href;
  const title = document.createElement('strong');
  title.textContent = heading === '' ? page : heading;
  const from = document.createElement('span');
  from.className = 'from';
  from.textContent = heading === '' ? section : `${section} · ${page}`;
  const where = document.createElement('div');
  where.className = 'where';
  const inText = result.terms.some((term) => text.toLowerCase().includes(term));
  const pieces = excerpt(inText || code === '' ? text : code, query, result.terms);
  where.append(...pieces.map(({ text: part, found }) => (found ? markOf(part) : part)));
  link.append(title, ' ', from, where);
  item.append(link);
  return item;
}

function markOf(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function onKey(event: KeyboardEvent): void {
  // Why: in a search field the first Escape empties it; here it closes, as in any dialog.
  if (event.key === 'Escape') {
    event.preventDefault();
    dialog.close();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: readonly HTMLElement[] = [input, ...list.querySelectorAll<HTMLAnchorElement>('a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  event.preventDefault();
  next?.focus();
}
