/** The Important note of the reference page as tables: who has authority over which kind of group, and where pages disagree. */
import type { Authority, Grant } from '../../sources/access.ts';
import type { DirectoryRole } from '../../sources/catalog.ts';
import { sourceLinks } from '../../text/cite.ts';
import { table } from '../../text/table.ts';
import { capital, describeWhen } from '../../text/words.ts';

/** What the tables of authority are made from. */
export interface AuthorityContext {
  readonly authority: Authority;
  readonly roles: readonly DirectoryRole[];
}

/** Roles, standings and actions that are enough, by kind of group. */
export function authorityTable({ authority, roles }: AuthorityContext): string {
  const [groupKind, access] = Object.values(authority.conditions);
  if (groupKind === undefined || access === undefined) return '';
  const kinds = Object.keys(groupKind.values);
  const forKind = (kind: string, pick: (grant: Grant) => string | undefined): string =>
    authority.anyOf
      .filter(({ when }) => when?.['groupKind'] === undefined || when['groupKind'] === kind)
      .flatMap((grant) => pick(grant) ?? [])
      .join('<br>');
  const row = (name: string, pick: (grant: Grant) => string | undefined): readonly string[] => [
    name,
    ...kinds.map((kind) => forKind(kind, pick)),
  ];
  const actionRows = Object.keys(access.values).map((value) =>
    row(`a custom role, active at directory scope, for ${access.nouns[value] ?? value}`, ({ action, when }) =>
      action !== undefined && when?.['access'] === value ? `\`${action}\`` : undefined,
    ),
  );
  return table(
    ['Enough, any one of', ...kinds.map((kind) => capital(groupKind.nouns[kind] ?? kind))],
    [
      row('a standing towards the group', ({ relation }) =>
        relation === undefined ? undefined : `active ${relation}`,
      ),
      row('a built-in role, active at directory scope', ({ roles: slugs }) =>
        slugs?.map((slug) => roleLink(slug, roles)).join('<br>'),
      ),
      ...actionRows,
    ],
  );
}

/** Where two of Microsoft's pages answer differently, and what decides. */
export function disagreementTable({ authority, roles }: AuthorityContext): string {
  return table(
    ['Who', 'Scope', 'For', 'What the other page says', 'Sources'],
    authority.disagreements.map((grant) => [
      rolesOf(grant, roles),
      scopeName(grant.scope),
      describeWhen(grant.when, authority.conditions),
      grant.note,
      sourceLinks(grant.sources ?? []),
    ]),
  );
}

/** Who can undo the outcome without PIM. */
export function overrideTable({ authority, roles }: AuthorityContext): string {
  return table(
    ['Who', 'Scope', 'Which groups'],
    authority.override.grants.map((grant) => [
      rolesOf(grant, roles),
      scopeName(grant.scope),
      [describeWhen(authority.override.when, authority.conditions), groupTypes(grant.groupTypes)]
        .filter(Boolean)
        .join('; '),
    ]),
  );
}

/** A link to a directory role, by its slug. */
function roleLink(slug: string, roles: readonly DirectoryRole[]): string {
  return `[${roles.find((role) => role.slug === slug)?.name ?? slug}](/facts/directory-roles.md#${slug})`;
}

function rolesOf(grant: Grant, roles: readonly DirectoryRole[]): string {
  return (grant.roles ?? []).map((slug) => roleLink(slug, roles)).join(', ');
}

function scopeName(scope: string | undefined): string {
  return scope === '/' ? 'directory' : 'administrative unit';
}

function groupTypes(types: { readonly includes?: string; readonly excludes?: string } | undefined): string {
  if (types?.includes === 'Unified') return 'Microsoft 365 groups';
  return types?.excludes === 'Unified' ? 'security groups' : '';
}
