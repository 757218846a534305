/** The plugin in ESLint 9 and 10 themselves: the same findings as the linter's own, on the same places. */
import { readdirSync, readFileSync } from 'node:fs';
import { ESLint as Eslint10 } from 'eslint';
// Why cast below: both have the same face, each with types of its own.
import { ESLint as Eslint9 } from 'eslint-9';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { lint } from '../lint.ts';
import { plugin, recommended } from './plugin.ts';

const versions = [
  ['9', Eslint9 as unknown as typeof Eslint10],
  ['10', Eslint10],
] as const;

test.each(versions)('ESLint %s is what its name says', (version, Engine) => {
  expect(Engine.version.split('.')[0]).toBe(version);
});

async function messagesOf(Engine: typeof Eslint10, text: string, filePath: string): Promise<readonly string[]> {
  const eslint = new Engine({
    overrideConfigFile: true,
    overrideConfig: [recommended as never, { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }],
  });
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(
    ({ ruleId, line, column, severity }) => `${ruleId ?? ''} ${line}:${column} ${severity}`,
  );
}

const CANCEL =
  'await client.api(`/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/${id}/cancel`).post({});\n';

describe.each(versions)('the recommended configuration in ESLint %s', (_, Engine) => {
  test.each([
    ['a cancel without a check', CANCEL, 'a.mjs', ['precheck/unguarded-cancel 1:7 2']],
    [
      'the same in TypeScript',
      `export async function f(id: string): Promise<void> {\n  ${CANCEL}}\n`,
      'a.ts',
      ['precheck/unguarded-cancel 2:9 2'],
    ],
    [
      'one behind a check',
      `const { verdict } = await precheck(client, id);\nif (verdict === 'allow') {\n  ${CANCEL}}\n`,
      'a.mjs',
      [],
    ],
    ['something else', 'export const a = 1;\n', 'a.mjs', []],
  ])('%s', async (_name, text, file, expected) => {
    expect(await messagesOf(Engine, text, file)).toEqual(expected);
  });
});

test.each(versions)('ESLint %s finds in the corpus what the linter finds, at the same places', async (_, Engine) => {
  const corpus = new URL('../rules/code/unguarded-cancel/corpus/', import.meta.url);
  const parts = readdirSync(corpus).flatMap((file) =>
    readFileSync(new URL(file, corpus), 'utf8').split(/^=== /m).slice(1),
  );
  let files = 0;
  for (const [index, part] of parts.entries()) {
    const end = part.indexOf('\n');
    const ending = /\.(?:[cm]?js|ts)$/.exec(part.slice(0, end))?.[0];
    if (ending === undefined) continue;
    const [path, text] = [`file-${index}${ending}`, part.slice(end + 1).replace(/ §$/gm, '')];
    const { findings } = await lint([], { texts: new Map([[path, text]]) });
    const own = findings
      .filter(({ severity }) => severity !== 'info')
      .map(
        ({ ruleId, where, severity }) =>
          `precheck/${ruleId} ${where.line}:${where.column} ${severity === 'error' ? 2 : 1}`,
      );
    expect([path, await messagesOf(Engine, text, path)]).toEqual([path, own]);
    files += 1;
  }
  expect(files).toBeGreaterThan(60);
});

test('has every rule about code, with the page that says what it is about', () => {
  expect(Object.keys(plugin.rules)).toContain('unguarded-cancel');
  for (const [id, { meta }] of Object.entries(plugin.rules))
    expect(meta.docs.url).toBe(`https://pim-precheck.dev/rules/${id}`);
});
