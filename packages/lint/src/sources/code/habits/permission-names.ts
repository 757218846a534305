/** Finds names of permissions that are written out in code. */
import type { SyntaxNode } from '../grammar.ts';
import { nodesIn, OBJECTS, STRINGS } from '../node-kinds.ts';

/** A name and where it begins. */
export interface WrittenPermission {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands behind the address of Graph. */
  readonly isOfGraph: boolean;
  /** The names that stand in the same text or list. */
  readonly beside: readonly string[];
}

/** A name of two or three parts, perhaps behind the address of what it is for. */
const WRITTEN = /(?<![\w./:-])(https:\/\/[\w.-]+\/)?([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*){1,2})(?![\w-]*[./:])(?![\w-])/g;
const GRAPH = /^https:\/\/(?:graph|dod-graph|microsoftgraph)\./;
/** A string that is nothing but scopes; in a sentence, or in a file within a string, a name is only spoken of. */
const SCOPES =
  /^[\w$@]{0,3}["'`]*(?:scopes?=)?(?:https:\/\/[\w.-]+\/)?[\w.-]+(?:(?:[\s,]|%20)+(?:https:\/\/[\w.-]+\/)?[\w.-]+)*["'`]*$/;

/** The names in the strings and words of a snippet. */
export function permissionsIn(root: SyntaxNode): readonly WrittenPermission[] {
  const found = new Map<number, Omit<WrittenPermission, 'beside'> & { readonly list: number }>();
  const lists = new Map<number, string[]>();
  for (const node of nodesIn(root)) {
    if (!STRINGS.has(node.type) || node.text.length > 4_000 || !SCOPES.test(node.text)) continue;
    const list = listAround(node).id;
    for (const match of node.text.matchAll(WRITTEN)) {
      const [whole, address = '', name = ''] = match;
      if (address !== '' && !GRAPH.test(address)) continue;
      const start = node.startIndex + match.index + address.length;
      if (found.has(start)) continue;
      found.set(start, {
        name,
        start,
        end: node.startIndex + match.index + whole.length,
        isOfGraph: address !== '',
        list,
      });
      lists.set(list, [...(lists.get(list) ?? []), name]);
    }
  }
  return [...found.values()]
    .map(({ list, ...own }) => ({ ...own, beside: (lists.get(list) ?? []).filter((name) => name !== own.name) }))
    .toSorted((one, other) => one.start - other.start);
}

/** The names after `scope=` in a text that is no code, such as the body of a request. */
export function scopesInText(text: string): readonly WrittenPermission[] {
  return [...text.matchAll(/(?<=(?:^|[&?\s])scope=)[^&\n]*/gm)].flatMap(({ 0: list, index }) => {
    const found = [...list.matchAll(WRITTEN)].map((match) => ({
      match,
      name: match[2] ?? '',
      address: match[1] ?? '',
    }));
    return found.map(({ match, name, address }) => ({
      name,
      start: index + match.index + address.length,
      end: index + match.index + match[0].length,
      isOfGraph: GRAPH.test(address),
      beside: found.flatMap((other) => (other.name === name ? [] : [other.name])),
    }));
  });
}

/** The list that a string stands in, or the string. */
function listAround(node: SyntaxNode): SyntaxNode {
  for (let { parent } = node, steps = 0; parent !== null && steps < 16; { parent } = parent, steps += 1) {
    if (OBJECTS.has(parent.type) || /^(?:array_literal_expression|array_expression)$/.test(parent.type)) {
      if (parent.namedChildCount > 1 || parent.type === 'array_expression') return parent;
    } else if (
      /statement|declarat|assignment|command$|^arguments?$|argument_list/.test(parent.type) &&
      parent.type !== 'statement_list'
    )
      break;
  }
  return node;
}
