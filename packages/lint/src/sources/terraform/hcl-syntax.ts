/** Walks the syntax tree of HCL: blocks, their labels and attributes. */
import type { Place } from '../../place.ts';
import type { SyntaxNode } from '../code/grammar.ts';

/** A block such as `resource "azuread_group" "admins" { … }`. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** What stands between its braces; undefined where nothing does. */
  readonly body: SyntaxNode | undefined;
  readonly node: SyntaxNode;
}

/** The children of a node that have a name in the grammar. */
export function namedChildren(node: SyntaxNode): readonly SyntaxNode[] {
  return node.namedChildren.filter((child): child is SyntaxNode => child !== null);
}

/** The blocks directly in a file or a body. */
export function blocksOf(body: SyntaxNode | undefined): readonly HclBlock[] {
  if (body === undefined) return [];
  return namedChildren(body).flatMap((child): readonly HclBlock[] => {
    if (child.type === 'body') return blocksOf(child);
    if (child.type !== 'block') return [];
    const parts = namedChildren(child);
    const [head, ...labels] = parts.filter(({ type }) => type === 'identifier' || type === 'string_lit');
    if (head === undefined) return [];
    const own = parts.find(({ type }) => type === 'body');
    return [{ type: head.text, labels: labels.map((label) => literalOf(label)), body: own, node: child }];
  });
}

/** The attributes directly in a body: name, expression, and the node of both. */
export function attributesOf(
  body: SyntaxNode | undefined,
): readonly { readonly name: string; readonly expression: SyntaxNode; readonly node: SyntaxNode }[] {
  if (body === undefined) return [];
  return namedChildren(body).flatMap((child) => {
    if (child.type === 'body') return attributesOf(child);
    if (child.type !== 'attribute') return [];
    const [name, expression] = namedChildren(child);
    return name === undefined || expression === undefined ? [] : [{ name: name.text, expression, node: child }];
  });
}

/** The text of a string without templates, or of a bare word. */
export function literalOf(node: SyntaxNode): string {
  if (node.type !== 'string_lit') return node.text;
  // Why by its quotes: the grammar leaves blanks at either end out of the literal.
  return unescaped(node.text.slice(1, -1));
}

/** Takes the backslashes of HCL out of a text. */
export function unescaped(text: string): string {
  if (!text.includes('\\') && !text.includes('$${')) return text;
  return text
    .replace(/\\(["\\nrt])/g, (_, letter: string) => ESCAPES[letter] ?? letter)
    .replaceAll('$${', '${')
    .replaceAll('%%{', '%{');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Where a node starts. */
export function startOf(node: SyntaxNode, path: string): Place {
  return { path, line: node.startPosition.row + 1, column: node.startPosition.column + 1 };
}

/** Where a node ends. */
export function endOf(node: SyntaxNode, path: string): Place {
  return { path, line: node.endPosition.row + 1, column: node.endPosition.column + 1 };
}
