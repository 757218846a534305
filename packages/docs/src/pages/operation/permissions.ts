/** The permissions of an operation, by kind of caller, and the clouds that serve it. */
import type { Access, CallerKind } from '../../sources/access.ts';
import type { Cloud, Permission } from '../../sources/catalog.ts';
import { cite, sourceLinks } from '../../text/cite.ts';
import { table } from '../../text/table.ts';
import { callerNames, codeList } from '../../text/words.ts';

/** The clouds, each with its root where the operation is served, and on whose word. */
export function cloudTable(access: Access, clouds: readonly Cloud[]): string {
  const served = ({ id }: Cloud): boolean => access.clouds === undefined || access.clouds.includes(id);
  return [
    table(
      clouds.map(({ id, name }) => `[${name}](/facts/clouds.md#${id.toLowerCase()})`),
      [
        clouds.map((cloud) => (served(cloud) ? '✓ yes' : '✗ no')),
        clouds.map((cloud) => (served(cloud) ? `\`${cloud.graphRoot}\`` : '')),
      ],
    ),
    `Source: ${sourceLinks(access.sources)}; the roots: ${cited(clouds)}`,
  ].join('\n\n');
}

/** Least and higher permissions of each kind of caller; where each permission is from, and how sure that is. */
export function permissionTable(access: Access, permissions: readonly Permission[]): string {
  const kinds = Object.keys(callerNames) as CallerKind[];
  const rows = kinds.map((kind) => {
    const rule = access.permission[kind];
    if (rule === undefined) return [callerNames[kind], 'Not supported', 'Not supported'];
    return [callerNames[kind], codeList(rule.least, 'None'), codeList(rule.higher, 'Not available')];
  });
  const named = new Set(kinds.flatMap((kind) => access.permission[kind]?.least ?? []));
  const facts = permissions.filter(({ id }) => named.has(id));
  return [
    table(['Permission type', 'Least privileged', 'Higher privileged'], rows),
    `Source: ${sourceLinks(access.sources)}${facts.length === 0 ? '' : `; the permission itself: ${cited(facts)}`}`,
    ...observedNote(access),
  ].join('\n\n');
}

/** Certainty and sources of several facts, each pair once. */
function cited(facts: readonly Pick<Permission, 'certainty' | 'source'>[]): string {
  return [...new Set(facts.map(cite))].join(' and ');
}

function observedNote(access: Access): readonly string[] {
  const observed = access.permission.delegatedWork?.observed ?? [];
  if (observed.length === 0) return [];
  return [
    `> [!NOTE]\n> Error messages of the service were seen to name ${codeList(observed, '')} as well. No page documents them, so they do not count for the verdict: they give the caveat \`permission/observed-not-documented\`. Source: ${sourceLinks(access.permission.observedSources ?? [])}`,
  ];
}
