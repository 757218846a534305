/** The sha256 of a generator's own source, so that a changed generator shows before it is run. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const IMPORT = /^\s*(?:import|export)\b[^;'"]*?['"](\.{1,2}\/[^'"]+)['"]/gm;

/** Hashes a file together with every file that it imports by a relative path, however far away. */
export function hashSource(path: string): string {
  const texts = new Map<string, string>();
  collect(path, texts);
  const hash = createHash('sha256');
  const folder = dirname(path);
  for (const [file, text] of [...texts].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(`${relative(folder, file).replaceAll('\\', '/')}\n${text}\n`);
  }
  return hash.digest('hex');
}

function collect(path: string, texts: Map<string, string>): void {
  if (texts.has(path) || !existsSync(path)) return;
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  texts.set(path, text);
  for (const [, specifier = ''] of text.matchAll(IMPORT)) collect(resolve(dirname(path), specifier), texts);
}
