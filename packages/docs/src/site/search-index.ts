/** The texts that the search looks through, one entry for each heading of each page. */
import type { SearchSection } from '../render/render-context.ts';
import { type Page, sections as sectionNames } from './page.ts';

const LONGEST = 1200;
const LONGEST_CODE = 500;

/** The script that hands the texts to the search. */
export function searchIndex(
  pages: readonly { readonly page: Page; readonly sections: readonly SearchSection[] }[],
): string {
  const entries = pages.flatMap(({ page, sections }) =>
    sections
      .filter(({ text, heading, code }) => text !== '' || heading !== '' || code !== '')
      .map(({ id, heading, text, code }) => [
        `${page.path}.html${id === '' ? '' : `#${id}`}`,
        page.title,
        heading,
        (id === '' && !text.startsWith(page.summary) ? `${page.summary} ${text}` : text).slice(0, LONGEST),
        code.slice(0, LONGEST_CODE),
        sectionNames[page.section],
      ]),
  );
  return `globalThis.searchEntries = ${JSON.stringify(entries).replaceAll('],[', '],\n[')};\n`;
}
