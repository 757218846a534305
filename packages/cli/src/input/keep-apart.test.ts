/** Tests that a command writes its result over none of the files that it reads or keeps. */
import { linkSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captureRun } from '../testing/capture-run.ts';
import { keepApart } from './keep-apart.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'keep-apart-'));

test.each(['--from', '--journal', '--audit', '--policy'])('%s is not emptied by --output', async (option) => {
  const file = join(folder(), 'kept');
  writeFileSync(file, 'kept\n');
  const { code, stderr } = await captureRun(['cancel', 'some-id', option, file, '--output', file]);
  expect({ code, stderr, kept: readFileSync(file, 'utf8') }).toEqual({
    code: 2,
    stderr: `precheck: ${file}: ${option} and --output name the same file; name two files\n`,
    kept: 'kept\n',
  });
});

test('facts are not emptied by --output, whatever link leads to them', async () => {
  const here = folder();
  const [facts, symbolic, hard] = [join(here, 'facts.json'), join(here, 'symbolic'), join(here, 'hard')];
  writeFileSync(facts, '{}');
  symlinkSync(facts, symbolic);
  linkSync(facts, hard);
  for (const output of [symbolic, hard]) {
    const { code } = await captureRun(['check', '--facts', facts, '--output', output]);
    expect(code).toBe(2);
  }
  expect(readFileSync(facts, 'utf8')).toBe('{}');
});

test('files that are not there yet are told apart by their path', () => {
  const here = folder();
  expect(() => keepApart({ '--journal': join(here, 'a'), '--output': join(here, 'b', '..', 'a') })).toThrow(
    '--journal and --output name the same file',
  );
  expect(() => keepApart({ '--journal': join(here, 'a'), '--output': join(here, 'b') })).not.toThrow();
});

test('a standard stream may serve twice', () => {
  expect(() =>
    keepApart({ '--facts': '-', '--from': '-', '--output': '/dev/null', '--audit': undefined }),
  ).not.toThrow();
});
