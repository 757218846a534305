/** Runs the examples of every rule, and holds the registry to the folders and to the habits of rules. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from './lint.ts';
import { rules } from './registry.ts';

function findingsOf(files: Readonly<Record<string, string>>, ruleId: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'precheck-lint-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return lint([folder])
      .findings.filter((finding) => finding.ruleId === ruleId)
      .map(({ where, message }) => `${where.path.slice(folder.length + 1)}:${where.line}:${where.column} ${message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(rules)('$id', ({ id, meta, cases }) => {
  test.each(cases)('$name', ({ files, findings }) => {
    expect(findingsOf(files, id)).toEqual(findings);
  });

  test('has an example that is right and one that is not, a summary without a period, and a rationale', () => {
    const counts = cases.map(({ findings }) => findings.length);
    expect([counts.includes(0), counts.some((count) => count > 0)]).toEqual([true, true]);
    expect(meta.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(meta.rationale).not.toBe('');
  });
});

test('the registry holds the folders, in order', () => {
  expect(rules.map(({ id }) => id)).toEqual(readdirSync(new URL('rules', import.meta.url)).toSorted());
});

test.each([
  ['not YAML at all', 'rules: [', /^not YAML: /],
  ['not UTF-8', Buffer.from([0xff, 0xfe, 0x00]), /^is not UTF-8$/],
])('a file that is %s is a finding, and the run goes on', (_, text, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'precheck-lint-'));
  writeFileSync(join(folder, 'precheck.policy.yaml'), text);
  writeFileSync(join(folder, 'b.policy-test.yaml'), 'tests: 1\n');
  const { findings, files } = lint([folder]);
  rmSync(folder, { recursive: true });
  expect(files).toBe(2);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['policy-test-is-valid', 'unreadable-file']);
  expect(findings[1]?.message).toMatch(message);
});
