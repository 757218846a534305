/** Encodings: what is read is what people see, and what is written back is as it was. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LintFolder } from './testing/lint-folder.ts';
import { readTextFile, rewriteTextFile } from './text-file.ts';

let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
});
afterEach(() => folder.remove());

const TEXT = 'Write-Host "é"\r\n';

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ['UTF-16 without a mark, little end first', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16 without a mark, big end first', Buffer.from(TEXT, 'utf16le').swap16()],
  ['an old western code page', Buffer.from(TEXT, 'latin1')],
])('%s', (_, bytes) => {
  const path = join(folder.path, 'a.ps1');
  writeFileSync(path, bytes);
  expect(readTextFile(path).text).toBe(TEXT);
  rewriteTextFile(path, TEXT);
  expect(readFileSync(path)).toEqual(bytes);
});

test('a byte that only the western code page of Windows knows, such as its euro sign, outlives a rewrite', () => {
  const path = join(folder.path, 'a.ps1');
  const bytes = Buffer.from([0x80, 0x93, 0x0a]);
  writeFileSync(path, bytes);
  rewriteTextFile(path, readTextFile(path).text);
  expect(readFileSync(path)).toEqual(bytes);
});

test('what holds a zero byte is not text', () => {
  const path = join(folder.path, 'a.ts');
  writeFileSync(path, Buffer.from([0x47, 0x00, 0x10]));
  expect(() => readTextFile(path)).toThrow(`${path}:1:1: is not text`);
});
