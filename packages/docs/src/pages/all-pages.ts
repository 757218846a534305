/** All pages of the site, in the order of the navigation. */
import { DocsError } from '../docs-error.ts';
import type { Page } from '../site/page.ts';
import type { Sources } from '../sources/site-sources.ts';
import { changesPage } from './changes-page.ts';
import { commandPages } from './command-pages.ts';
import { explorerPage } from './explorer/explorer-page.ts';
import { factPages } from './fact-pages.ts';
import { architecturePages, guidePages } from './hand-written-pages.ts';
import { homePage } from './home-page.ts';
import { operationPages } from './operation/operation-pages.ts';
import { packagePages } from './package-pages.ts';
import { reasonPages } from './reason/reason-pages.ts';
import { rulePages } from './rule-pages.ts';
import { schemaPages } from './schema/schema-pages.ts';

/** Makes every page; two of the same address are an error. */
export function allPages(sources: Sources): readonly Page[] {
  const pages = [
    homePage(sources),
    explorerPage(sources),
    ...guidePages(sources),
    ...operationPages(sources),
    changesPage(sources),
    ...reasonPages(sources),
    ...factPages(sources),
    ...commandPages(sources),
    ...rulePages(sources.lintRules),
    ...schemaPages(sources),
    ...packagePages(sources),
    ...architecturePages(sources),
  ];
  const seen = new Set<string>();
  for (const { path } of pages) {
    if (seen.has(path)) throw new DocsError('PAGE_TWICE', `two pages have the address \`${path}\``);
    seen.add(path);
  }
  return pages;
}
