/** The pages of the catalogue: clouds, roles, permissions, statuses, errors, and the sources behind them. */
import type { Page } from '../site/page.ts';
import type { Catalog, ErrorCode } from '../sources/catalog.ts';
import type { Sources } from '../sources/site-sources.ts';
import { cite } from '../text/cite.ts';
import { denseTable, table } from '../text/table.ts';
import { capital } from '../text/words.ts';

/** All pages of the catalogue. */
export function factPages({ catalog }: Sources): readonly Page[] {
  return [
    clouds(catalog),
    roles(catalog),
    permissions(catalog),
    statuses(catalog),
    errors(catalog),
    sourcesPage(catalog),
  ];
}

function factPage(path: string, title: string, summary: string, parts: readonly string[]): Page {
  return {
    path: `facts/${path}`,
    section: 'facts',
    title,
    summary,
    sources: [`openapi/catalog/${path}.json`],
    body: [summary, ...parts].join('\n\n'),
  };
}

function clouds({ clouds: list }: Catalog): Page {
  const parts = list.flatMap((cloud) => [
    `## ${cloud.name} {#${cloud.id.toLowerCase()}}`,
    denseTable(
      ['Name here', 'Graph root', 'Sign-in authority', 'Scope', 'Remark', 'Source'],
      [
        [
          `\`${cloud.id}\``,
          `\`${cloud.graphRoot}\``,
          `\`${cloud.authority}\``,
          `\`${cloud.scope}\``,
          cloud.remark ?? '',
          cite(cloud),
        ],
      ],
    ),
  ]);
  return factPage(
    'clouds',
    'National clouds',
    'The clouds that serve Microsoft Graph, with root, authority and scope of each.',
    parts,
  );
}

function roles({ roles: list }: Catalog): Page {
  const parts = list
    .toSorted((one, other) => one.rank - other.rank)
    .flatMap((role) => [
      `## ${role.name} {#${role.slug}}`,
      role.summary,
      table(
        ['Template id', 'Rank by breadth', 'Administrative units', 'Source'],
        [
          [
            `\`${role.id}\``,
            String(role.rank),
            role.administrativeUnitScopable ? 'can be a scope' : 'cannot be a scope',
            cite(role),
          ],
        ],
      ),
      ...(role.groupActions.length === 0
        ? []
        : [`Actions on groups: ${role.groupActions.map((action) => `\`${action}\``).join(', ')}`]),
    ]);
  return factPage(
    'directory-roles',
    'Directory roles',
    'Built-in directory roles that matter to a cancel, or are mistaken for one that does; the least privileged first.',
    parts,
  );
}

function permissions({ permissions: list }: Catalog): Page {
  const parts = list.flatMap((permission) => {
    const grant = (
      kind: string,
      entry: { readonly id: string; readonly adminConsent: boolean } | undefined,
    ): readonly string[] => [
      kind,
      entry === undefined ? 'does not exist' : `\`${entry.id}\``,
      entry === undefined ? '' : entry.adminConsent ? 'an administrator' : 'the user',
    ];
    return [
      `## ${permission.id}`,
      permission.summary,
      table(
        ['Kind', 'Id', 'Consent by'],
        [grant('Delegated', permission.delegated), grant('Application', permission.application)],
      ),
      `Source: ${cite(permission)}`,
    ];
  });
  return factPage(
    'permissions',
    'Permissions',
    'Permissions of Microsoft Graph that the operations ask for, with their ids.',
    parts,
  );
}

function statuses({ statuses: list }: Catalog): Page {
  const parts = list.flatMap((status) => [
    `## ${status.id}`,
    status.meaning,
    denseTable(
      ['Can be cancelled', 'Instead', 'Instead, for an own activation', 'Source'],
      [
        [
          cancellable[status.cancellable],
          status.instead?.default ?? '',
          status.instead?.ownActivation ?? '',
          cite(status),
        ],
      ],
    ),
  ]);
  return factPage(
    'request-statuses',
    'Request statuses',
    'The statuses of a request, and whether a request in each can be cancelled.',
    parts,
  );
}

const cancellable = {
  yes: 'yes',
  racing: 'yes, if it comes in time (`status/racing`)',
  no: 'no (`request/not-cancellable`)',
  undocumented: 'no page says (`request/status-undocumented`)',
} as const;

function forCancel({ assumedForCancel, seenOn }: ErrorCode): string {
  if (seenOn !== undefined) return `not expected: answers ${seenOn}`;
  return assumedForCancel === true ? 'seen on other calls, assumed' : '';
}

function errors({ errors: list }: Catalog): Page {
  const parts = list.flatMap((error) => [
    `## ${error.id}`,
    `**Cause.** ${error.meaning}`,
    `**Remedy.** ${error.remedy}`,
    denseTable(
      ['HTTP status', 'Class', 'For a cancel', 'Source'],
      [[`\`${error.status}\``, error.class, forCancel(error), cite(error)]],
    ),
    ...(error.exampleMessage === undefined
      ? []
      : [`An example of its message:\n\n\`\`\`text wrap\n${error.exampleMessage}\n\`\`\``]),
  ]);
  return factPage(
    'error-codes',
    'Error codes',
    'Errors that Graph answers with, each with its cause and its remedy.',
    parts,
  );
}

function sourcesPage({ sources, certaintyNote }: Catalog): Page {
  const parts = [
    '## Certainty',
    `${capital(certaintyNote)} Where a fact is less than stated, the pages show it beside the fact.`,
    '## All sources',
    ...sources.flatMap(({ id, title, url, readOn }) => [
      `### ${id}`,
      `[${title}](${url})${readOn === undefined ? '' : `, read in ${readOn}`}`,
    ]),
  ];
  return factPage(
    'sources',
    'Sources',
    'The pages and threads that the facts rest on, and how sure a fact can be.',
    parts,
  );
}
