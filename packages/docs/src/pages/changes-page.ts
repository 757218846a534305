/** What changed in the API from one version to the next, found by comparing descriptions; what breaks comes first. */
import type { Page } from '../site/page.ts';
import { compareSurfaces, HISTORY_FOLDER, type RecordedSurface, type SurfaceChange } from '../sources/api-history.ts';
import { surfaceOf } from '../sources/api-surface.ts';
import type { Sources } from '../sources/site-sources.ts';
import { denseTable } from '../text/table.ts';

const NOW = 'this version';

/** The page. */
export function changesPage({ description, catalog, apiHistory }: Sources): Page {
  const all: readonly RecordedSurface[] = [...apiHistory, { name: NOW, surface: surfaceOf(description, catalog) }];
  const steps = all.slice(1).map((newer, index) => ({ older: all[index] as RecordedSurface, newer }));
  return {
    path: 'operations/changes',
    section: 'operations',
    title: 'What changed',
    summary: 'What changed in the API from one version of the description to the next, and what of it breaks callers.',
    sources: [HISTORY_FOLDER, 'openapi/pim-groups.openapi.yaml', 'openapi/access.overlay.yaml'],
    body: [
      'Found by comparing the description, the overlay and the catalogue of each version with the one before: operations, parameters, bodies, answers, permissions, authority, clouds, types, statuses and errors. A change breaks where a caller that relied on the older version may fail with the newer.',
      ...steps.toReversed().flatMap(stepSection),
      ...(steps.length === 0 ? ['There is no earlier version to compare with.'] : []),
    ].join('\n\n'),
  };
}

function stepSection({
  older,
  newer,
}: {
  readonly older: RecordedSurface;
  readonly newer: RecordedSurface;
}): readonly string[] {
  const changes = compareSurfaces(older.surface, newer.surface);
  const breaking = changes.filter((change) => change.breaking);
  const others = changes.filter((change) => !change.breaking);
  return [
    `## From ${older.name} to ${newer.name}`,
    breaking.length === 0
      ? changes.length === 0
        ? 'Nothing changed.'
        : `Nothing breaks. ${others.length} ${others.length === 1 ? 'change' : 'changes'}.`
      : `> [!WARNING]\n> ${breaking.length} of ${changes.length} changes can break callers.`,
    ...(breaking.length === 0 ? [] : [`### Breaking in ${newer.name}`, changeTable(breaking)]),
    ...(others.length === 0 ? [] : [`### Added or changed in ${newer.name}`, changeTable(others)]),
  ];
}

function changeTable(changes: readonly SurfaceChange[]): string {
  return denseTable(
    ['Change', 'What', 'Before', 'Now'],
    changes.map(({ what, before, after }) => [
      before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      `\`${what.split(' | ').join('`, `')}\``,
      before ?? '',
      after ?? '',
    ]),
  );
}
