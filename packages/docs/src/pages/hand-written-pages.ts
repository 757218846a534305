/** The pages that people write: guides at the start, architecture and decisions at the end. */
import type { Page } from '../site/page.ts';
import type { HandWritten } from '../sources/hand-written.ts';
import type { Sources } from '../sources/site-sources.ts';

/** Guides in the order in which they are read; others follow by name. */
const FIRST_GUIDES = [
  'guides/five-minute-start',
  'guides/in-ci',
  'guides/in-automation',
  'guides/permissions-to-ask-for',
  'guides/national-clouds',
];

/** The guides. */
export function guidePages({ handWritten }: Sources): readonly Page[] {
  return inReadingOrder(handWritten).map((text) => pageOf(text, 'guides'));
}

/** The guides among the texts, the first to read first. */
export function inReadingOrder(handWritten: readonly HandWritten[]): readonly HandWritten[] {
  const rank = ({ path }: HandWritten): number =>
    FIRST_GUIDES.includes(path) ? FIRST_GUIDES.indexOf(path) : FIRST_GUIDES.length;
  return handWritten.filter(({ path }) => path.startsWith('guides/')).toSorted((one, other) => rank(one) - rank(other));
}

/** Architecture and decisions. */
export function architecturePages({ handWritten }: Sources): readonly Page[] {
  return handWritten.filter(({ path }) => !path.startsWith('guides/')).map((text) => pageOf(text, 'architecture'));
}

function pageOf({ path, title, body }: HandWritten, section: Page['section']): Page {
  return { path, section, title, summary: firstSentence(body), sources: [`docs/${path}.md`], body };
}

/** The first sentence of running text, without Markdown. */
export function firstSentence(body: string): string {
  const paragraph = body.split('\n\n').find((block) => /^[A-Z`[]/.test(block) && !block.startsWith('Status:')) ?? '';
  const plain = paragraph
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/\s+/g, ' ');
  return /^.*?[.:](?=\s|$)/.exec(plain)?.[0].replace(/:$/, '.') ?? plain;
}
