/** A page of the site: Markdown with a place, from which both the HTML and the `.md` beside it are made. */

/** The parts of the site, in the order of the navigation. */
export const sections = {
  start: 'Start',
  guides: 'Guides',
  operations: 'Operations',
  decisions: 'Reasons and caveats',
  facts: 'Facts',
  command: 'Command',
  rules: 'Lint rules',
  schemas: 'Schemas',
  packages: 'Packages',
  architecture: 'How it is built',
} as const;

/** The name of a part of the site. */
export type Section = keyof typeof sections;

/** One page. Links in its body that start with `/` count from the top of the site and end in `.md`. */
export interface Page {
  /** Address without an ending, for example `operations/get-a-group`. */
  readonly path: string;
  readonly section: Section;
  readonly title: string;
  /** Name in the navigation, where the title is too long for it. */
  readonly label?: string;
  /** One sentence for the search, for `llms.txt` and for the head of the page; no Markdown. */
  readonly summary: string;
  /** Markdown without the title. */
  readonly body: string;
  /** Files of the workspace that the page is made from. */
  readonly sources?: readonly string[];
  /** What a page with a script of its own shows below its text; the HTML stands in the page as it is. */
  readonly app?: { readonly script: 'explorer'; readonly html: string };
}
