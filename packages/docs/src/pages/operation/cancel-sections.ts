/** The sections that only a cancel has: authority, the decision tables, errors, disagreements, and what a check reads. */
import type { Access, FactRead } from '../../sources/access.ts';
import type { Catalog, ErrorCode } from '../../sources/catalog.ts';
import type { Operation } from '../../sources/description.ts';
import type { Sources } from '../../sources/site-sources.ts';
import { cite, sourceLinks } from '../../text/cite.ts';
import { table } from '../../text/table.ts';
import { authorityTable, disagreementTable, overrideTable } from './authority.ts';
import { authorityDecisions, statusDecisions } from './decision-table.ts';

/** The note about roles, as a table; empty for an operation that asks for a permission alone. */
export function authoritySection(access: Access, { catalog }: Sources): string {
  const { authority } = access;
  if (authority === undefined) return '';
  const context = { authority, roles: catalog.roles };
  return `## Who may call it

> [!IMPORTANT]
> A signed-in caller with a work or school account needs the permission **and** one of the following. Role assignments count when they are scoped at the directory level. An application needs the permission alone.

${authorityTable(context)}

Source: ${sourceLinks(authority.sources)}; the actions of custom roles: ${sourceLinks(authority.anyOf.find(({ action }) => action !== undefined)?.sources ?? [])}

### Who can override the outcome

These may be refused the cancel and can still change members and owners through the groups API. A decision about them carries the caveat \`override/groups-api\`.

${overrideTable(context)}

Source: ${sourceLinks(authority.override.sources)}`;
}

/** What the engine answers: by standing and group, by permission, and by status. */
export function decisionSections(access: Access, sources: Sources): string {
  if (access.authority === undefined) return '';
  return `## Decision table

![How a verdict comes about](picture:decision-flow)

Three clauses are weighed and the worst verdict wins: **deny** before **indeterminate** before **allow**. Every cell below is what \`decide\` of \`@pim-precheck/precheck\` answers. [Try your own case](/explorer.md).

### Caller and group

The caller has the permission unless a row says otherwise; the request can be cancelled and is someone else's unless a row says otherwise.${sources.commands.some(({ name }) => name === 'precheck matrix') ? ' \`precheck matrix\` prints the same table.' : ''}

${authorityDecisions(access, sources.catalog.roles)}

### Status of the request

An owner of the group, with the permission. Statuses compare exactly, case included; any other text is **indeterminate** (\`request/status-undocumented\`).

${statusDecisions(access, sources.catalog)}

${afterwards(sources.catalog)}

## Where Microsoft's pages disagree

The reference page of the operation decides the verdict. The other page is named on the decision, as the caveat \`sources/disagree\`.

${disagreementTable({ authority: access.authority, roles: sources.catalog.roles })}

No page settles these two at all, so they are **indeterminate**: a role above the listed ones (\`role/higher-than-listed\`), and the caller's own request (\`caller/created-the-request\`).`;
}

/** How a request reads once it is cancelled. Why with certainty: no page says so for groups. */
function afterwards({ statuses }: Catalog): string {
  const rows = statuses
    .filter(({ followsCancel }) => followsCancel === true)
    .map((status) => [`\`${status.id}\``, status.meaning, cite(status)]);
  return `After a cancel, a request is taken for cancelled where it reads as one of these.\n\n${table(['Status', 'Meaning', 'Source'], rows)}`;
}

/** Errors of the call with cause and remedy. */
export function errorSection(access: Access, { catalog }: Sources): string {
  if (access.authority === undefined) {
    return `## Errors\n\nErrors have the shape of [ODataError](/schemas/graph/ODataErrors.ODataError.md). [Every code with cause and remedy](/facts/error-codes.md).`;
  }
  const rows = catalog.errors
    .filter(({ seenOn }) => seenOn === undefined)
    .map((error) => [
      `\`${error.status}\``,
      errorLink(error),
      error.meaning,
      error.remedy,
      `${cite({ source: error.source.slice(0, 2), certainty: error.certainty })}${error.assumedForCancel === true ? ' (seen elsewhere, assumed for cancel)' : ''}`,
    ]);
  const others = catalog.errors.flatMap((error) =>
    error.seenOn === undefined ? [] : [`${errorLink(error)} (${error.seenOn})`],
  );
  return `## Errors\n\nNo page documents an error of this call; each row says where it is from.\n\n${table(['Status', 'Code', 'Cause', 'Remedy', 'Source'], rows)}\n\nCalls beside a cancel have errors of their own: ${others.join(', ')}.`;
}

function errorLink({ id }: ErrorCode): string {
  return `[${id}](/facts/error-codes.md#${id.toLowerCase()})`;
}

/** The reads that supply the facts, and the least permission of each. */
export function readsSection({ access }: Operation, sources: Sources): string {
  const rows = new Map<string, string[]>();
  for (const [fact, read] of Object.entries(access.reads ?? {})) {
    const [name, least] = readCells(read, sources);
    const key = `${name}\n${least}`;
    rows.set(key, [...(rows.get(key) ?? []), `\`${fact}\``]);
  }
  if (rows.size === 0) return '';
  const body = [...rows].map(([read, facts]) => [...read.split('\n'), facts.join(', ')]);
  return `## What a check reads\n\nA read that Graph refuses leaves its facts unknown; it does not end the check. Facts that only an organisation policy asks about are read where there is one.\n\n${table(['Read', 'Least permission, delegated', 'Facts'], body)}`;
}

function readCells(read: FactRead, { description }: Sources): readonly [name: string, least: string] {
  const path = read.get ?? read.post;
  if (path === undefined) return [read.claim ?? '', 'none'];
  const method = read.get === undefined ? 'POST' : 'GET';
  const operation = description.operations.find((candidate) => candidate.path === path && candidate.method === method);
  const least = operation?.access.permission.delegatedWork?.least[0];
  const name =
    operation === undefined ? `\`${method} ${path}\`` : `[${operation.summary}](/operations/${operation.slug}.md)`;
  return [name, least === undefined ? 'not listed' : `\`${least}\``];
}
