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
  /** From the key of a value to its end, by its JSON pointer; undefined where it is not there. */
  readonly spanOf: (pointer: string) => Span | undefined;
  /** Where a text stands between its quotes, by its JSON pointer, as offsets; undefined where it is none, or is written with escapes. */
  readonly textAt?: (pointer: string) => Range | undefined;
}

/** Offsets, in UTF-16 units from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where something starts and ends. */
export interface Span {
  readonly start: Place;
  readonly end: Place;
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
  const language = /\.jsonc?$/i.test(path) ? 'JSON' : 'YAML';
  if (fault !== undefined) throw new DocumentError(at(fault.pos[0]), faultText(language, fault));
  const placeOf = (pointer: string): Place => {
    const { offset, end } = nodeOf(document.contents, pointer);
    const start = at(offset);
    const length = lengthOnLine(text, offset, end);
    return length === 0 ? start : { ...start, end: { line: start.line, column: start.column + length } };
  };
  const spanOf = (pointer: string): Span | undefined => {
    const { offset, isThere, end } = nodeOf(document.contents, pointer);
    return isThere ? { start: at(offset), end: at(end) } : undefined;
  };
  const textAt = (pointer: string): Range | undefined => textRange(nodeOf(document.contents, pointer).node, text);
  try {
    // Why a limit: an alias can stand for an alias, and a few lines for gigabytes.
    return { path, value: document.toJS({ maxAliasCount: 100 }), placeOf, spanOf, textAt };
  } catch (error) {
    throw new DocumentError(at(0), faultText(language, error as Error));
  }
}

/** What is wrong with a text. Why not always in the parser's words: it calls itself for each level, and says no more than that the stack has ended. */
export function faultText(language: string, { message }: Error): string {
  return message.includes('call stack') ? 'is nested too deep to be read' : `not ${language}: ${message}`;
}

interface Found {
  readonly offset: number;
  readonly end: number;
  readonly isThere: boolean;
  readonly node: unknown;
}

/** Where a value, or its nearest parent that is there, starts with its key, and where it ends. */
function nodeOf(root: Node | null, pointer: string): Found {
  let node: unknown = root;
  let offset = startOf(root);
  const found = (isThere: boolean): Found => ({
    offset,
    end: (node as Node | null)?.range?.[1] ?? offset,
    isThere,
    node,
  });
  for (const step of pointer === '' ? [] : pointer.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (pair === undefined) return found(false);
      offset = startOf(pair.key as Node);
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (item === undefined) return found(false);
      node = item;
      offset = startOf(item as Node);
    } else return found(false);
  }
  return found(true);
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

/** Why no further than its first line: a mark under all of a long value hides what it is about. */
function lengthOnLine(text: string, start: number, end: number): number {
  const lineEnd = text.indexOf('\n', start);
  return text.slice(start, lineEnd < 0 ? end : Math.min(end, lineEnd)).trimEnd().length;
}

/** Undefined where the text is written otherwise than it reads. */
function textRange(node: unknown, text: string): Range | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const [from, until] = node.range;
  const quotes = /^["']/.test(text.slice(from, until)) ? 1 : 0;
  const range = { start: from + quotes, end: until - quotes };
  return text.slice(range.start, range.end) === node.value ? range : undefined;
}
