/** Writes the files of a new rule: `npm run new-rule -- <category>/<id>`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Category } from '../define-rule.ts';
import type { SourceKind } from '../sources/sources.ts';

/** What the rules of each category look at, and a file of that kind for the examples. */
const KINDS: Readonly<Record<Category, readonly [SourceKind, string]>> = {
  caller: ['callers', 'precheck.callers.yaml'],
  code: ['code', 'cancel.sh'],
  config: ['config', 'precheck.config.yaml'],
  manifest: ['manifest', 'app.json'],
  policy: ['policy', 'precheck.policy.yaml'],
  spec: ['spec', 'openapi.yaml'],
};

/** Writes `rule.ts` and `cases.ts` into a folder of rules, and the rule's line into the list of its category. */
export async function newRule(name: string, rulesFolder: string): Promise<readonly string[]> {
  const [category = '', id = ''] = name.split('/');
  if (!isCategory(category) || !/^[a-z]+(?:-[a-z0-9]+)+$/.test(id))
    throw new Error(
      `a rule is named <category>/<id>, the category one of ${Object.keys(KINDS).join(', ')}, not \`${name}\``,
    );
  const folder = join(rulesFolder, category, id);
  if (existsSync(folder)) throw new Error(`there is a rule \`${name}\` already`);
  mkdirSync(folder);
  const list = join(rulesFolder, category, 'rules.ts');
  const files = new Map([
    [join(folder, 'rule.ts'), ruleText(id, category)],
    [join(folder, 'cases.ts'), casesText(id, category)],
    [list, listed(readFileSync(list, 'utf8'), id)],
  ]);
  const style = await resolveConfig(fileURLToPath(import.meta.url));
  for (const [path, text] of files) writeFileSync(path, await format(text, { ...style, parser: 'typescript' }));
  return [...files.keys()];
}

function isCategory(word: string): word is Category {
  return word in KINDS;
}

function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function ruleText(id: string, category: Category): string {
  const [reads] = KINDS[category];
  return `/** Flags what this rule is about. */
import { defineRule } from '../../../define-rule.ts';

/** Say in a sentence what has to be. */
export const ${camel(id)} = defineRule({
  id: '${id}',
  reads: '${reads}',
  meta: {
    summary: 'Say in a sentence what has to be',
    rationale: 'Say what happens where it is not.',
    category: '${category}',
    severity: 'warning',
    confidence: 'high',
    recommended: false,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check() {
    // Takes the source and \`report\`, and reports a place and a message for each fault.
  },
});
`;
}

function casesText(id: string, category: Category): string {
  const [, file] = KINDS[category];
  return `/** Examples of \`${id}\`. */
import type { RuleCase } from '../../../define-rule.ts';

/** One that is right, and one that is not. */
export const cases: readonly RuleCase[] = [
  { name: 'one that is right', files: { '${file}': '' }, findings: [] },
  { name: 'one that is not', files: { '${file}': '' }, findings: ['${file}:1:1 what is wrong, and what to do'] },
];
`;
}

/** The list with the rule at its place in the alphabet. */
function listed(text: string, id: string): string {
  const name = camel(id);
  const imports = `import { cases as ${name}Cases } from './${id}/cases.ts';\nimport { ${name} } from './${id}/rule.ts';\n`;
  const ids = [...text.matchAll(/from '\.\/([a-z0-9-]+)\/cases\.ts'/g)].map(([, known = '']) => known);
  const next = ids.toSorted().find((known) => known > id);
  const withImports =
    next === undefined
      ? text.replace(/\n\n\/\*\* The rules, sorted/, (end) => `\n${imports.trimEnd()}${end}`)
      : text.replace(`import { cases as ${camel(next)}Cases }`, (start) => `${imports}${start}`);
  const line = `  { ...${name}, cases: ${name}Cases },\n`;
  return next === undefined
    ? withImports.replace(/\];\n$/, `${line}];\n`)
    : withImports.replace(`  { ...${camel(next)}, cases`, (start) => `${line}${start}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const written = await newRule(process.argv[2] ?? '', fileURLToPath(new URL('../rules', import.meta.url)));
    process.stdout.write(
      `${written.join('\n')}\nFill in the first two; \`npx vitest run --project lint rules.test\` runs the examples.\n`,
    );
  } catch (error) {
    process.stderr.write(`new-rule: ${(error as Error).message}\n`);
    process.exitCode = 2;
  }
}
