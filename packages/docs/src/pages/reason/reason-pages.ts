/** A page for every reason and caveat code, from the catalogue of the engine. */
import { caveats, reasons } from '@pim-precheck/precheck';
import { stringify } from 'yaml';
import type { Page } from '../../site/page.ts';
import type { Sources } from '../../sources/site-sources.ts';
import { table } from '../../text/table.ts';
import { capital } from '../../text/words.ts';
import { exampleOf, type CodeExample } from './reason-examples.ts';

/** The pages of all reasons and caveats, and an overview of each. */
export function reasonPages(sources: Sources): readonly Page[] {
  return [
    overview(
      'reasons/index',
      'Reasons',
      'Why a decision is what it is: every reason code with its clause and effect.',
      table(
        ['Code', 'Clause', 'Effect', 'Says'],
        Object.entries(reasons).map(([code, { clause, effect, title }]) => [
          `\`${code}\``,
          clause,
          `**${effect}**`,
          title,
        ]),
      ),
    ),
    ...Object.entries(reasons).map(([code, { clause, effect, title, detail }]) =>
      codePage(
        `reasons/${code}`,
        code,
        { title, detail, kind: `A reason of the ${clause} clause, with the effect **${effect}**.` },
        sources,
      ),
    ),
    overview(
      'caveats/index',
      'Caveats',
      'What the verdict does not hang on, yet its reader should know.',
      table(
        ['Code', 'Says'],
        Object.entries(caveats).map(([code, { title }]) => [`\`${code}\``, title]),
      ),
    ),
    ...Object.entries(caveats).map(([code, { title, detail }]) =>
      codePage(`caveats/${code}`, code, { title, detail, kind: 'A caveat: it changes no verdict.' }, sources),
    ),
  ];
}

function codePage(
  path: string,
  code: string,
  entry: { readonly title: string; readonly detail: string; readonly kind: string },
  sources: Sources,
): Page {
  return {
    path,
    section: 'decisions',
    title: code,
    summary: `${capital(entry.title)}.`,
    sources: ['packages/precheck/src/catalogue/explained.ts'],
    body: [
      `**${capital(entry.title)}.** ${entry.detail}`,
      entry.kind,
      ...exampleSection(exampleOf(code, sources)),
      '## See also',
      `\`precheck explain ${code}\` prints this at a prompt. The code is stable: it is never renamed and never used for anything else. The sentence may change.`,
    ].join('\n\n'),
  };
}

function exampleSection(example: CodeExample | undefined): readonly string[] {
  if (example === undefined) return [];
  const { facts, decision, ground, sources: urls, policy } = example;
  return [
    '## Example',
    policy === undefined
      ? `These facts have the verdict **${decision.verdict}**. [Open them in the explorer](/explorer.md#${encodeURIComponent(JSON.stringify(facts))}).`
      : `With this policy\n\n\`\`\`yaml\n${stringify(policy)}\`\`\`\n\nthese facts have the verdict **${decision.verdict}**:`,
    `\`\`\`json\n${JSON.stringify(facts, null, 2)}\n\`\`\``,
    'The decision says:',
    `\`\`\`json\n${JSON.stringify(ground, null, 2)}\n\`\`\``,
    ...(policy === undefined ? [`It rests on ${urls.map((url) => `<${url}>`).join(' and ')}`] : []),
    ...(decision.remedies.length === 0
      ? []
      : [
          'What would change the verdict, any one of:',
          decision.remedies.map(({ summary }) => `- ${summary}`).join('\n'),
        ]),
  ];
}

function overview(path: string, title: string, summary: string, body: string): Page {
  return {
    path,
    section: 'decisions',
    title,
    label: `All ${title.toLowerCase()}`,
    summary,
    body: `${summary}\n\n${body}`,
  };
}
