/** Cuts a Bicep file into its declarations and parses each, so that what the grammar does not know spoils only its own. */
import { parseCode, type SyntaxNode } from '../code/grammar.ts';
import type { TextFile } from '../../text-file.ts';

/** A declaration. */
export interface BicepPiece {
  readonly node: SyntaxNode;
  readonly path: string;
  /** The line of the file that its first line is, counted from 0. */
  readonly row: number;
}

/** Why these alone: nothing else says what an application asks for, or is handed on. */
const START = /^(?:resource|var|param|module)\b/;
/** What ends the declaration before it. */
const NEXT = /^(?:@|[a-z]\w*\b|\/\/|\/\*)/;

/** Parses the declarations, hands them over, and lets the trees go. */
export function withPieces<T>({ path, text }: TextFile, look: (pieces: readonly BicepPiece[]) => T): T {
  const trees = cut(text).flatMap(({ row, part }) => {
    const tree = parseCode(part, 'bicep');
    return tree === undefined ? [] : [{ row, tree }];
  });
  try {
    return look(
      trees.flatMap(({ row, tree }) =>
        tree.rootNode.namedChildren.flatMap((node) => (node === null ? [] : [{ node, path, row }])),
      ),
    );
  } finally {
    for (const { tree } of trees) tree.delete();
  }
}

function cut(text: string): readonly { readonly row: number; readonly part: string }[] {
  const pieces: { row: number; lines: string[] }[] = [];
  let isOpen = false;
  text.split(/\r?\n/).forEach((line, row) => {
    if (START.test(line)) pieces.push({ row, lines: [] });
    if (NEXT.test(line)) isOpen = START.test(line);
    if (isOpen) pieces.at(-1)?.lines.push(line);
  });
  return pieces.map(({ row, lines }) => ({ row, part: `${lines.join('\n')}\n` }));
}
