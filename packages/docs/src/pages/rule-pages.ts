/** A page for each rule of the linter, from its meta and its cases. */
import type { Page } from '../site/page.ts';
import type { LintRule, RuleCase } from '../sources/lint-rules.ts';
import { fieldTable } from '../text/schema-fields.ts';
import { denseTable, table } from '../text/table.ts';

/** The pages of all rules, with an overview; none while there are no rules. */
export function rulePages(rules: readonly LintRule[]): readonly Page[] {
  if (rules.length === 0) return [];
  return [overview(rules), ...rules.map(rulePage)];
}

function overview(rules: readonly LintRule[]): Page {
  return {
    path: 'rules/index',
    section: 'rules',
    title: 'Lint rules',
    label: 'All rules',
    summary: 'What the linter finds, and why it matters.',
    body: denseTable(
      ['Rule', 'Finds', 'Category', 'Severity', 'Recommended'],
      rules.map(({ id, meta }) => [
        `[\`${id}\`](/rules/${id}.md)`,
        meta.summary,
        meta.category ?? '',
        meta.severity ?? '',
        meta.recommended === true ? 'yes' : '',
      ]),
    ),
  };
}

function rulePage({ id, meta, cases }: LintRule): Page {
  const options = meta.options === undefined ? '' : fieldTable(meta.options);
  return {
    path: `rules/${id}`,
    section: 'rules',
    title: id,
    summary: `${meta.summary}.`,
    body: [
      `**${meta.summary}.**`,
      denseTable(
        ['Category', 'Severity', 'Recommended', 'Since', 'Reads'],
        [
          [
            meta.category ?? '',
            meta.severity ?? '',
            meta.recommended === true ? 'yes' : '',
            meta.since ?? '',
            meta.reads ?? '',
          ],
        ],
      ),
      ...examples('Avoid', cases?.invalid),
      ...examples('Prefer', cases?.valid),
      ...(meta.rationale === undefined ? [] : ['## Rationale', meta.rationale]),
      ...(options === '' ? [] : ['## Options', options]),
      ...messageSection(meta.messages),
      ...sourceSection(meta.source),
    ].join('\n\n'),
  };
}

function examples(title: string, cases: readonly RuleCase[] = []): readonly string[] {
  if (cases.length === 0) return [];
  return [
    `## ${title}`,
    ...cases.flatMap(({ name, code, file = '' }) => [
      `${name}:`,
      `\`\`\`${languageOf(file)}\n${code.replace(/^\n|\n\s*$/g, '')}\n\`\`\``,
    ]),
  ];
}

function languageOf(file: string): string {
  return /\.(\w+)$/.exec(file)?.[1] ?? '';
}

function messageSection(messages: Readonly<Record<string, string>> = {}): readonly string[] {
  const rows = Object.entries(messages).map(([id, text]) => [`\`${id}\``, text]);
  return rows.length === 0 ? [] : ['## Messages', table(['Id', 'Text'], rows)];
}

function sourceSection(source: string | readonly string[] | undefined): readonly string[] {
  if (source === undefined) return [];
  const links = (typeof source === 'string' ? [source] : source).map((item) =>
    item.startsWith('https:') ? `<${item}>` : `[${item}](/facts/sources.md#${item})`,
  );
  return ['## Sources', links.map((link) => `- ${link}`).join('\n')];
}
