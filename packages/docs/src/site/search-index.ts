/** The texts that the search looks through, one entry for each heading of each page. */
import type { SearchSection } from '../render/render-context.ts';
import type { Page } from './page.ts';

const LONGEST = 1200;

/** The script that hands the texts to the search. */
export function searchIndex(
  pages: readonly { readonly page: Page; readonly sections: readonly SearchSection[] }[],
): string {
  const entries = pages.flatMap(({ page, sections }) =>
    sections
      .filter(({ text, heading }) => text !== '' || heading !== '')
      .map(({ id, heading, text }) => [
        `${page.path}.html${id === '' ? '' : `#${id}`}`,
        page.title,
        heading,
        (id === '' ? `${page.summary} ${text}` : text).slice(0, LONGEST),
      ]),
  );
  return `globalThis.searchEntries = ${JSON.stringify(entries).replaceAll('],[', '],\n[')};\n`;
}
