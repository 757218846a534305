/** Finds the code in a file: the whole of a source file, or the pieces that stand in another. */
import { basename, extname } from 'node:path';
import type { TextFile } from '../../../text-file.ts';
import { type CodeHolder, holderOf } from './code-files.ts';
import { languageOfExtension } from './languages.ts';
import { markdownSnippets } from './markdown.ts';
import { scriptSnippets } from './markup.ts';
import { notebookSnippets } from './notebooks.ts';
import { jenkinsSnippets } from './jenkins.ts';
import { dockerfileSnippets, makefileSnippets, packageSnippets } from './recipes.ts';
import { languageOfShebang } from './shebang.ts';
import type { Snippet } from './snippet.ts';
import { workflowSnippets } from './workflows.ts';

const SNIPPETS: Readonly<Record<CodeHolder, (text: string) => readonly Snippet[]>> = {
  dockerfile: dockerfileSnippets,
  jenkinsfile: jenkinsSnippets,
  makefile: makefileSnippets,
  markdown: markdownSnippets,
  markup: scriptSnippets,
  notebook: notebookSnippets,
  package: packageSnippets,
  workflow: workflowSnippets,
};

/** The code of a file. */
export function snippetsOf({ path, text }: TextFile): readonly Snippet[] {
  const name = basename(path);
  const ending = extname(name).toLowerCase();
  const language = ending === '' ? languageOfShebang(text) : languageOfExtension(ending);
  if (language !== undefined) return [{ language, text, offsetOf: (index) => index }];
  const holder = holderOf(name);
  return holder === undefined ? [] : SNIPPETS[holder](text);
}
