/** Finds the commands of a shell that write the files that others read: `echo "$id" >> allowed.txt`, `done < allowed.txt`. */
import { callName, commandElements } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { childrenOf, nodesIn } from '../node-kinds.ts';

/** The commands that write, line by line, a file that a node reads. */
export function writesOfRead(node: SyntaxNode): readonly SyntaxNode[] {
  const read = new Set([...nodesIn(node)].flatMap((own) => filesRead(own)));
  if (read.size === 0) return [];
  return [...nodesIn(node.tree.rootNode)].flatMap((own) => {
    const target = own.type === 'file_redirect' && own.text.startsWith('>>') ? fileOf(own) : undefined;
    const body = own.parent === null ? undefined : childrenOf(own.parent)[0];
    const command = body?.type === 'list' ? childrenOf(body).at(-1) : body;
    return target !== undefined && read.has(target) && command !== undefined ? [command] : [];
  });
}

function filesRead(node: SyntaxNode): readonly string[] {
  if (node.type === 'file_redirect') return /^<(?![<(&])/.test(node.text) ? [fileOf(node)] : [];
  return node.type === 'command' && callName(node) === 'cat' ? commandElements(node).map(({ text }) => bare(text)) : [];
}

function fileOf(redirect: SyntaxNode): string {
  return bare(childrenOf(redirect).at(-1)?.text ?? '');
}

function bare(text: string): string {
  return text.replace(/["']/g, '');
}
