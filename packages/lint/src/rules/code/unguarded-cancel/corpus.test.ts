/** Runs the rule over a corpus of files as teams write them, and holds it to its recall and precision. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lint } from '../../../lint.ts';

interface Example {
  readonly name: string;
  readonly isUnguarded: boolean;
  readonly text: string;
}

const corpus = new URL('corpus/', import.meta.url);
const examples = readdirSync(corpus).flatMap((file): readonly Example[] =>
  readFileSync(new URL(file, corpus), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const [expected = '', name = ''] = part.slice(0, end).split(' ');
      return {
        name: `${file.replace('.txt', '')}/${name}`,
        isUnguarded: expected === 'found',
        text: part.slice(end + 1),
      };
    }),
);

const folder = mkdtempSync(join(tmpdir(), 'precheck-corpus-'));
const found = new Map<string, number>();

beforeAll(async () => {
  for (const { name, text } of examples) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { findings } = await lint([folder]);
  for (const { ruleId, where } of findings) {
    const name = where.path.slice(folder.length + 1);
    if (ruleId === 'unguarded-cancel') found.set(name, (found.get(name) ?? 0) + 1);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(examples)('$name', ({ name, isUnguarded }) => {
  expect(found.get(name) ?? 0).toBe(isUnguarded ? 1 : 0);
});

test('finds at least 95 % of what is to be found, and is right in at least 98 %', () => {
  const wanted = examples.filter(({ isUnguarded }) => isUnguarded);
  const hits = wanted.filter(({ name }) => found.has(name)).length;
  const recall = hits / wanted.length;
  const precision = hits / found.size;
  console.log(
    `${examples.length} files: recall ${(100 * recall).toFixed(1)} %, precision ${(100 * precision).toFixed(1)} %`,
  );
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.98);
});
