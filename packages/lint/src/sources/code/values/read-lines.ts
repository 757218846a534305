/** Finds the command whose lines a loop of a shell reads: `while read -r id; do … done < <(command)`. */
import { callName, commandElements } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { childrenOf, nodesIn } from '../node-kinds.ts';

/** The command that writes what a name is read as, by a loop around a place. */
export function linesReadAs(name: string, at: SyntaxNode): SyntaxNode | undefined {
  for (let { parent } = at; parent !== null; { parent } = parent) {
    if (parent.type !== 'while_statement' || !readsOnly(name, parent.childForFieldName('condition'))) continue;
    const outer = parent.parent;
    if (outer?.type === 'pipeline') return childrenOf(outer).findLast(({ endIndex }) => endIndex <= parent.startIndex);
    return outer?.type === 'redirected_statement' ? lastWithin(outer, parent.endIndex) : undefined;
  }
  return undefined;
}

/** `read -r id`: a line that is taken apart into several names is none of them. */
function readsOnly(name: string, condition: SyntaxNode | null): boolean {
  if (condition === null) return false;
  for (const node of nodesIn(condition)) {
    if (node.type !== 'command' || callName(node) !== 'read') continue;
    const names = commandElements(node).filter(({ type, text }) => type === 'word' && /^[A-Za-z_]\w*$/.test(text));
    return names.length === 1 && names[0]?.text === name;
  }
  return false;
}

/** The last command of what is redirected into a loop. */
function lastWithin(statement: SyntaxNode, from: number): SyntaxNode | undefined {
  let last: SyntaxNode | undefined;
  for (const node of nodesIn(statement)) if (node.type === 'command' && node.startIndex >= from) last = node;
  return last;
}
