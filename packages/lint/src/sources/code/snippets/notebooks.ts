/** Finds the code in the cells of a notebook. */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { languageOfName } from './languages.ts';
import { type Piece, pieced, type Snippet } from './snippet.ts';

/** The code of all cells as one text, since a cell knows what those before it did. */
export function notebookSnippets(text: string): readonly Snippet[] {
  const document = parseDocument(text, { prettyErrors: false });
  const cells: unknown = document.errors.length > 0 ? undefined : document.get('cells');
  if (!isSeq(cells)) return [];
  const kernel: unknown =
    document.getIn(['metadata', 'kernelspec', 'language']) ?? document.getIn(['metadata', 'language_info', 'name']);
  const language = languageOfName(typeof kernel === 'string' ? kernel : 'python') ?? 'python';
  const code = cells.items.filter((cell): cell is YAMLMap => isMap(cell) && cell.get('cell_type') === 'code');
  const pieces = code.flatMap(linesOfCell);
  const shells = pieces
    .filter((piece) => /^\s*!/.test(piece.text))
    .map((piece) => ({ ...piece, text: piece.text.replace('!', ' ') }));
  const own = pieces.map((piece) => (/^\s*[%!]/.test(piece.text) ? { ...piece, text: '' } : piece));
  return [
    { language, ...pieced(own) },
    ...(shells.length > 0 ? [{ language: 'bash' as const, ...pieced(shells) }] : []),
  ];
}

/** The lines of a cell; where they share a line of the file, each stands where it begins in it. */
function linesOfCell(cell: YAMLMap): readonly Piece[] {
  const source: unknown = cell.get('source', true);
  const parts = isSeq(source) ? source.items : [source];
  return parts.flatMap((part): readonly Piece[] => {
    if (!isScalar(part) || typeof part.value !== 'string' || !part.range) return [];
    const [start] = part.range;
    return part.value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => ({ text: line, offset: start + 1 }));
  });
}
