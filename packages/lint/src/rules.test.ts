/** Runs the examples of every rule, and holds the registry to the folders and to the habits of rules. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { misfitOf } from './config/option-value.ts';
import type { RuleCase } from './define-rule.ts';
import { knownNames } from './generated/known-names.ts';
import { lint } from './lint.ts';
import { rules } from './registry.ts';

const SOURCES: ReadonlySet<string> = new Set(knownNames.sources);

interface Found {
  readonly lines: readonly string[];
  /** Whether there are mends that are safe, and ones that are not. */
  readonly fixes: ReadonlySet<'safe' | 'unsafe'>;
}

async function findingsOf({ files, options }: RuleCase, ruleId: string): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'precheck-lint-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { findings } = await lint([folder], {
      config: { extends: 'strict', rules: options === undefined ? {} : { [ruleId]: ['error', options] } },
    });
    const own = findings.filter((finding) => finding.ruleId === ruleId);
    return {
      lines: own.map(
        ({ where, message }) => `${where.path.slice(folder.length + 1)}:${where.line}:${where.column} ${message}`,
      ),
      fixes: new Set(own.flatMap(({ fix }) => (fix === undefined ? [] : fix.safe ? 'safe' : 'unsafe'))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(rules)('$id', ({ id, meta, cases }) => {
  test.each(cases)('$name', async (example) => {
    const { lines, fixes } = await findingsOf(example, id);
    expect(lines).toEqual(example.findings);
    // Why only this way round: not every fault of a rule can be mended.
    for (const kind of fixes) expect(kind).toBe(meta.fixable);
  });

  test('has an example that is right and one that is not, a summary without a period, and a rationale', () => {
    const counts = cases.map(({ findings }) => findings.length);
    expect([counts.includes(0), counts.some((count) => count > 0)]).toEqual([true, true]);
    expect(meta.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(meta.rationale).not.toBe('');
  });

  test('says since when it is there and what it rests on: a source of the catalogue, or an address', () => {
    expect(meta.since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(SOURCES.has(meta.source ?? '') || meta.source?.startsWith('https://')).toBe(true);
    if (meta.securitySeverity !== undefined) {
      expect(meta.securitySeverity).toBeGreaterThanOrEqual(0.1);
      expect(meta.securitySeverity).toBeLessThanOrEqual(10);
    }
  });

  test('has options with a description and a default that fits, and an example with other options for each', () => {
    for (const [name, schema] of Object.entries(meta.options?.properties ?? {})) {
      expect([name, misfitOf(schema.default, schema)]).toEqual([name, undefined]);
      expect(schema.description).toMatch(/\.$/);
      expect(cases.some(({ options }) => options !== undefined && name in options)).toBe(true);
    }
  });
});

test.each(rules.filter(({ meta }) => meta.fixable !== undefined))(
  '$id mends something in an example',
  async ({ id, meta, cases }) => {
    const found = await Promise.all(cases.map((example) => findingsOf(example, id)));
    expect(found.some(({ fixes }) => meta.fixable !== undefined && fixes.has(meta.fixable))).toBe(true);
  },
);

test('pages of this product that rules rest on exist', () => {
  const pages = rules.flatMap(({ meta }) => /^https:\/\/pim-precheck\.dev\/(.+)$/.exec(meta.source ?? '')?.[1] ?? []);
  const isThere = (page: string): boolean =>
    ['docs', 'openapi', 'packages/lint/generated'].some((folder) =>
      [`${folder}/${page}.md`, `${folder}/${page}`, `${folder}/${page.replace('schemas/', '')}`].some((path) =>
        existsSync(new URL(`../../../${path}`, import.meta.url)),
      ),
    );
  expect(pages.filter((page) => !isThere(page))).toEqual([]);
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
