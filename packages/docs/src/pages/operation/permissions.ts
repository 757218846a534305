/** The permissions of an operation, by kind of caller, and the clouds that serve it. */
import type { Access, CallerKind } from '../../sources/access.ts';
import type { Cloud } from '../../sources/catalog.ts';
import { sourceLinks } from '../../text/cite.ts';
import { table } from '../../text/table.ts';
import { callerNames, codeList } from '../../text/words.ts';

/** The clouds, each with its root where the operation is served. */
export function cloudTable(access: Access, clouds: readonly Cloud[]): string {
  return table(
    clouds.map(({ id, name }) => `[${name}](/facts/clouds.md#${id.toLowerCase()})`),
    [clouds.map(({ id }) => (access.clouds === undefined || access.clouds.includes(id) ? 'yes' : 'no'))],
  );
}

/** Least and higher permissions of each kind of caller. */
export function permissionTable(access: Access): string {
  const kinds = Object.keys(callerNames) as CallerKind[];
  const rows = kinds.map((kind) => {
    const rule = access.permission[kind];
    if (rule === undefined) return [callerNames[kind], 'Not supported', 'Not supported'];
    return [callerNames[kind], codeList(rule.least, 'None'), codeList(rule.higher, 'Not available')];
  });
  return [
    table(['Permission type', 'Least privileged', 'Higher privileged'], rows),
    `Source: ${sourceLinks(access.sources)}`,
    ...observedNote(access),
  ].join('\n\n');
}

function observedNote(access: Access): readonly string[] {
  const observed = access.permission.delegatedWork?.observed ?? [];
  if (observed.length === 0) return [];
  return [
    `> [!NOTE]\n> Error messages of the service were seen to name ${codeList(observed, '')} as well. No page documents them, so they do not count for the verdict: they give the caveat \`permission/observed-not-documented\`. Source: ${sourceLinks(access.permission.observedSources ?? [])}`,
  ];
}
