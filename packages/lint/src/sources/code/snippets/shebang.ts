/** Tells the language of a file without an ending by its first line. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { LanguageId } from '../grammar.ts';
import { onDisk } from '../../../files/file-name.ts';
import { languageOfName } from './languages.ts';

const LONGEST = 128;

/** The language of the interpreter that a text names in its first line. */
export function languageOfShebang(text: string): LanguageId | undefined {
  const [, path = '', rest = ''] = /^#!\s*(\S+)([^\n]*)/.exec(text.slice(0, LONGEST)) ?? [];
  const program = path.replace(/^.*\//, '');
  const name = program === 'env' ? (rest.split(/\s+/).find((word) => /^\w[\w.-]*$/.test(word)) ?? '') : program;
  if (/^(?:ba|z|k|da|a|mk)?sh$/.test(name)) return 'bash';
  if (/^(?:tsx|ts-node|deno|bun)$/.test(name)) return 'typescript';
  return languageOfName(name.replace(/(?<=^python|^php)[\d.]+$/, ''));
}

/** Whether a file begins with the name of an interpreter that is known. */
export function hasShebang(path: string): boolean {
  try {
    // Why: to open a pipe is to wait for whoever writes to it.
    if (!statSync(onDisk(path)).isFile()) return false;
    return languageOfShebang(firstOf(path)) !== undefined;
  } catch {
    return false;
  }
}

function firstOf(path: string): string {
  const file = openSync(onDisk(path), 'r');
  try {
    const bytes = Buffer.alloc(LONGEST);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, LONGEST, 0));
  } finally {
    closeSync(file);
  }
}
