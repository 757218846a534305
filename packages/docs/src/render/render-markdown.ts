/** Renders the Markdown of a page: HTML, headings, and the text under each for the search. */
import createMarkdown from 'markdown-it';
import type { Page } from '../site/page.ts';
import { blocks } from './blocks.ts';
import { codeBlocks } from './code-blocks.ts';
import { headings } from './headings.ts';
import { inlineMarks } from './inline-marks.ts';
import type { Heading, RenderContext, SearchSection } from './render-context.ts';

/** A page's body, rendered. */
export interface Rendered {
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly sections: readonly SearchSection[];
}

const markdown = createMarkdown({ html: false, linkify: false, typographer: false });
for (const plugin of [blocks, codeBlocks, headings, inlineMarks]) markdown.use(plugin);
// Why: links of ours may start with `picture:`, which the default check of addresses does not know.
markdown.validateLink = (address) => !/^(?:javascript|vbscript|file|data):/i.test(address.trim());

/** Renders a page's body. */
export function renderMarkdown(page: Page, shared: Pick<RenderContext, 'names' | 'pictures'>): Rendered {
  const context: RenderContext = { ...shared, page: page.path, headings: [], sections: [], counts: new Map() };
  return { html: markdown.render(page.body, { context }), headings: context.headings, sections: context.sections };
}
