/** Reads the aliases that shells give commands. */
import { callName, commandElements, plainName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { childrenOf } from '../node-kinds.ts';

/** `Set-Alias -Name x -Value Stop-Mg…`, `alias x='curl …'`; undefined where a node makes no alias. */
export function aliasIn(node: SyntaxNode): { readonly name: string; readonly value: SyntaxNode } | undefined {
  if (node.type !== 'command') return undefined;
  const name = plainName(callName(node));
  const words = commandElements(node);
  if (/^(?:setalias|newalias|sal|nal)$/.test(name)) {
    const [own, value] = words.filter(({ type }) => type !== 'command_parameter');
    return own === undefined || value === undefined ? undefined : { name: own.text.replace(/["']/g, ''), value };
  }
  if (name !== 'alias') return undefined;
  for (const word of words) {
    const [first, value] = childrenOf(word);
    const own = /^([\w-]+)=$/.exec(first?.text ?? '')?.[1];
    if (own !== undefined && value !== undefined) return { name: own, value };
  }
  return undefined;
}
