/** The texts of strings, with what stands in them put in. */
import { unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { childrenOf, HOLES } from '../node-kinds.ts';
import { joined, type Texts, type View } from './view.ts';

const QUOTES = /^(?:[$@fFrRbBuU]{0,3})(?:"{3,}|'''|@"|@'|"|'|`)|(?:"@|'@|"{3,}|'''|"|'|`)$/g;
/** Endings and beginnings of a here-document's kin, which are no part of the text. */
const HEREDOC = /^(?:heredoc|nowdoc)$/;

/** The texts of a string. */
export function stringTexts(node: SyntaxNode, view: View): Texts {
  if (node.type === 'concatenated_string' || node.type === 'concatenation')
    return joined(childrenOf(node).map((child) => view.texts(child)));
  if (HEREDOC.test(node.type)) {
    const body = childrenOf(node).find(({ type }) => /body/.test(type));
    return body === undefined ? [''] : piecesOf(body, view);
  }
  const isWord = node.type === 'word' || node.type === 'generic_token';
  const texts = piecesOf(node, view);
  return isWord ? texts.map((text) => text.replace(/\\(.)/g, '$1')) : texts.map((text) => text.replace(QUOTES, ''));
}

function piecesOf(node: SyntaxNode, view: View): Texts {
  const parts: Texts[] = [];
  const { text, startIndex } = node;
  let from = startIndex;
  for (const hole of holesOf(node)) {
    parts.push([text.slice(from - startIndex, hole.startIndex - startIndex)], view.texts(hole));
    from = hole.endIndex;
  }
  parts.push([text.slice(from - startIndex)]);
  return joined(parts);
}

function holesOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (/^(?:raw_string|nowdoc|verbatim_\w+)$/.test(node.type)) return [];
  return childrenOf(node).flatMap((child) => {
    if (HOLES.has(child.type)) return [child];
    return /(?:body|content|expandable|literal)/.test(child.type) ? holesOf(child) : [];
  });
}

/** What is put in for an interpolation: its expression, without how it is shown. */
export function expressionOf(hole: SyntaxNode): SyntaxNode {
  return unwrap(hole.childForFieldName('expression') ?? hole);
}
