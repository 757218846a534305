/** Reads source code and scripts: the cancels in them, and whether a check stands before each. */
import { extname } from 'node:path';
import type { Place } from '../../place.ts';
import type { TextFile } from '../../text-file.ts';
import type { SourceReader } from '../sources.ts';
import type { Cancel } from './code-source.ts';
import { findCancels } from './find-cancels.ts';
import { loadGrammars, parseCode, type SyntaxNode } from './grammar.ts';
import { guardsOf } from './guards.ts';
import { httpCancels } from './http-requests.ts';
import { CODE_ENDINGS, type Snippet, snippetsOf } from './snippets.ts';
import { symbolsOf } from './symbols.ts';
import { terraformCancels } from './terraform-actions.ts';

const MENTIONS = /(?:assignment|eligibility)[-_]?schedule[-_]?requests?/i;

/** Takes code by its ending, and reads only what names the requests and a cancel. */
export const codeReader: SourceReader<'code'> = {
  kind: 'code',
  takes: (path) => CODE_ENDINGS.has(extname(path).toLowerCase()),
  recognises: ({ text }) => MENTIONS.test(text) && /cancel|Stop-Mg/i.test(text),
  prepare: async (files) =>
    loadGrammars(
      files.flatMap((file) =>
        file.path.endsWith('.tf') ? ['terraform' as const] : snippetsOf(file).map(({ language }) => language),
      ),
    ),
  read([file]) {
    if (file === undefined) return { path: '', cancels: [] };
    const { path, text } = file;
    if (/\.(?:http|rest)$/i.test(path)) return { path, cancels: httpCancels(file) };
    if (path.endsWith('.tf')) return { path, cancels: terraformCancels(file) };
    const guarded = new Set<string>();
    const cancels = snippetsOf(file).flatMap((snippet) => {
      const found = cancelsIn(file, snippet, guarded.has(snippet.group ?? ''));
      if (found.endsOnDeny && snippet.group !== undefined) guarded.add(snippet.group);
      return MENTIONS.test(text) ? found.cancels : [];
    });
    return { path, cancels };
  },
};

function cancelsIn(
  { path }: TextFile,
  snippet: Snippet,
  isPastGuard: boolean,
): { readonly cancels: readonly Cancel[]; readonly endsOnDeny: boolean } {
  const tree = parseCode(snippet.text, snippet.language);
  if (tree === undefined) return { cancels: [], endsOnDeny: false };
  try {
    const symbols = symbolsOf(tree.rootNode);
    const guards = guardsOf(tree.rootNode, symbols, snippet.endsOnFailure === true);
    const cancels = findCancels(tree.rootNode, symbols).map(({ node, form, kind, id }): Cancel => {
      const placed = node.type === 'command' || node.type === 'object' ? node : chainStart(node);
      return {
        where: at(path, placed.startPosition),
        end: at(path, node.endPosition),
        form,
        kind,
        id,
        isGuarded: isPastGuard || guards.covers(node),
      };
    });
    return { cancels, endsOnDeny: guards.endsOnDeny };
  } finally {
    tree.delete();
  }
}

function chainStart(node: SyntaxNode): SyntaxNode {
  return node;
}

function at(path: string, { row, column }: { readonly row: number; readonly column: number }): Place {
  return { path, line: row + 1, column: column + 1 };
}
