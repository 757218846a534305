/** What the rendering of one page knows and finds out. */

/** A heading of a page. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** Text of a page under one heading, for the search. */
export interface SearchSection {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  /** What stands in blocks of code. */
  readonly code: string;
}

/** The state of one page's rendering; markdown-it hands it to every rule. */
export interface RenderContext {
  readonly page: string;
  /** Addresses by name: a name in inline code becomes a link. */
  readonly names: ReadonlyMap<string, string>;
  /** SVG by picture name. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly headings: Heading[];
  readonly sections: SearchSection[];
  /** How many blocks of a kind came before, for ids that are unique on the page. */
  readonly counts: Map<string, number>;
}

/** A number for the next block of a kind. */
export function nextNumber(context: RenderContext, kind: string): number {
  const number = (context.counts.get(kind) ?? 0) + 1;
  context.counts.set(kind, number);
  return number;
}

/** The context that `renderMarkdown` handed to markdown-it. */
export function contextOf(env: object | undefined): RenderContext {
  return (env as { readonly context: RenderContext }).context;
}
