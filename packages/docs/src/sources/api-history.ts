/** The surfaces of earlier versions, kept in `packages/docs/history`, and how two of them differ. */
import type { Surface } from './api-surface.ts';
import { listFiles, readJson } from './read-workspace.ts';

/** A surface under the name of its version or day. */
export interface RecordedSurface {
  readonly name: string;
  readonly surface: Surface;
}

/** One difference; breaking where a caller that relied on the older version may fail with the newer. */
export interface SurfaceChange {
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly breaking: boolean;
}

/** Folder of the surfaces that were kept, below the top of the workspace. */
export const HISTORY_FOLDER = 'packages/docs/history';

/** All that were kept, the oldest first. */
export function readApiHistory(): readonly RecordedSurface[] {
  return listFiles(HISTORY_FOLDER, '.json').map((file) => ({
    name: file.replace(/\.json$/, ''),
    surface: readJson(`${HISTORY_FOLDER}/${file}`) as Surface,
  }));
}

/** How a newer surface differs from an older one, what breaks first. */
export function compareSurfaces(older: Surface, newer: Surface): readonly SurfaceChange[] {
  const names = [...new Set([...Object.keys(older), ...Object.keys(newer)])].sort();
  const changes = names
    .filter((what) => older[what] !== newer[what])
    // Why: what is inside an operation or a type that came or went as a whole is told with it.
    .filter((what) => !isInside(what, older, newer))
    .map((what) => {
      const change = { what, before: older[what], after: newer[what] };
      return { ...change, breaking: breaks(change) };
    });
  return changes.toSorted((one, other) => Number(other.breaking) - Number(one.breaking));
}

function isInside(what: string, older: Surface, newer: Surface): boolean {
  const [whole = '', part] = what.split(' | ');
  return part !== undefined && (older[whole] === undefined || newer[whole] === undefined);
}

/** Something that went breaks; something new breaks only where a caller has to give it; a new name or base does not. */
function breaks({ what, before, after }: Omit<SurfaceChange, 'breaking'>): boolean {
  if (after === undefined) return true;
  if (before === undefined) return / \| (?:parameter|body)/.test(what) && !after.includes('optional');
  if (!what.includes(' | ') && /^(?:GET|POST|type) /.test(what)) return false;
  return !(after.endsWith('optional') && before.endsWith('required'));
}
