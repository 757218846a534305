/** One page for each operation of the description. */
import type { Page } from '../../site/page.ts';
import { snippetTabs } from '../../snippets/all-snippets.ts';
import { exampleCall } from '../../snippets/call-example.ts';
import type { RecordedAnswer } from '../../sources/recorded-answers.ts';
import type { Operation } from '../../sources/description.ts';
import type { Sources } from '../../sources/site-sources.ts';
import { table } from '../../text/table.ts';
import { codeList } from '../../text/words.ts';
import { requestSections, responseTable } from './call.ts';
import { authoritySection, decisionSections, errorSection, readsSection } from './cancel-sections.ts';
import { cloudTable, permissionTable } from './permissions.ts';

/** The pages of all operations, and their overview. */
export function operationPages(sources: Sources): readonly Page[] {
  const { operations } = sources.description;
  return [overview(operations), ...ordered(operations).map((operation) => operationPage(operation, sources))];
}

/** A description without the marks of Markdown. */
function plain(description: string): string {
  return description.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim();
}

function operationPage(operation: Operation, sources: Sources): Page {
  return {
    path: `operations/${operation.slug}`,
    section: 'operations',
    title: operation.summary,
    summary: `${plain(operation.description)} ${operation.method} ${operation.path}`,
    sources: ['openapi/pim-groups.openapi.yaml', 'openapi/access.overlay.yaml'],
    body: [
      operation.description,
      `\`${operation.method} ${operation.path}\``,
      'Namespace: `microsoft.graph`',
      ...accessSections(operation, sources),
      '## HTTP request',
      requestSections(operation),
      '## Response',
      responseTable(operation),
      ...exampleSections(operation, sources),
      decisionSections(operation.access, sources),
      errorSection(operation.access, sources),
      readsSection(operation, sources),
      relatedSection(operation, sources.description.operations),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

function accessSections({ access }: Operation, sources: Sources): readonly string[] {
  const clouds = access.clouds === undefined ? [] : ['## National clouds', cloudTable(access, sources.catalog.clouds)];
  return [
    ...clouds,
    '## Permissions',
    permissionTable(access, sources.catalog.permissions),
    authoritySection(access, sources),
  ];
}

function exampleSections(operation: Operation, { exampleValues, recorded }: Sources): readonly string[] {
  const answer = recorded.answers.get(operation.slug);
  return [
    '## Examples',
    '### Request',
    snippetTabs(exampleCall(operation, exampleValues)),
    'The tests run HTTP, C#, JavaScript and TypeScript against the emulator, from which the ids are; C# where .NET is at hand. The others are checked against the address of the call and the naming rules of their SDK, and are not run.',
    '### Response',
    'The answer of the emulator to this call, taken down when this page was made.',
    answer === undefined ? '' : answerBlock(answer),
    ...refusalSections(operation, recorded),
  ];
}

function refusalSections({ slug }: Operation, { refusals }: Sources['recorded']): readonly string[] {
  const list = refusals.get(slug) ?? [];
  if (list.length === 0) return [];
  return [
    '### Responses that refuse',
    'Answers of the emulator too. No page documents the errors of this call: their bodies follow those that were seen on neighbouring calls, which the [error codes](/facts/error-codes.md) name with their sources. A check gives the reason beforehand.',
    ...list.flatMap((refusal) => [`${refusal.why} (\`${refusal.reason}\`):`, answerBlock(refusal)]),
  ];
}

function answerBlock({ status, statusText, body }: RecordedAnswer): string {
  const head = `HTTP/1.1 ${status} ${statusText}`;
  return `\`\`\`http\n${body === '' ? head : `${head}\nContent-Type: application/json\n\n${body}`}\n\`\`\``;
}

function relatedSection(operation: Operation, operations: readonly Operation[]): string {
  const near = operations.filter(({ tag, slug }) => tag === operation.tag && slug !== operation.slug);
  if (near.length === 0) return '';
  return `## Related\n\n${near.map(({ summary, slug }) => `- [${summary}](/operations/${slug}.md)`).join('\n')}`;
}

function overview(operations: readonly Operation[]): Page {
  return {
    path: 'operations/index',
    section: 'operations',
    title: 'Operations',
    label: 'All operations',
    summary: 'The paths of Microsoft Graph that are read, called and imitated.',
    body: [
      'The two cancels are what this product decides about; the others supply the facts. The whole [OpenAPI description](/openapi/pim-groups.openapi.yaml) and the [overlay with who may call what](/openapi/access.overlay.yaml) can be downloaded.',
      table(
        ['Operation', 'Call', 'Least permission, delegated'],
        ordered(operations).map(({ summary, slug, method, path, access }) => [
          `[${summary}](/operations/${slug}.md)`,
          `\`${method} ${path}\``,
          codeList(access.permission.delegatedWork?.least, 'not supported'),
        ]),
      ),
    ].join('\n\n'),
  };
}

/** The cancels first, then the order of the description. */
function ordered(operations: readonly Operation[]): readonly Operation[] {
  const rank = ({ access }: Operation): number => (access.authority === undefined ? 1 : 0);
  return operations.toSorted((one, other) => rank(one) - rank(other));
}
