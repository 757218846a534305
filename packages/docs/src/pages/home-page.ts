/** The first page: what the product answers, and where to go. */
import type { Page } from '../site/page.ts';
import type { Sources } from '../sources/site-sources.ts';
import { firstSentence, inReadingOrder } from './hand-written-pages.ts';

/** The first page. */
export function homePage({ description, handWritten }: Sources): Page {
  const cancels = description.operations.filter(({ access }) => access.operation !== undefined);
  const guides = inReadingOrder(handWritten);
  return {
    path: 'index',
    section: 'start',
    title: 'Know before you cancel',
    label: 'Overview',
    summary: 'Knows before Microsoft Graph does whether a PIM for Groups request may be cancelled.',
    sources: [],
    body: `Microsoft Graph can cancel a request for access to a group that is governed by Privileged Identity Management (PIM). Whether _you_ may do that is prose on one page, and Graph tells you afterwards, with a bare 403. \`precheck\` tells you before the call, says why, and names what would change the answer.

[**Can I cancel?**](/explorer.md) [**Five-minute start**](/guides/five-minute-start.md) [**The operation**](/operations/cancel-an-assignment-request.md)

| Verdict | Means |
| --- | --- |
| **allow** | Graph will accept the cancel, as far as its documentation goes |
| **deny** | it will not, and the decision says why and what would change it |
| **indeterminate** | a fact is unknown, or no page settles the case; never taken for a yes |

## Start

${guides.map(({ path, title, body }) => `- [${title}](/${path}.md)\n  ${firstSentence(body)}`).join('\n')}

## Look up

- [Can I cancel?](/explorer.md)
  Asks the engine right here, in your browser, and sends nothing anywhere.
${cancels.map(({ summary, slug, description: text }) => `- [${summary}](/operations/${slug}.md)\n  ${text.split('. ')[0] ?? ''}.`).join('\n')}
- [All operations](/operations/index.md)
  The calls that supply the facts, each with permissions, examples and errors.
- [Reasons](/reasons/index.md)
  Why a decision is what it is, code by code. [Caveats](/caveats/index.md) are what its reader should know besides.
- [Facts](/facts/directory-roles.md)
  Directory roles, permissions, statuses, clouds and errors, each with its source and how sure it is.
- [Lint rules](/rules/index.md)
  What the linter finds in code, manifests, policies and descriptions.
- [The command](/command/index.md)
  Every command and option, and the [exit codes](/command/exit-codes.md).
- [Schemas](/schemas/index.md)
  Facts, decisions and every file, as JSON Schema.
- [Packages](/packages/index.md)
  What each exports, with its declaration.

## How the parts fit

![Packages and who uses whom](picture:package-map)`,
  };
}
