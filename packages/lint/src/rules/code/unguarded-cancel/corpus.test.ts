/** Runs the rule over a corpus of files as teams write them, and holds it to its recall and precision. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lint } from '../../../lint.ts';

interface Example {
  readonly name: string;
  /** Undefined where a file has one finding or none, and it does not matter on which line. */
  readonly lines: readonly number[] | undefined;
  readonly isUnguarded: boolean;
  readonly text: string;
}

/** Stands at the end of a line that has a finding. */
const MARK = / §$/gm;

const corpus = new URL('corpus/', import.meta.url);
const examples = readdirSync(corpus).flatMap((file): readonly Example[] =>
  readFileSync(new URL(file, corpus), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const [expected = '', name = ''] = part.slice(0, end).split(' ');
      const text = part.slice(end + 1);
      const lines = expected === 'marked' ? linesWithMark(text) : undefined;
      return {
        name: `${file.replace('.txt', '')}/${name}`,
        lines,
        isUnguarded: expected === 'found' || (lines ?? []).length > 0,
        text: text.replace(MARK, ''),
      };
    }),
);

function linesWithMark(text: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (line.endsWith(' §') ? [index + 1] : []));
}

const folder = mkdtempSync(join(tmpdir(), 'precheck-corpus-'));
const found = new Map<string, number[]>();

beforeAll(async () => {
  for (const { name, text } of examples) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { findings } = await lint([folder]);
  for (const { ruleId, where } of findings) {
    const name = where.path.slice(folder.length + 1);
    if (ruleId === 'unguarded-cancel') found.set(name, [...(found.get(name) ?? []), where.line]);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(examples)('$name', ({ name, isUnguarded, lines }) => {
  const own = found.get(name) ?? [];
  if (lines === undefined) expect(own).toHaveLength(isUnguarded ? 1 : 0);
  else expect(own).toStrictEqual(lines);
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
