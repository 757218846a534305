/** The page for an address that does not exist; it is served under any path. */
import type { Page } from './page.ts';

/** The page. */
export function notFoundPage(): Page {
  return {
    path: '404',
    section: 'start',
    title: 'There is no such page',
    summary: 'The address leads nowhere.',
    body: 'The address leads nowhere. Codes, operations and facts keep their addresses; the search and the list of all pages find them.',
  };
}
