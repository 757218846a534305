/** The first page: what the product answers, and where to go. */
import type { Page } from '../site/page.ts';
import type { Sources } from '../sources/site-sources.ts';

/** The first page. */
export function homePage({ description, handWritten }: Sources): Page {
  const cancels = description.operations.filter(({ access }) => access.operation !== undefined);
  const guides = handWritten.filter(({ path }) => path.startsWith('guides/'));
  return {
    path: 'index',
    section: 'start',
    title: 'pim-precheck',
    label: 'Overview',
    summary: 'Knows before Microsoft Graph does whether a PIM for Groups request may be cancelled.',
    body: `Microsoft Graph can cancel a request for access to a group that is governed by Privileged Identity Management (PIM). Whether _you_ may do that is prose on one page, and Graph tells you afterwards, with a bare 403. \`precheck\` tells you before the call, says why, and names what would change the answer.

[Can I cancel?](/explorer.md) asks the engine right here, in your browser, and sends nothing anywhere.

![Packages and who uses whom](picture:package-map)

## Start

${guides.map(({ path, title }) => `- [${title}](/${path}.md)`).join('\n')}

## Operations

${cancels.map(({ summary, slug, description: text }) => `- [${summary}](/operations/${slug}.md). ${text.split('. ')[0] ?? ''}.`).join('\n')}
- [All operations](/operations/index.md) that supply the facts

## Look up

- [Reasons](/reasons/index.md) and [caveats](/caveats/index.md) of a decision
- [Directory roles](/facts/directory-roles.md), [permissions](/facts/permissions.md), [request statuses](/facts/request-statuses.md), [national clouds](/facts/clouds.md)
- [Schemas](/schemas/index.md) of facts, decisions and every file, [packages](/packages/index.md) and their exports
- [The command](/command/index.md) and its [exit codes](/command/exit-codes.md)
- [Error codes](/facts/error-codes.md) with cause and remedy
- [Sources](/facts/sources.md) of every fact, and how sure each is

## Verdicts

| Verdict | Means |
| --- | --- |
| **allow** | Graph will accept the cancel, as far as its documentation goes |
| **deny** | it will not, and the decision says why |
| **indeterminate** | a fact is unknown, or no page settles the case; never taken for a yes |`,
  };
}
