/** Finds the code in a file: the whole of a source file, or the pieces that stand in another. */
import { basename, extname } from 'node:path';
import type { TextFile } from '../../../text-file.ts';
import { CODE_EXTENSIONS, languageOfExtension } from './languages.ts';
import { markdownSnippets } from './markdown.ts';
import { scriptSnippets } from './markup.ts';
import { notebookSnippets } from './notebooks.ts';
import { jenkinsSnippets } from './jenkins.ts';
import { dockerfileSnippets, makefileSnippets, packageSnippets } from './recipes.ts';
import { hasShebang, languageOfShebang } from './shebang.ts';
import type { Snippet } from './snippet.ts';
import { workflowSnippets } from './workflows.ts';

const BY_NAME: readonly (readonly [RegExp, (text: string) => readonly Snippet[]])[] = [
  [/^(?:.*\.)?(?:Dockerfile|Containerfile)(?:\..*)?$/i, dockerfileSnippets],
  [/^(?:GNU)?Makefile(?:\..*)?$|\.mk$|^justfile$|^\.justfile$/i, makefileSnippets],
  [/^Jenkinsfile(?:\..*)?$/i, jenkinsSnippets],
  [/^package\.json$/, packageSnippets],
  [/\.ipynb$/i, notebookSnippets],
  [/\.(?:md|mdx|markdown)$/i, markdownSnippets],
  [/\.ya?ml$/i, workflowSnippets],
  [/\.(?:vue|svelte|html?|astro)$/i, scriptSnippets],
];

/** Whether a file may hold code, by its path, or by how it begins where that does not tell. */
export function mayHoldCode(path: string): boolean {
  const name = basename(path);
  const ending = extname(name).toLowerCase();
  return (
    CODE_EXTENSIONS.includes(ending) ||
    /\.(?:tf|http|rest|json)$/i.test(name) ||
    BY_NAME.some(([pattern]) => pattern.test(name)) ||
    (ending === '' && hasShebang(path))
  );
}

/** The code of a file. */
export function snippetsOf({ path, text }: TextFile): readonly Snippet[] {
  const name = basename(path);
  const ending = extname(name).toLowerCase();
  const language = ending === '' ? languageOfShebang(text) : languageOfExtension(ending);
  if (language !== undefined) return [{ language, text, offsetOf: (index) => index }];
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1](text) ?? [];
}
