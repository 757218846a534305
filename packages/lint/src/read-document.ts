/** Reads a YAML or JSON file that people write, and remembers where each value stands. */
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { DocumentError } from './document-error.ts';
import type { Place } from './place.ts';
import { readTextFile } from './text-file.ts';

/** A file's content, and the place of its values. */
export interface ReadDocument {
  readonly path: string;
  readonly value: unknown;
  /** The place of a value by its JSON pointer; that of its nearest parent where it is not there. */
  readonly placeOf: (pointer: string) => Place;
}

/** Reads a file; one that cannot be read or parsed throws a DocumentError. */
export function readDocument(path: string): ReadDocument {
  return parseText(readTextFile(path).text, path);
}

/** Parses the text of a file. */
export function parseText(text: string, path: string): ReadDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true, stringKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [fault] = document.errors;
  if (fault !== undefined) throw new DocumentError(at(fault.pos[0]), `not YAML: ${fault.message}`);
  const placeOf = (pointer: string): Place => at(offsetOf(document.contents, pointer));
  try {
    // Why a limit: an alias can stand for an alias, and a few lines for gigabytes.
    return { path, value: document.toJS({ maxAliasCount: 100 }), placeOf };
  } catch (error) {
    throw new DocumentError(at(0), `not YAML: ${(error as Error).message}`);
  }
}

function offsetOf(root: Node | null, pointer: string): number {
  let node: unknown = root;
  let offset = startOf(root);
  for (const step of pointer === '' ? [] : pointer.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (pair === undefined) break;
      offset = startOf(pair.key as Node);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (node === undefined) break;
      offset = startOf(node as Node);
    } else break;
  }
  return offset;
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
