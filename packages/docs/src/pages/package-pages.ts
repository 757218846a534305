/** A page for each package: its entries, and every export with comment and declaration. */
import type { Page } from '../site/page.ts';
import type { ApiEntry, ApiExport } from '../sources/package-api.ts';
import type { PackageManifest } from '../sources/packages.ts';
import type { Sources } from '../sources/site-sources.ts';
import { table } from '../text/table.ts';

/** The pages of the packages that have a face, with an overview. */
export function packagePages({ packages, api }: Sources): readonly Page[] {
  const shown = packages.filter(({ name }) => api.has(name));
  return [overview(packages, api), ...shown.map((manifest) => packagePage(manifest, api.get(manifest.name) ?? []))];
}

function overview(packages: readonly PackageManifest[], api: Sources['api']): Page {
  return {
    path: 'packages/index',
    section: 'packages',
    title: 'Packages',
    label: 'All packages',
    summary: 'The packages, what each is for, and who uses whom.',
    body: [
      '![Packages and who uses whom](picture:package-map)',
      table(
        ['Package', 'What it is for', 'Uses'],
        packages.map(({ name, description, uses }) => [
          api.has(name) ? `[@pim-precheck/${name}](/packages/${name}.md)` : `@pim-precheck/${name}`,
          description,
          uses.join(', '),
        ]),
      ),
    ].join('\n\n'),
  };
}

function packagePage({ name, description }: PackageManifest, entries: readonly ApiEntry[]): Page {
  return {
    path: `packages/${name}`,
    section: 'packages',
    title: `@pim-precheck/${name}`,
    sources: [`packages/${name}/src/index.ts`],
    summary: `${description}.`,
    body: [`${description}.`, ...entries.flatMap(entrySections)].join('\n\n'),
  };
}

function entrySections({ specifier, comment, exports }: ApiEntry): readonly string[] {
  return [`## \`${specifier}\``, comment, ...exports.flatMap(exportSections)];
}

function exportSections({ name, kind, comment, example, declaration }: ApiExport): readonly string[] {
  return [
    `### ${name}`,
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)}. ${comment}`.trim(),
    `\`\`\`ts\n${declaration}\n\`\`\``,
    ...(example === undefined ? [] : [`\`\`\`ts\n${example}\n\`\`\``]),
  ];
}
