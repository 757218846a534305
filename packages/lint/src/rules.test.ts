/** Runs the examples of every rule, and holds the registry to the folders and to the habits of rules. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RuleCase } from './define-rule.ts';
import { lint } from './lint.ts';
import { rules } from './registry.ts';

async function findingsOf({ files, options }: RuleCase, ruleId: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'precheck-lint-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { findings } = await lint([folder], {
      config: { extends: 'strict', rules: options === undefined ? {} : { [ruleId]: ['error', options] } },
    });
    return findings
      .filter((finding) => finding.ruleId === ruleId)
      .map(({ where, message }) => `${where.path.slice(folder.length + 1)}:${where.line}:${where.column} ${message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(rules)('$id', ({ id, meta, cases }) => {
  test.each(cases)('$name', async (example) => {
    expect(await findingsOf(example, id)).toEqual(example.findings);
  });

  test('has an example that is right and one that is not, a summary without a period, and a rationale', () => {
    const counts = cases.map(({ findings }) => findings.length);
    expect([counts.includes(0), counts.some((count) => count > 0)]).toEqual([true, true]);
    expect(meta.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(meta.rationale).not.toBe('');
  });
});

test('the registry holds the folders of each category, in order, and no id twice', () => {
  const categories = readdirSync(new URL('rules', import.meta.url)).toSorted();
  const folders = categories.flatMap((category) =>
    readdirSync(new URL(`rules/${category}`, import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${category}/${name}`)
      .toSorted(),
  );
  expect(rules.map(({ id, meta }) => `${meta.category}/${id}`)).toEqual(folders);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test.each([
  ['not YAML at all', 'rules: [', /^not YAML: /],
  ['not text', Buffer.from([0xc3, 0x28, 0x00]), /^is not text$/],
])('a file that is %s is a finding, and the run goes on', async (_, text, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'precheck-lint-'));
  writeFileSync(join(folder, 'precheck.policy.yaml'), text);
  writeFileSync(join(folder, 'b.policy-test.yaml'), 'tests: 1\n');
  const { findings, files } = await lint([folder]);
  rmSync(folder, { recursive: true });
  expect(files).toBe(2);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['policy-test-is-valid', 'unreadable-file']);
  expect(findings[1]?.message).toMatch(message);
});
