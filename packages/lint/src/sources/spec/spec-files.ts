/** Tells what a file of a description is, by its name and a few words. */
import { basename, dirname } from 'node:path';
import type { TextFile } from '../../text-file.ts';

const HEAD = /^\s*(?:\{\s*)?["']?(?:openapi|overlay)["']?\s*:/m;
const HEAD_LENGTH = 4_096;

/** Whether a text begins as an OpenAPI document or an overlay does. */
export function isDescription(text: string): boolean {
  return HEAD.test(text.slice(0, HEAD_LENGTH));
}

/** Whether a file says anything about access. */
export function mentionsAccess({ text }: TextFile): boolean {
  return text.includes('x-access');
}

/** Whether a file lies where the catalogue does. */
export function isInCatalogue(path: string): boolean {
  return basename(dirname(path)) === 'catalog' && /^[a-z-]+\.json$/.test(basename(path));
}

/** Whether a file is one of the catalogue. Why the word: a folder may be called `catalog` for other reasons. */
export function isCatalogue(path: string, text: string): boolean {
  return isInCatalogue(path) && /"(?:certainty|readOn)"/.test(text);
}
