/** Tells by its name what code a file may hold. */
import { basename, extname } from 'node:path';
import { CODE_EXTENSIONS } from './languages.ts';
import { hasShebang } from './shebang.ts';

/** A file that holds code among other things. */
export type CodeHolder =
  'dockerfile' | 'jenkinsfile' | 'makefile' | 'markdown' | 'markup' | 'notebook' | 'package' | 'workflow';

const HOLDERS: readonly (readonly [RegExp, CodeHolder])[] = [
  [/^(?:.*\.)?(?:Dockerfile|Containerfile)(?:\..*)?$/i, 'dockerfile'],
  [/^(?:GNU)?Makefile(?:\..*)?$|\.mk$|^justfile$|^\.justfile$/i, 'makefile'],
  [/^Jenkinsfile(?:\..*)?$/i, 'jenkinsfile'],
  [/^package\.json$/, 'package'],
  [/\.ipynb$/i, 'notebook'],
  [/\.(?:md|mdx|markdown)$/i, 'markdown'],
  [/\.ya?ml$/i, 'workflow'],
  [/\.(?:vue|svelte|html?|astro)$/i, 'markup'],
];

/** What a file is that holds code among other things, by its name; undefined where it is none. */
export function holderOf(name: string): CodeHolder | undefined {
  return HOLDERS.find(([pattern]) => pattern.test(name))?.[1];
}

/** Whether a file may hold code, by its path, or by how it begins where that does not tell. */
export function mayHoldCode(path: string): boolean {
  const name = basename(path);
  const ending = extname(name).toLowerCase();
  return (
    CODE_EXTENSIONS.includes(ending) ||
    /\.(?:tf|http|rest|json)$/i.test(name) ||
    holderOf(name) !== undefined ||
    (ending === '' && hasShebang(path))
  );
}
