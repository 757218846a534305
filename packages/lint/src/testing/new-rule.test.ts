/** The scaffold: two files that are formatted, and a list that stays in order. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, resolveConfig } from 'prettier';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRule } from './new-rule.ts';

const own = fileURLToPath(new URL('../rules', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precheck-rules-'));
  cpSync(own, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(
  readdirSync(own).flatMap((category) => [
    `${category}/aa-is-first`,
    `${category}/keeps-its-place`,
    `${category}/zz-is-last`,
  ]),
)('%s is written as it should be, at its place', async (name) => {
  const [category = '', id = ''] = name.split('/');
  const written = await newRule(name, folder);
  expect(written.map((path) => path.slice(folder.length + 1))).toEqual([
    `${category}/${id}/rule.ts`,
    `${category}/${id}/cases.ts`,
    `${category}/rules.ts`,
  ]);
  const options = await resolveConfig(join(own, 'x.ts'));
  for (const path of written)
    expect([path, await check(readFileSync(path, 'utf8'), { ...options, parser: 'typescript' })]).toEqual([path, true]);
  const list = readFileSync(join(folder, category, 'rules.ts'), 'utf8');
  const imported = [...list.matchAll(/from '\.\/([a-z0-9-]+)\/rule\.ts'/g)].map(([, known]) => known);
  const entries = list.match(/cases: \w+Cases/g) ?? [];
  expect(imported).toEqual(imported.toSorted());
  expect([imported.includes(id), entries.length]).toEqual([true, imported.length]);
});

test.each(['policy', 'policy/Nope', 'nope/is-it', 'policy/policy-is-valid', ''])('`%s` is refused', async (name) => {
  await expect(newRule(name, folder)).rejects.toThrow(/a rule is named|there is a rule/);
});
