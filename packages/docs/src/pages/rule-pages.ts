/** A page for each rule of the linter, from its meta and its cases. */
import type { Page } from '../site/page.ts';
import type { LintRule } from '../sources/lint-rules.ts';
import { fieldTable } from '../text/schema-fields.ts';
import { denseTable } from '../text/table.ts';

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
        meta.category,
        meta.severity,
        meta.recommended ? 'yes' : 'strict only',
      ]),
    ),
  };
}

function rulePage({ id, meta, cases, reads }: LintRule): Page {
  const options = meta.options === undefined ? '' : fieldTable(meta.options);
  const facts: readonly (readonly [string, string])[] = [
    ['Category', meta.category],
    ['Severity', meta.severity],
    ['Security severity', meta.securitySeverity?.toFixed(1) ?? ''],
    ['Confidence', meta.confidence],
    ['In the preset recommended', meta.recommended ? 'yes' : 'no'],
    ['Mended by', { safe: '`--fix`', unsafe: '`--fix-unsafe`', no: '' }[meta.fixable ?? 'no']],
    ['Since', meta.since],
    ['Reads', reads],
  ];
  return {
    path: `rules/${id}`,
    section: 'rules',
    title: id,
    summary: `${meta.summary}.`,
    sources: [`packages/lint/src/rules/${meta.category}/${id}/rule.ts`],
    body: [
      `**${meta.summary}.**`,
      meta.rationale,
      denseTable(
        ['Property', 'Value'],
        facts.filter(([, value]) => value !== ''),
      ),
      ...examples(
        'Avoid',
        cases.filter(({ findings }) => findings.length > 0),
      ),
      ...examples(
        'Prefer',
        cases.filter(({ findings }) => findings.length === 0),
      ),
      ...(options === '' ? [] : ['## Options', options]),
      '## Hold one back',
      `\`precheck-disable-next-line ${id} -- why\` in a comment on the line before, or \`"${id}": "off"\` under \`rules\` of the configuration. The reason is required.`,
      ...sourceSection(meta.source),
    ].join('\n\n'),
  };
}

function examples(title: string, cases: LintRule['cases']): readonly string[] {
  if (cases.length === 0) return [];
  return [`## ${title}`, ...cases.flatMap((example) => [`${example.name}:`, ...filesOf(example), ...foundIn(example)])];
}

function filesOf({ files }: LintRule['cases'][number]): readonly string[] {
  return Object.entries(files).flatMap(([name, text]) => [
    `\`${name}\``,
    `\`\`\`\`${languageOf(name)}\n${text.replace(/^\n|\n\s*$/g, '')}\n\`\`\`\``,
  ]);
}

function foundIn({ findings }: LintRule['cases'][number]): readonly string[] {
  return findings.length === 0 ? [] : [`finds\n\n\`\`\`text\n${findings.join('\n')}\n\`\`\``];
}

function languageOf(file: string): string {
  return /\.(\w+)$/.exec(file)?.[1] ?? '';
}

function sourceSection(source: string | undefined): readonly string[] {
  if (source === undefined) return [];
  const link = source.startsWith('https:') ? `<${source}>` : `[${source}](/facts/sources.md#${source})`;
  return ['## Source', `- ${link}`];
}
