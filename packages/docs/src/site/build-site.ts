/** Builds the whole site in memory: the same sources give the same bytes. */
import { DocsError } from '../docs-error.ts';
import { allPages } from '../pages/all-pages.ts';
import { allPictures } from '../pictures/all-pictures.ts';
import { inlineSvg, standaloneSvg } from '../pictures/svg-text.ts';
import { layout } from '../render/layout.ts';
import { pageMarkdown } from '../render/page-markdown.ts';
import { renderMarkdown } from '../render/render-markdown.ts';
import { listFiles, readText } from '../sources/read-workspace.ts';
import { LINT_CONFIG } from '../sources/schema-files.ts';
import { readSources, type Sources } from '../sources/site-sources.ts';
import { bundleScripts, joinStyles } from './bundle-scripts.ts';
import { icon } from './icon.ts';
import { indexFiles } from './index-files.ts';
import { namesOf } from './names.ts';
import { notFoundPage } from './not-found-page.ts';
import { searchIndex } from './search-index.ts';

/** Where the site will be served. */
export interface SiteOptions {
  /** Path on the host, with a slash at both ends; pages themselves link relatively and do not need it. */
  readonly base: string;
  /** Scheme and host, for canonical links and the site map; where the schemas say they live, unless given. */
  readonly origin?: string | undefined;
}

/** All files of the site by path; the sources are read unless they are at hand. */
export async function buildSite({ base, origin }: SiteOptions, read?: Sources): Promise<ReadonlyMap<string, string>> {
  const scripts = bundleScripts();
  const sources = read ?? (await readSources());
  const pages = allPages(sources);
  const pictures = allPictures(sources);
  const shared = {
    names: namesOf(sources),
    pictures: new Map(pictures.map((picture) => [picture.name, inlineSvg(picture)])),
  };
  const siteUrl = `${origin ?? homeOf(sources)}${base}`;
  const rendered = pages.map((page) => ({ page, rendered: renderMarkdown(page, shared) }));
  const lost = notFoundPage();
  return new Map([
    ...rendered.flatMap(({ page, rendered: body }) => [
      [`${page.path}.html`, layout({ page, rendered: body, pages, siteUrl })] as const,
      [`${page.path}.md`, pageMarkdown(page)] as const,
    ]),
    ['404.html', layout({ page: lost, rendered: renderMarkdown(lost, shared), pages, siteUrl, absoluteBase: base })],
    ['404.md', pageMarkdown(lost)],
    ...pictures.map((picture) => [`pictures/${picture.name}.svg`, standaloneSvg(picture)] as const),
    ...listFiles('openapi', '')
      .filter((name) => /\.(?:ya?ml|json)$/.test(name))
      .map((name) => [`openapi/${name}`, readText(`openapi/${name}`)] as const),
    ['openapi/schemas/lint-config.schema.json', readText(LINT_CONFIG)],
    ['assets/search-index.js', searchIndex(rendered.map(({ page, rendered: { sections } }) => ({ page, sections })))],
    ['assets/site.css', joinStyles()],
    ['assets/icon.svg', icon],
    ...(await scripts),
    ...schemasAtTheirIds(sources),
    ...indexFiles(pages, siteUrl),
  ]);
}

/** The origin that the schemas name as their home. */
function homeOf({ schemaFiles }: Sources): string {
  const id = schemaFiles.find(({ schema }) => schema.$id !== undefined)?.schema.$id;
  if (id === undefined)
    throw new DocsError('REFERENCE_UNKNOWN', 'no schema has an `$id` that says where the site lives');
  return new URL(id).origin;
}

/** Each schema once more under the path of its `$id`, where an editor looks for it. */
function schemasAtTheirIds({ schemaFiles }: Sources): readonly (readonly [string, string])[] {
  return schemaFiles.flatMap(({ path, schema: { $id } }) =>
    $id === undefined ? [] : [[new URL($id).pathname.slice(1), readText(path)] as const],
  );
}
